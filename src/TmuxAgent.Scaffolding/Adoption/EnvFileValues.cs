using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Manifest;

namespace TmuxAgent.Scaffolding.Adoption;

/// <summary>What a person's env file says to sections of the manifest.</summary>
public static class EnvFileValues
{
    /// <summary>
    /// Its values. A proxy with user and password is no manifest's to hold, and is left to the env file, as is whatever
    /// programs read differently.
    /// </summary>
    public static IReadOnlyList<TakenValue> Read(EnvDocument document)
    {
        var taken = new List<TakenValue>();
        if (First("HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "https_proxy") is { } http && IsShareable(http.Value))
            Add("proxy.http", http.Value, http);
        if (First("ALL_PROXY", "all_proxy") is { } socks && IsShareable(socks.Value))
            Add("proxy.socks", socks.Value, socks);
        if (First(LoopbackNames.NoProxyKey, "no_proxy") is { } none)
            Add("proxy.no_proxy", EnvValue.ReadList(none.Value).ToList<object?>(), none);
        if (First("CODEX_MODEL") is { } model)
            Add("codex.model", model.Value, model);
        if (First("CODEX_TIMEOUT_SECONDS") is { } wait && EnvValue.TryReadDuration(wait.Value, out var seconds))
            Add("codex.timeout_seconds", seconds, wait);
        return taken;

        EnvLine? First(params string[] names) =>
            names.Select(document.Find).FirstOrDefault(line => line is not null && IsPlain(line));

        void Add(string path, object value, EnvLine line) =>
            taken.Add(new TakenValue(path, value, document.Text.Path, line.Key));
    }

    /// <summary>Whether all programs agree what a line assigns, and that is something.</summary>
    internal static bool IsPlain(EnvLine line) =>
        line.Value.Length > 0
        && !line.IsUncertain
        && !line.MayContinue
        && !line.Has(EnvDisagreementKind.Expansion)
        && !line.Has(EnvDisagreementKind.UnclosedQuote);

    private static bool IsShareable(string url) => !EnvValueMask.HasCredentials(url);
}
