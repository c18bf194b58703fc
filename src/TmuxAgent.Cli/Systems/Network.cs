using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Text;

namespace TmuxAgent.Cli.Systems;

/// <summary>Connections over the network: direct, through an HTTP proxy, through a SOCKS proxy.</summary>
internal static class Network
{
    private const string Agent = "tmuxagent";

    /// <summary>Connects to a host.</summary>
    public static async Task<Stream> ConnectAsync(string host, int port, CancellationToken cancellation)
    {
        var addresses = IPAddress.TryParse(host, out var literal)
            ? [literal]
            // What getaddrinfo(3) waits for cannot be given up, only no longer waited for.
            : await Dns.GetHostAddressesAsync(host, cancellation).WaitAsync(cancellation);
        for (var i = 0; ; i++)
        {
            var socket = new Socket(addresses[i].AddressFamily, SocketType.Stream, ProtocolType.Tcp);
            try
            {
                await socket.ConnectAsync(new IPEndPoint(addresses[i], port), cancellation);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch (Exception failure) when (failure is SocketException or OperationCanceledException)
            {
                socket.Dispose();
                if (failure is OperationCanceledException || i == addresses.Length - 1)
                    throw;
            }
        }
    }

    /// <summary>Connects to a proxy as far as its own TLS.</summary>
    public static async Task<Stream> ConnectAsync(ProxyAddress proxy, CancellationToken cancellation)
    {
        var stream = await ConnectAsync(proxy.Host, proxy.Port, cancellation);
        return proxy.IsTls ? await SecureAsync(stream, proxy.Host, cancellation) : stream;
    }

    /// <summary>A way through a proxy to a host.</summary>
    /// <exception cref="NetworkException">The proxy refuses.</exception>
    public static async Task<Stream> TunnelAsync(
        ProxyAddress proxy,
        string host,
        int port,
        CancellationToken cancellation
    )
    {
        var stream = await ConnectAsync(proxy, cancellation);
        try
        {
            if (proxy.IsSocks)
                await SocksProtocol.ConnectAsync(stream, proxy, host, port, cancellation);
            else
                await ConnectHttpAsync(stream, proxy, Authority(host, port), cancellation);
            return stream;
        }
        catch
        {
            await stream.DisposeAsync();
            throw;
        }
    }

    /// <summary>Asks for a URL, directly or through a proxy. No redirection is followed.</summary>
    /// <param name="method">The method.</param>
    /// <param name="url">An http or https address.</param>
    /// <param name="proxy">The proxy; null for none.</param>
    /// <param name="headers">Headers besides those of the connection.</param>
    /// <param name="body">A body, or nothing.</param>
    /// <param name="readsBody">Whether the answer's body is wanted.</param>
    /// <param name="cancellation">The deadline.</param>
    /// <exception cref="NetworkException">No answer came.</exception>
    public static Task<HttpAnswer> AskAsync(
        string method,
        Uri url,
        ProxyAddress? proxy,
        IReadOnlyList<(string Name, string Value)> headers,
        string body,
        bool readsBody,
        CancellationToken cancellation
    ) =>
        NetworkException.Guard(async () =>
        {
            var host = url.IdnHost.Trim('[', ']');
            var isTls = url.Scheme == Uri.UriSchemeHttps;
            // Of a plain request an HTTP proxy wants the whole address, and no tunnel.
            var isForwarded = proxy is { IsSocks: false } && !isTls;
            await using var plain =
                proxy is null ? await ConnectAsync(host, url.Port, cancellation)
                : isForwarded ? await ConnectAsync(proxy, cancellation)
                : await TunnelAsync(proxy, host, url.Port, cancellation);
            await using var stream = isTls ? await SecureAsync(plain, host, cancellation) : plain;
            List<(string, string)> all =
            [
                ("Host", url.IsDefaultPort ? HostText(host) : Authority(host, url.Port)),
                ("User-Agent", Agent),
                ("Accept", "*/*"),
                ("Connection", "close"),
                .. headers,
            ];
            if (isForwarded)
                all.AddRange(Login(proxy!));
            var target = isForwarded
                ? url.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped)
                : url.PathAndQuery;
            return await HttpText.AskAsync(stream, $"{method} {target}", all, body, readsBody, cancellation);
        });

    private static async Task ConnectHttpAsync(
        Stream stream,
        ProxyAddress proxy,
        string authority,
        CancellationToken cancellation
    )
    {
        var answer = await HttpText.AskAsync(
            stream,
            $"CONNECT {authority}",
            [("Host", authority), ("User-Agent", Agent), .. Login(proxy)],
            "",
            readsBody: false,
            cancellation
        );
        if (answer.Status is < 200 or > 299)
            throw new NetworkException(NetworkFailure.ProxyRefused, $"HTTP {answer.Status}") { Status = answer.Status };
    }

    private static async Task<Stream> SecureAsync(Stream stream, string host, CancellationToken cancellation)
    {
        var secure = new SslStream(stream);
        try
        {
            await secure.AuthenticateAsClientAsync(
                new SslClientAuthenticationOptions { TargetHost = host },
                cancellation
            );
            return secure;
        }
        catch
        {
            await secure.DisposeAsync();
            throw;
        }
    }

    private static IEnumerable<(string, string)> Login(ProxyAddress proxy) =>
        proxy.User.Length == 0
            ? []
            :
            [
                (
                    "Proxy-Authorization",
                    "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{proxy.User}:{proxy.Password}"))
                ),
            ];

    private static string Authority(string host, int port) => $"{HostText(host)}:{port}";

    private static string HostText(string host) => host.Contains(':', StringComparison.Ordinal) ? $"[{host}]" : host;
}
