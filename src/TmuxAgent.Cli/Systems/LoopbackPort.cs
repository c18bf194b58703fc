using System.Net;
using System.Net.Sockets;

namespace TmuxAgent.Cli.Systems;

/// <summary>Talks to a port of this machine, with a short limit: what is alive on this machine answers sooner, also where the machine is busy.</summary>
internal static class LoopbackPort
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    /// <summary>Whether a program may listen on that port of 127.0.0.1.</summary>
    public static bool IsFree(int port)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Bind(new IPEndPoint(IPAddress.Loopback, port));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    /// <summary>
    /// Sends <paramref name="greeting"/> to 127.0.0.1 and returns the first bytes that come back, or null where nobody
    /// listens, nobody answers in time, or the connection breaks.
    /// </summary>
    public static async Task<byte[]?> AskAsync(int port, byte[] greeting)
    {
        using var limit = new CancellationTokenSource(Limit);
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, port), limit.Token);
            await socket.SendAsync(greeting, SocketFlags.None, limit.Token);
            var answer = new byte[16];
            var length = await socket.ReceiveAsync(answer, SocketFlags.None, limit.Token);
            return length == 0 ? null : answer[..length];
        }
        catch (Exception failure) when (failure is SocketException or OperationCanceledException)
        {
            return null;
        }
    }
}
