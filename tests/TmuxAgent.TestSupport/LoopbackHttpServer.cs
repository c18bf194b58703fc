using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace TmuxAgent.TestSupport;

/// <summary>One request as a <see cref="LoopbackHttpServer"/> saw it.</summary>
public sealed record LoopbackRequest(string Method, string Target, string? Authorization, string Body);

/// <summary>An HTTP server on 127.0.0.1 that answers as a test tells it to.</summary>
public sealed class LoopbackHttpServer : IDisposable
{
    private readonly HttpListener _listener;
    private readonly Func<LoopbackRequest, (int Status, string Body)> _answer;

    /// <param name="answer">Gives status and body for each request.</param>
    public LoopbackHttpServer(Func<LoopbackRequest, (int Status, string Body)> answer)
    {
        _answer = answer;
        (_listener, Port) = Listen();
        _ = ServeAsync();
    }

    /// <summary>TCP port.</summary>
    public int Port { get; }

    /// <summary>Root address, without a final slash.</summary>
    public string Address => $"http://127.0.0.1:{Port}";

    /// <summary>Everything that was asked, in order.</summary>
    public ConcurrentQueue<LoopbackRequest> Requests { get; } = new();

    /// <inheritdoc/>
    public void Dispose() => ((IDisposable)_listener).Dispose();

    private static (HttpListener, int) Listen()
    {
        for (var attempt = 0; ; attempt++)
        {
            var port = FreePort.Find();
            var listener = new HttpListener();
            listener.Prefixes.Add($"http://127.0.0.1:{port}/");
            try
            {
                listener.Start();
                return (listener, port);
            }
            catch (HttpListenerException) when (attempt < 10)
            {
                // Somebody else took the port in between.
            }
        }
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
                await TryAnswerAsync(await _listener.GetContextAsync());
        }
        catch (Exception e) when (e is HttpListenerException or ObjectDisposedException or InvalidOperationException)
        {
            // The server was stopped.
        }
    }

    private async Task TryAnswerAsync(HttpListenerContext context)
    {
        try
        {
            await AnswerAsync(context);
        }
        catch (Exception e) when (e is HttpListenerException or IOException)
        {
            // Who only wants the status has gone away; the next one is answered as well.
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        using var reader = new StreamReader(context.Request.InputStream, Encoding.UTF8);
        var request = new LoopbackRequest(
            context.Request.HttpMethod,
            context.Request.RawUrl ?? "",
            context.Request.Headers["Authorization"],
            await reader.ReadToEndAsync()
        );
        Requests.Enqueue(request);
        var (status, body) = _answer(request);
        context.Response.StatusCode = status;
        await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(body));
        context.Response.Close();
    }
}
