using TmuxAgent.Core.Collections;
using TmuxAgent.Core.Findings;

namespace TmuxAgent.Core.Manifest;

/// <summary>Binds <c>[proxy]</c>.</summary>
internal static class ProxyBinder
{
    private static readonly string[] DefaultNoProxy = ["localhost", "127.0.0.1", "::1", ".local", ".lan"];

    public static ProxySection Bind(ManifestTable table)
    {
        var section = new ProxySection(
            Url(table, "http", "HTTP_PROXY", "http", "https"),
            Url(table, "socks", "ALL_PROXY", "socks5", "socks5h", "socks4", "socks4a"),
            NoProxy(table),
            table.Flag("proxychains", false)
        );
        if (section.Proxychains && section.Http.Length == 0 && section.Socks.Length == 0)
        {
            table.Context.Report(
                RuleCatalog.ManifestValue,
                table.Take("proxychains")!.Value.Span,
                "'proxychains' needs a proxy to go through. Set 'socks' or 'http' in [proxy], or write false."
            );
        }
        table.RefuseOthers();
        return section;
    }

    /// <summary>The names with the loopback ones among them: a call to this machine must never go through a proxy.</summary>
    public static EquatableArray<string> WithLoopback(IEnumerable<string> names)
    {
        var given = names.ToArray();
        return LoopbackNames.All.Except(given, StringComparer.OrdinalIgnoreCase).Concat(given).ToEquatableArray();
    }

    private static EquatableArray<string> NoProxy(ManifestTable table)
    {
        var names = table.Texts(
            "no_proxy",
            name =>
                name.Length == 0 || name.Any(c => c == ',' || char.IsWhiteSpace(c) || char.IsControl(c))
                    ? "is empty or holds a comma or blank. Write one host, domain or address an item."
                    : null
        );
        return names is null ? EquatableArray.Of(DefaultNoProxy) : WithLoopback(names.Select(n => n.Value));
    }

    private static string Url(ManifestTable table, string name, string key, params string[] schemes)
    {
        var entry = table.Take(name);
        if (entry?.Value is TomlString text && EnvValueMask.HasCredentials(text.Value))
        {
            table.Context.Report(
                RuleCatalog.ManifestSecret,
                text.Span,
                $"'{name}' holds credentials, and the manifest is committed. Write the whole URL into the env file as {key}, "
                    + "and the URL without user and password here."
            );
            return "";
        }
        return table.Text(name, "", url => UrlProblem(url, schemes));
    }

    private static string? UrlProblem(string url, string[] schemes)
    {
        if (url.Length == 0)
            return null;
        var form = $"Write it like {schemes[0]}://127.0.0.1:7890.";
        if (!EnvValue.TryReadUrl(url, out var parsed))
            return $"is no absolute URL. {form}";
        if (!schemes.Contains(parsed!.Scheme, StringComparer.OrdinalIgnoreCase))
            return $"has a scheme other than {string.Join(", ", schemes)}. {form}";
        if (!EnvValue.IsHost(parsed.Host.Trim('[', ']')) || parsed.Port == 0)
            return $"names no host. {form}";
        return parsed.PathAndQuery is "" or "/" ? null : $"has a path behind host and port. {form}";
    }
}
