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
            table.Text("model", "gpt-5-codex", ManifestText.OneLineProblem),
            table.Seconds("timeout_seconds", 120, zeroAllowed: false),
            Fake(table),
            BaseUrl(table)
        );
        table.RefuseOthers();
        return codex;
    }

    private static string BaseUrl(ManifestTable table)
    {
        var url = table.Text("base_url", "", UrlProblem);
        if (!EnvValueMask.HasCredentials(url))
            return url;
        table.Context.Report(
            RuleCatalog.ManifestSecret,
            table.Take("base_url")!.Value.Span,
            "'base_url' holds credentials, and the manifest is committed. Write the address without user and password."
        );
        return "";
    }

    private static string? UrlProblem(string url) =>
        url.Length == 0
        || (
            url.IndexOfAny(['"', '\\']) < 0
            && EnvValue.TryReadUrl(url, out var parsed)
            && parsed!.Scheme is "http" or "https"
        )
            ? null
            : "is no http or https address. Write it like https://api.openai.com/v1.";

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
                    RuleCatalog.ManifestValue,
                    entry!.Value.Span,
                    "'fake' is neither \"auto\" nor true nor false. Write one of them."
                );
                return FakeCodexMode.Auto;
        }
    }
}
