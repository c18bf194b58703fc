using TmuxAgent.Core.Collections;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Core.Manifest;

/// <summary>The keys of <c>[proxy]</c>.</summary>
internal static class ProxyKeys
{
    private static readonly string[] DefaultNoProxy = ["localhost", "127.0.0.1", "::1", ".local", ".lan"];

    public static readonly OwnKey<ProxySection, string> Http = new(
        "http",
        proxy => proxy.Http,
        "",
        (table, name) => ReadUrl(table, name, "HTTP_PROXY", ProxyUrl.HttpSchemes),
        UrlForm("[Hh][Tt][Tt][Pp][Ss]?"),
        "Default of `HTTP_PROXY` and `HTTPS_PROXY`."
    );

    public static readonly OwnKey<ProxySection, string> Socks = new(
        "socks",
        proxy => proxy.Socks,
        "",
        (table, name) => ReadUrl(table, name, "ALL_PROXY", ProxyUrl.SocksSchemes),
        UrlForm("[Ss][Oo][Cc][Kk][Ss](5[Hh]?|4[Aa]?)"),
        "Default of `ALL_PROXY`. The orchestrator refuses it without the Python package `socksio`, so `init` names it only where that is there or no HTTP proxy answers."
    );

    public static readonly OwnKey<ProxySection, EquatableArray<string>> NoProxy = new(
        "no_proxy",
        proxy => proxy.NoProxy,
        DefaultNoProxy.ToList<object?>(),
        ReadNoProxy,
        new ListForm(new TextForm(@"^[^\s,]+$")),
        "Default of `NO_PROXY`: hosts reached directly. `localhost`, `127.0.0.1` and `::1` are added where they are missing."
    )
    {
        Show = names => names.ToList<object?>(),
    };

    public static readonly FlagKey<ProxySection> Proxychains = new(
        "proxychains",
        proxy => proxy.Proxychains,
        false,
        "Whether the orchestrator is started through proxychains4. Needs `http` or `socks`. It does not reach a statically linked program, such as the real codex, which follows `HTTPS_PROXY` by itself."
    );

    public static readonly SectionKeys<ProxySection> All = new(
        "proxy",
        "Defaults of the proxy keys in the env file.",
        manifest => manifest.Proxy,
        Http,
        Socks,
        NoProxy,
        Proxychains
    );

    private static TextForm UrlForm(string scheme) => new($"^$|^{scheme}://[^\\s/?#@]+/?$");

    private static EquatableArray<string> ReadNoProxy(ManifestTable table, string name)
    {
        var names = table.Texts(
            name,
            host =>
                host.Length == 0 || host.Any(c => c == ',' || char.IsWhiteSpace(c) || char.IsControl(c))
                    ? ManifestKeyPhrases.NoProxyItem
                    : null
        );
        return names is null ? EquatableArray.Of(DefaultNoProxy) : ProxyBinder.WithLoopback(names.Select(n => n.Value));
    }

    private static string ReadUrl(ManifestTable table, string name, string key, IReadOnlyList<string> schemes)
    {
        var entry = table.Take(name);
        if (entry?.Value is TomlString text && EnvValueMask.HasCredentials(text.Value))
        {
            table.Context.Report(
                RuleCatalog.ManifestSecret,
                text.Place,
                ManifestKeyPhrases.ProxyCredentials(name, text.Place.WhyNoSecret, key)
            );
            return "";
        }
        return table.OptionalText(name, url => ProxyUrl.Problem(url, schemes)) ?? "";
    }
}
