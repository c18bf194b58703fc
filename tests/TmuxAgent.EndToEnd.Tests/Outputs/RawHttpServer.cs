using System.Net;
using System.Net.Sockets;
using System.Text;

namespace TmuxAgent.EndToEnd.Tests.Outputs;

/// <summary>A server on 127.0.0.1 that answers each connection with whatever bytes a test wants, HTTP or not.</summary>
internal sealed class RawHttpServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<NetworkStream, CancellationToken, Task> _answer;

    /// <param name="answer">Writes the answer; the connection is closed afterwards.</param>
    public RawHttpServer(Func<NetworkStream, CancellationToken, Task> answer)
    {
        _answer = answer;
        _listener.Start();
        _ = ServeAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public string Address => $"http://127.0.0.1:{Port}";

    public static RawHttpServer Answering(string text) =>
        new((stream, stop) => stream.WriteAsync(Encoding.UTF8.GetBytes(text), stop).AsTask());

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
                _ = AnswerAsync(await _listener.AcceptTcpClientAsync(_stop.Token), _stop.Token);
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The server was stopped.
        }
    }

    private async Task AnswerAsync(TcpClient client, CancellationToken stop)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                var request = new byte[65536];
                _ = await stream.ReadAsync(request, stop);
                await _answer(stream, stop);
            }
            catch (Exception e) when (e is IOException or OperationCanceledException or SocketException)
            {
                // The client went away, or the test is over.
            }
        }
    }
}
