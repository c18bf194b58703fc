using TmuxAgent.Cli.Systems;

namespace TmuxAgent.Cli.Probes.Health;

/// <summary>What an environment says of proxies, as httpx and the Codex CLI read it.</summary>
/// <param name="environment">The environment.</param>
internal sealed class ProxySettings(IReadOnlyDictionary<string, string> environment)
{
    /// <summary>The keys, in the order in which they are looked at.</summary>
    public static IReadOnlyList<string> Keys { get; } = ["HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"];

    /// <summary>The value of a key, in either case; null where it is missing or empty.</summary>
    public string? Find(string key) => ValueOf(key) ?? ValueOf(key.ToLowerInvariant());

    /// <summary>The text of the proxy that a URL is asked for through; null where it is asked for directly.</summary>
    public string? For(Uri url) =>
        IsDirect(url.IdnHost.Trim('[', ']'))
            ? null
            : Find(url.Scheme == Uri.UriSchemeHttps ? "HTTPS_PROXY" : "HTTP_PROXY") ?? Find("ALL_PROXY");

    /// <summary>The same as an address. A text that is none is told by the probe of proxies.</summary>
    public ProxyAddress? AddressFor(Uri url) => For(url) is { } text ? ProxyAddress.Parse(text) : null;

    // A name in the list stands for itself and for all below it.
    private bool IsDirect(string host) =>
        (Find("NO_PROXY") ?? "")
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(name => name.TrimStart('.'))
            .Any(name =>
                name == "*"
                || host.Equals(name, StringComparison.OrdinalIgnoreCase)
                || host.EndsWith("." + name, StringComparison.OrdinalIgnoreCase)
            );

    private string? ValueOf(string name) =>
        environment.TryGetValue(name, out var value) && value.Length > 0 ? value : null;
}
