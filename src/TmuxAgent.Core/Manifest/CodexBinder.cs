using TmuxAgent.Core.Collections;
using TmuxAgent.Core.Findings;

namespace TmuxAgent.Core.Manifest;

/// <summary>Binds <c>[codex]</c>.</summary>
internal static class CodexBinder
{
    // Reads the prompt from standard input and prints only the last message, which is what the orchestrator can parse.
    private static readonly string[] DefaultArgs = ["exec", "--skip-git-repo-check", "-"];

    public static CodexSection Bind(ManifestTable table)
    {
        var codex = new CodexSection(
            table.Text("bin", "codex", ManifestText.WordProblem),
            (table.Texts("args", ManifestText.OneLineProblem)?.Select(a => a.Value) ?? DefaultArgs).ToEquatableArray(),
            table.Text("model", "gpt-5-codex", ManifestText.WordProblem),
            table.Seconds("timeout_seconds", 120, zeroAllowed: false),
            Fake(table));
        table.RefuseOthers();
        return codex;
    }

    private static FakeCodexMode Fake(ManifestTable table)
    {
        var entry = table.Take("fake");
        switch (entry?.Value)
        {
            case null or TomlString { Value: "auto" }:
                return FakeCodexMode.Auto;
            case TomlBoolean flag:
                return flag.Value ? FakeCodexMode.Always : FakeCodexMode.Never;
            default:
                table.Context.Report(
                    RuleCatalog.ManifestValue, entry!.Value.Span, "'fake' is neither \"auto\" nor true nor false. Write one of them.");
                return FakeCodexMode.Auto;
        }
    }
}
