using System.Text;

namespace TmuxAgent.Cli.Systems;

/// <summary>SOCKS 5 as a client speaks it (RFC 1928, RFC 1929). Names are resolved by the proxy.</summary>
internal static class SocksProtocol
{
    /// <summary>What <see cref="NetworkException.Status"/> says where the proxy wants a login, or refuses the one it got.</summary>
    public const int LoginRefused = 255;

    private const byte Version = 5;
    private const byte NoLogin = 0;
    private const byte UserAndPassword = 2;
    private const byte DomainName = 3;

    private static readonly string[] Replies =
    [
        "it succeeded",
        "general failure",
        "not allowed by its rules",
        "network unreachable",
        "host unreachable",
        "connection refused by the host",
        "time to live expired",
        "command not supported",
        "address type not supported",
    ];

    /// <summary>Asks a proxy for a way to a host.</summary>
    /// <exception cref="NetworkException">It refuses, or speaks no SOCKS 5.</exception>
    public static async Task ConnectAsync(
        Stream stream,
        ProxyAddress proxy,
        string host,
        int port,
        CancellationToken cancellation
    )
    {
        var hasLogin = proxy.User.Length > 0;
        byte[] methods = hasLogin ? [NoLogin, UserAndPassword] : [NoLogin];
        await stream.WriteAsync(
            new byte[] { Version, (byte)methods.Length }
                .Concat(methods)
                .ToArray(),
            cancellation
        );
        var chosen = await ReadAsync(stream, 2, cancellation);
        if (chosen[0] != Version)
            throw new NetworkException(NetworkFailure.NotUnderstood);
        if (chosen[1] == UserAndPassword && hasLogin)
            await LogInAsync(stream, proxy, cancellation);
        else if (chosen[1] != NoLogin)
            throw Refusal("it wants a user and a password", LoginRefused);
        var name = Encoding.ASCII.GetBytes(host);
        byte[] request = [Version, 1, 0, DomainName, (byte)name.Length, .. name, (byte)(port >> 8), (byte)port];
        await stream.WriteAsync(request, cancellation);
        var reply = await ReadAsync(stream, 4, cancellation);
        if (reply[0] != Version)
            throw new NetworkException(NetworkFailure.NotUnderstood);
        if (reply[1] != 0)
            throw Refusal(reply[1] < Replies.Length ? Replies[reply[1]] : "unknown reason", reply[1]);
        var rest = reply[3] switch
        {
            1 => 4,
            4 => 16,
            _ => (await ReadAsync(stream, 1, cancellation))[0],
        };
        await ReadAsync(stream, rest + 2, cancellation);
    }

    private static async Task LogInAsync(Stream stream, ProxyAddress proxy, CancellationToken cancellation)
    {
        var user = Encoding.UTF8.GetBytes(proxy.User);
        var password = Encoding.UTF8.GetBytes(proxy.Password);
        byte[] login = [1, (byte)user.Length, .. user, (byte)password.Length, .. password];
        await stream.WriteAsync(login, cancellation);
        if ((await ReadAsync(stream, 2, cancellation))[1] != 0)
            throw Refusal("it refuses the user or the password", LoginRefused);
    }

    private static NetworkException Refusal(string words, int status) =>
        new(NetworkFailure.ProxyRefused, words) { Status = status };

    private static async Task<byte[]> ReadAsync(Stream stream, int length, CancellationToken cancellation)
    {
        var bytes = new byte[length];
        var read = await stream.ReadAtLeastAsync(bytes, length, throwOnEndOfStream: false, cancellation);
        return read == length ? bytes : throw new NetworkException(NetworkFailure.Closed);
    }
}
