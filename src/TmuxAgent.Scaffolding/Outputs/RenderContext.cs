namespace TmuxAgent.Scaffolding.Outputs;

/// <summary>What rendering has to know besides the manifest. Core never asks the machine; it is told.</summary>
/// <param name="RepositoryPath">Absolute path of the repository, without a final <c>/</c>.</param>
/// <param name="HomePath">Absolute path of the user's home, without a final <c>/</c>.</param>
/// <param name="CSharpFolder">
/// Repository-relative folder of the C# project that the settings class belongs to (empty for the root), or null where
/// there is none.
/// </param>
public sealed record RenderContext(string RepositoryPath, string HomePath, string? CSharpFolder = null)
{
    /// <summary>Absolute paths of the folders in which this machine has codex and what it needs; none where the usual ones do.</summary>
    public IReadOnlyList<string> CodexFolders { get; init; } = [];

    /// <summary>For a new manifest: keys that it declares besides the ones that the orchestrator is known to read.</summary>
    public IReadOnlyList<InferredKey> InferredKeys { get; init; } = [];
}
