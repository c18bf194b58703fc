using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace TmuxAgent.EndToEnd.Tests.Doctor;

/// <summary>
/// An HTTP server on every loopback address: 127.0.0.2 is none that NO_PROXY names. It answers with the status and body that a
/// test sets, or nothing at all.
/// </summary>
internal sealed class StatusServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Any, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly X509Certificate2? _certificate;
    private bool _isStopped;

    public StatusServer(bool isTls = false)
    {
        _certificate = isTls ? MakeCertificate() : null;
        _listener.Start();
        _ = ServeAsync();
    }

    public int Status { get; set; } = 200;

    public string Body { get; set; } = "{}";

    /// <summary>Whether it accepts and says nothing.</summary>
    public bool Hangs { get; set; }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>An address that is asked for through a proxy.</summary>
    public string ProxiedAddress => $"{(_certificate is null ? "http" : "https")}://127.0.0.2:{Port}";

    /// <summary>Every request, head and body.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    public void Dispose()
    {
        if (_isStopped)
            return;
        _isStopped = true;
        _stop.Cancel();
        _listener.Dispose();
        _stop.Dispose();
        _certificate?.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
                _ = AnswerAsync(await _listener.AcceptTcpClientAsync(_stop.Token));
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The server was stopped.
        }
    }

    private async Task AnswerAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                Stream stream = client.GetStream();
                if (_certificate is not null)
                {
                    var secure = new SslStream(stream);
                    await secure.AuthenticateAsServerAsync(_certificate);
                    stream = secure;
                }
                var buffer = new byte[65536];
                var request = "";
                while (!request.Contains("\r\n\r\n", StringComparison.Ordinal) || IsBodyMissing(request))
                {
                    var length = await stream.ReadAsync(buffer, _stop.Token);
                    if (length == 0)
                        return;
                    request += Encoding.UTF8.GetString(buffer, 0, length);
                }
                Requests.Enqueue(request);
                if (Hangs)
                    await Task.Delay(Timeout.Infinite, _stop.Token);
                var answer = $"HTTP/1.1 {Status} X\r\nContent-Length: {Body.Length}\r\nConnection: close\r\n\r\n{Body}";
                await stream.WriteAsync(Encoding.UTF8.GetBytes(answer), _stop.Token);
            }
            catch (Exception e)
                when (e
                        is IOException
                            or OperationCanceledException
                            or SocketException
                            or System.Security.Authentication.AuthenticationException
                )
            {
                // The client went away, refused the certificate, or the test is over.
            }
        }
    }

    private static bool IsBodyMissing(string request)
    {
        const string Name = "Content-Length: ";
        var at = request.IndexOf(Name, StringComparison.Ordinal);
        if (at < 0)
            return false;
        var length = int.Parse(request[(at + Name.Length)..].Split('\r')[0]);
        return request.Length - request.IndexOf("\r\n\r\n", StringComparison.Ordinal) - 4 < length;
    }

    private static X509Certificate2 MakeCertificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.2", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var made = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }
}
