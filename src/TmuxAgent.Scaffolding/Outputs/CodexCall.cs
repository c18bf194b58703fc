using TmuxAgent.Core.Manifest;

namespace TmuxAgent.Scaffolding.Outputs;

/// <summary>
/// The arguments that the orchestrator calls codex with. Codex takes neither model nor address from its environment, so both
/// go here, unless the manifest's own arguments name them.
/// </summary>
public static class CodexCall
{
    private const string BaseUrlSetting = "openai_base_url";

    /// <summary>The arguments of every call.</summary>
    public static IReadOnlyList<string> Arguments(CodexSection codex)
    {
        var arguments = codex.Args.ToList();
        // Only `codex exec` is known to take these options; another program may stand behind `bin`.
        if (arguments.Count == 0 || arguments[0] is not ("exec" or "e"))
            return arguments;
        var added = new List<string>();
        if (codex.Model.Length > 0 && !arguments.Any(NamesModel))
            added.AddRange(["-m", codex.Model]);
        if (codex.BaseUrl.Length > 0 && !arguments.Any(word => word.Contains(BaseUrlSetting)))
            added.AddRange(["-c", $"{BaseUrlSetting}=\"{codex.BaseUrl}\""]);
        arguments.InsertRange(1, added);
        return arguments;
    }

    private static bool NamesModel(string word) =>
        word is "-m" or "--model"
        || word.StartsWith("--model=", StringComparison.Ordinal)
        || word.StartsWith("-m=", StringComparison.Ordinal);
}
