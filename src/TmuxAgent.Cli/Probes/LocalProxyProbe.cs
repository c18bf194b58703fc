using TmuxAgent.Cli.Systems;

namespace TmuxAgent.Cli.Probes;

/// <summary>A proxy on this machine.</summary>
/// <param name="Http">URL of an HTTP proxy, or null.</param>
/// <param name="Socks">URL of a SOCKS proxy, or null.</param>
internal sealed record LocalProxy(string? Http, string? Socks)
{
    /// <summary>
    /// The SOCKS proxy that a manifest names: httpx refuses every request where it is set and <c>socksio</c> is missing, so it is
    /// named only where that is there, or nothing speaks HTTP.
    /// </summary>
    public string? SocksToName(bool hasSocksio) => hasSocksio || Http is null ? Socks : null;
}

/// <summary>Looks for a proxy that listens on one of the usual loopback ports, and asks it which protocols it speaks.</summary>
internal static class LocalProxyProbe
{
    /// <summary>
    /// Where local proxies usually listen: Clash, Clash Verge Rev, v2ray (SOCKS, HTTP), the SOCKS standard port, Privoxy,
    /// Shadowsocks' HTTP.
    /// </summary>
    public static IReadOnlyList<int> UsualPorts { get; } = [7890, 7897, 10808, 10809, 1080, 8118, 1087];

    // RFC 1928: version 5, one method offered, "no authentication".
    private static readonly byte[] SocksGreeting = [5, 1, 0];

    private static readonly byte[] HttpGreeting = "OPTIONS * HTTP/1.0\r\n\r\n"u8.ToArray();

    /// <summary>The first HTTP and the first SOCKS proxy found, by the order of <paramref name="ports"/>.</summary>
    public static async Task<LocalProxy> FindAsync(IReadOnlyList<int> ports)
    {
        var answers = await Task.WhenAll(ports.Select(AskAsync));
        return new LocalProxy(
            answers.FirstOrDefault(answer => answer.Http is not null)?.Http,
            answers.FirstOrDefault(answer => answer.Socks is not null)?.Socks
        );
    }

    private static async Task<LocalProxy> AskAsync(int port)
    {
        var socks = LoopbackPort.AskAsync(port, SocksGreeting);
        var http = LoopbackPort.AskAsync(port, HttpGreeting);
        return new LocalProxy(
            await http is [(byte)'H', (byte)'T', (byte)'T', (byte)'P', ..] ? $"http://127.0.0.1:{port}" : null,
            await socks is [5, _, ..] ? $"socks5://127.0.0.1:{port}" : null
        );
    }
}
