using TmuxAgent.TestSupport;

namespace TmuxAgent.Core.Tests.Manifest;

/// <summary>What taplo says of manifests by a committed schema: one process for all, since each needs a while.</summary>
internal static class Taplo
{
    /// <summary>Which of the manifests it refuses.</summary>
    /// <param name="folder">Where the manifests are written.</param>
    /// <param name="schema">File name of the schema.</param>
    /// <param name="manifests">The manifests.</param>
    /// <param name="begin">What comes before each.</param>
    public static List<string> FindRefused(
        TemporaryFolder folder,
        string schema,
        IReadOnlyList<string> manifests,
        string begin = ""
    )
    {
        for (var i = 0; i < manifests.Count; i++)
            folder.Write($"{i:d5}.toml", begin + manifests[i]);
        var address = new Uri(Path.Combine(RepositoryRoot.Path, "docs", "schema", schema)).AbsoluteUri;
        var result = ProcessRunner.Run(
            new ProcessCommand("taplo", "lint", "--no-auto-config", "--schema", address, "*.toml")
            {
                WorkingDirectory = folder.Path,
                Environment = new Dictionary<string, string?> { ["NO_COLOR"] = "1", ["RUST_LOG"] = "error" },
                TimeLimit = TimeSpan.FromMinutes(3),
            }
        );
        var refused = manifests
            .Where((_, i) => result.Error.Contains($"{i:d5}.toml", StringComparison.Ordinal))
            .ToList();
        Assert.True(result.ExitCode == (refused.Count == 0 ? 0 : 1), result.Error);
        return refused;
    }
}
