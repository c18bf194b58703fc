using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Core.Manifest;

/// <summary>The URL of a proxy as <c>[proxy]</c> holds it: scheme, host and port, without user and password.</summary>
public static class ProxyUrl
{
    /// <summary>What <c>[proxy] http</c> takes.</summary>
    public static IReadOnlyList<string> HttpSchemes { get; } = ["http", "https"];

    /// <summary>What <c>[proxy] socks</c> takes.</summary>
    public static IReadOnlyList<string> SocksSchemes { get; } = ["socks5", "socks5h", "socks4", "socks4a"];

    /// <summary>Whether a text begins with one of the schemes.</summary>
    public static bool HasScheme(string url, IReadOnlyList<string> schemes) =>
        schemes.Any(scheme => url.StartsWith(scheme + "://", StringComparison.OrdinalIgnoreCase));

    /// <summary>Why a text is no URL of such a proxy, from the verb on, with the remedy; null where it is one, or empty.</summary>
    public static Phrase? Problem(string url, IReadOnlyList<string> schemes)
    {
        if (url.Length == 0)
            return null;
        var example = $"{schemes[0]}://127.0.0.1:7890";
        if (!EnvValue.TryReadUrl(url, out var parsed))
            return ManifestKeyPhrases.NotProxyUrl(example);
        if (!schemes.Contains(parsed!.Scheme, StringComparer.OrdinalIgnoreCase))
            return ManifestKeyPhrases.OtherScheme(string.Join(", ", schemes), example);
        if (!EnvValue.IsHost(parsed.Host.Trim('[', ']')) || parsed.Port == 0)
            return ManifestKeyPhrases.NoHost(example);
        return parsed.PathAndQuery is "" or "/" ? null : ManifestKeyPhrases.PathBehindPort(example);
    }

    /// <summary>The URL without <c>user:password@</c>.</summary>
    public static string WithoutCredentials(string url)
    {
        var host = url.IndexOf("://", StringComparison.Ordinal) + 3;
        if (host < 3)
            return url;
        var end = url.IndexOfAny(['/', '?', '#'], host);
        var at = url.LastIndexOf('@', (end < 0 ? url.Length : end) - 1);
        return at < host ? url : url.Remove(host, at + 1 - host);
    }
}
