using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Core.Manifest;

/// <summary>The keys of <c>[codex]</c>.</summary>
internal static class CodexKeys
{
    public static readonly TextKey<CodexSection> Bin = new(
        "bin",
        codex => codex.Bin,
        "codex",
        ManifestText.WordProblem,
        TextForm.Word,
        "Name on PATH, or a path."
    );

    // Reads the prompt from standard input and prints only the last message, which is what the orchestrator can parse.
    public static readonly TextsKey<CodexSection> Args = new(
        "args",
        codex => codex.Args,
        ["exec", "--skip-git-repo-check", "-"],
        ManifestText.OneLineProblem,
        TextForm.Line,
        "Arguments of every call. The prompt comes on standard input. Model and address are added where the first one is `exec`, unless they are named here."
    );

    public static readonly TextKey<CodexSection> Model = new(
        "model",
        codex => codex.Model,
        "gpt-5-codex",
        ManifestText.OneLineProblem,
        TextForm.Line,
        "Model of every call: `-m MODEL` is added to `args`, since codex reads none from its environment. Also the default of `CODEX_MODEL`. Empty: codex's own default."
    );

    public static readonly OwnKey<CodexSection, string> BaseUrl = new(
        "base_url",
        codex => codex.BaseUrl,
        "",
        ReadBaseUrl,
        new TextForm(@"^$|^[Hh][Tt][Tt][Pp][Ss]?://[^\s""\\]+$"),
        "Address of the model API: `-c openai_base_url=\"URL\"` is added to `args`."
    );

    public static readonly SecondsKey<CodexSection> TimeoutSeconds = new(
        "timeout_seconds",
        codex => codex.TimeoutSeconds,
        120,
        zeroAllowed: false,
        "Longest wait for an answer; default of `CODEX_TIMEOUT_SECONDS`."
    );

    public static readonly OwnKey<CodexSection, FakeCodexMode> Fake = new(
        "fake",
        codex => codex.Fake,
        "auto",
        ReadFake,
        new ChoiceForm("auto", true, false),
        "FakeCodex answers where no other codex is found; always; never (and is not rendered)."
    )
    {
        Show = mode =>
            mode switch
            {
                FakeCodexMode.Always => "always",
                FakeCodexMode.Never => "never",
                _ => "auto",
            },
    };

    public static readonly SectionKeys<CodexSection> All = new(
        "codex",
        "How the orchestrator calls the Codex CLI.",
        manifest => manifest.Codex,
        Bin,
        Args,
        Model,
        BaseUrl,
        TimeoutSeconds,
        Fake
    );

    private static string ReadBaseUrl(ManifestTable table, string name)
    {
        var url = table.OptionalText(name, UrlProblem) ?? "";
        if (!EnvValueMask.HasCredentials(url))
            return url;
        var place = table.Take(name)!.Value.Place;
        table.Context.Report(
            RuleCatalog.ManifestSecret,
            place,
            ManifestKeyPhrases.AddressCredentials(name, place.WhyNoSecret)
        );
        return "";
    }

    private static Phrase? UrlProblem(string url) =>
        url.Length == 0
        || (
            url.IndexOfAny(['"', '\\']) < 0
            && EnvValue.TryReadUrl(url, out var parsed)
            && parsed!.Scheme is "http" or "https"
        )
            ? null
            : ManifestKeyPhrases.NotAddress("https://api.openai.com/v1");

    private static FakeCodexMode ReadFake(ManifestTable table, string name)
    {
        var entry = table.Take(name);
        switch (entry?.Value)
        {
            case null or TomlString { Value: "auto" }:
                return FakeCodexMode.Auto;
            case TomlBoolean flag:
                return flag.Value ? FakeCodexMode.Always : FakeCodexMode.Never;
            default:
                table.Context.Report(RuleCatalog.ManifestValue, entry!.Value.Place, ManifestKeyPhrases.NotFake(name));
                return FakeCodexMode.Auto;
        }
    }
}
