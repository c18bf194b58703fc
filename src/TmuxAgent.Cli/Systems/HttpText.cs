using System.Globalization;
using System.Text;

namespace TmuxAgent.Cli.Systems;

/// <summary>The answer to one request.</summary>
/// <param name="Status">Its status.</param>
/// <param name="Headers">Its headers, whatever the case of their names; of several of a name the last.</param>
/// <param name="Body">The beginning of its body.</param>
internal sealed record HttpAnswer(int Status, IReadOnlyDictionary<string, string> Headers, string Body);

/// <summary>HTTP/1.1 over a stream, one request a connection (RFC 9112).</summary>
/// <remarks>
/// HttpClient does not show what a proxy answers, keeps connections, and follows variables of its own to a proxy.
/// </remarks>
internal static class HttpText
{
    private const int LongestHead = 64 << 10;
    private const int LongestBody = 512 << 10;

    /// <summary>Sends a request and reads its answer.</summary>
    /// <param name="stream">The connection.</param>
    /// <param name="line">The request's first line without its version, such as <c>GET /metrics</c>.</param>
    /// <param name="headers">Its headers.</param>
    /// <param name="body">Its body.</param>
    /// <param name="readsBody">Whether the answer has a body; that of CONNECT goes on as another protocol.</param>
    /// <param name="cancellation">The deadline.</param>
    /// <exception cref="NetworkException">What comes back is no HTTP.</exception>
    public static async Task<HttpAnswer> AskAsync(
        Stream stream,
        string line,
        IReadOnlyList<(string Name, string Value)> headers,
        string body,
        bool readsBody,
        CancellationToken cancellation
    )
    {
        var content = Encoding.UTF8.GetBytes(body);
        var request = new StringBuilder($"{line} HTTP/1.1\r\n");
        foreach (var (name, value) in headers)
            request.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
        if (content.Length > 0)
            request.Append(CultureInfo.InvariantCulture, $"Content-Length: {content.Length}\r\n");
        request.Append("\r\n");
        await stream.WriteAsync(Encoding.UTF8.GetBytes(request.ToString()), cancellation);
        if (content.Length > 0)
            await stream.WriteAsync(content, cancellation);
        var head = await ReadHeadAsync(stream, cancellation);
        var lines = head.Split("\r\n");
        var parts = lines[0].Split(' ', 3);
        if (
            !parts[0].StartsWith("HTTP/", StringComparison.Ordinal)
            || parts.Length < 2
            || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var status)
        )
            throw new NetworkException(NetworkFailure.NotUnderstood);
        var answered = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var header in lines.Skip(1))
        {
            if (header.IndexOf(':') is > 0 and var colon)
                answered[header[..colon]] = header[(colon + 1)..].Trim();
        }
        return new HttpAnswer(status, answered, readsBody ? await ReadBodyAsync(stream, answered, cancellation) : "");
    }

    // Byte by byte: what comes after the empty line may belong to TLS.
    private static async Task<string> ReadHeadAsync(Stream stream, CancellationToken cancellation)
    {
        var head = new List<byte>(1024);
        var one = new byte[1];
        while (head.Count < LongestHead)
        {
            if (await stream.ReadAsync(one, cancellation) == 0)
                throw new NetworkException(head.Count == 0 ? NetworkFailure.Closed : NetworkFailure.NotUnderstood);
            head.Add(one[0]);
            // A server of another protocol may send no line end at all, and wait.
            if (head.Count == 5 && !Encoding.ASCII.GetString([.. head]).StartsWith("HTTP/", StringComparison.Ordinal))
                throw new NetworkException(NetworkFailure.NotUnderstood);
            if (head is [.., (byte)'\r', (byte)'\n', (byte)'\r', (byte)'\n'])
                return Encoding.UTF8.GetString(head.ToArray().AsSpan(0, head.Count - 4));
        }
        throw new NetworkException(NetworkFailure.NotUnderstood);
    }

    private static async Task<string> ReadBodyAsync(
        Stream stream,
        Dictionary<string, string> headers,
        CancellationToken cancellation
    )
    {
        var length =
            headers.TryGetValue("Content-Length", out var said)
            && long.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var known)
                ? Math.Min(known, LongestBody)
                : LongestBody;
        var body = new byte[length];
        var read = await stream.ReadAtLeastAsync(body, body.Length, throwOnEndOfStream: false, cancellation);
        var isChunked = headers.TryGetValue("Transfer-Encoding", out var coding) && coding == "chunked";
        return Encoding.UTF8.GetString(isChunked ? Unchunk(body.AsSpan(0, read)) : body.AsSpan(0, read));
    }

    private static byte[] Unchunk(ReadOnlySpan<byte> rest)
    {
        var body = new List<byte>(rest.Length);
        while (rest.IndexOf("\r\n"u8) is >= 0 and var end)
        {
            var digits = Encoding.ASCII.GetString(rest[..end]).Split(';')[0].Trim();
            if (
                !int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var size)
                || size <= 0
            )
                break;
            rest = rest[(end + 2)..];
            body.AddRange(rest[..Math.Min(size, rest.Length)]);
            rest = rest[Math.Min(size + 2, rest.Length)..];
        }
        return [.. body];
    }
}
