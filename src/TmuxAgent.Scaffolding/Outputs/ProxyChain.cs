using System.Globalization;
using TmuxAgent.Core.Manifest;

namespace TmuxAgent.Scaffolding.Outputs;

/// <summary>The one proxy of <c>proxychains.conf</c> (proxychains.conf(5): <c>type host port</c>).</summary>
/// <param name="Type"><c>socks5</c>, <c>socks4</c> or <c>http</c>.</param>
/// <param name="Host">Host name or address, without brackets.</param>
/// <param name="Port">TCP port.</param>
public sealed record ProxyChain(string Type, string Host, int Port)
{
    /// <summary>The proxy that connections are chained through: SOCKS before HTTP; null where none can be named.</summary>
    public static ProxyChain? From(ProxySection proxy) => Parse(proxy.Socks) ?? Parse(proxy.Http);

    private static ProxyChain? Parse(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Host.Length == 0)
            return null;
        var type = uri.Scheme.ToLower(CultureInfo.InvariantCulture) switch
        {
            "socks5" or "socks5h" or "socks" => "socks5",
            "socks4" or "socks4a" => "socks4",
            "http" => "http",
            _ => null,
        };
        if (type == null)
            return null;
        // proxychains would ask its own remote resolver for a name, which cannot know this machine's.
        var host = uri.Host == "localhost" ? "127.0.0.1" : uri.Host.Trim('[', ']');
        var port =
            uri.Port > 0 ? uri.Port
            : type == "http" ? 80
            : 1080;
        return new ProxyChain(type, host, port);
    }
}
