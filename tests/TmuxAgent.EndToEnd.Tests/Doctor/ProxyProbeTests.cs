using System.Net;
using System.Net.Sockets;
using System.Text;
using TmuxAgent.EndToEnd.Tests.Diagnosis;
using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.Doctor;

/// <summary>What doctor says of proxies: tinyproxy, microsocks, and what only looks like one.</summary>
public sealed class ProxyProbeTests : IDisposable
{
    private readonly DiagnosedRepository _its = new();
    private readonly StatusServer _api = new();

    public ProxyProbeTests() => _its.SetInManifest("base_url", $"\"{_api.ProxiedAddress}/v1\"");

    public void Dispose()
    {
        _its.Dispose();
        _api.Dispose();
    }

    [SkippableFact]
    public void An_HTTP_proxy_and_what_can_be_wrong_with_one()
    {
        var good = Tinyproxy("");
        var withLogin = Tinyproxy("BasicAuth user s3cret-word\n");
        var strict = Tinyproxy("ConnectPort 563\n");
        Use("HTTP_PROXY", $"http://127.0.0.1:{good}");
        Assert.Contains("reaches 127.0.0.2", Only("proxy").Findings.Single().Reason, StringComparison.Ordinal);
        // The request for models goes through it as well.
        Assert.Contains(
            "accepts the key, through 127.0.0.1",
            Only("api").Findings.Single().Reason,
            StringComparison.Ordinal
        );
        Assert.Contains(_api.Requests, request => request.Contains("tinyproxy", StringComparison.Ordinal));

        AssertTrouble("proxy-down", $"http://127.0.0.1:{FreePort.Find()}");
        AssertTrouble("proxy-not-url", "ftp://x");
        AssertTrouble("proxy-login", $"http://127.0.0.1:{withLogin}");
        AssertTrouble("proxy-login", $"http://user:wrong-word@127.0.0.1:{withLogin}");
        Use("HTTP_PROXY", $"http://user:s3cret-word@127.0.0.1:{withLogin}");
        var report = Only("proxy");
        Assert.Equal("ok", report.Findings.Single().Verdict);
        Assert.DoesNotContain("s3cret-word", report.ToString(), StringComparison.Ordinal);
        AssertTrouble("proxy-forbids", $"http://127.0.0.1:{strict}");

        using var web = new StatusServer { Status = 405 };
        AssertTrouble("proxy-not-one", $"http://127.0.0.1:{web.Port}");
        // The API is gone, and the proxy says so.
        _api.Dispose();
        AssertTrouble("proxy-no-way-out", $"http://127.0.0.1:{good}");
    }

    [SkippableFact]
    public void A_SOCKS_proxy_and_what_can_be_wrong_with_one()
    {
        var good = Microsocks();
        var withLogin = Microsocks("-u", "user", "-P", "s3cret-word");
        Use("ALL_PROXY", $"socks5://127.0.0.1:{good}");
        Assert.Contains("reaches 127.0.0.2", Only("proxy").Findings.Single().Reason, StringComparison.Ordinal);
        Assert.Equal(["api-socks-only"], Only("api").Complaints.Select(finding => finding.Trouble));

        AssertTrouble("proxy-login", $"socks5://127.0.0.1:{withLogin}", "ALL_PROXY");
        AssertTrouble("proxy-login", $"socks5://user:wrong-word@127.0.0.1:{withLogin}", "ALL_PROXY");
        Use("ALL_PROXY", $"socks5h://user:s3cret-word@127.0.0.1:{withLogin}");
        Assert.Equal("ok", Only("proxy").Findings.Single().Verdict);

        AssertTrouble("proxy-other", $"http://127.0.0.1:{good}", "ALL_PROXY");
        using var web = new StatusServer();
        AssertTrouble("proxy-other", $"socks5://127.0.0.1:{web.Port}", "ALL_PROXY");
        _api.Dispose();
        AssertTrouble("proxy-no-way-out", $"socks5://127.0.0.1:{good}", "ALL_PROXY");
    }

    [Fact]
    public async Task A_SOCKS_proxy_is_given_the_name_to_resolve()
    {
        _its.SetInManifest("base_url", "\"http://api.nowhere.test:8080/v1\"");
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        Use("ALL_PROXY", $"socks5://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
        var run = Task.Run(() => Only("proxy"));
        // One connection to see whether anybody listens, one to ask.
        (await listener.AcceptTcpClientAsync()).Dispose();
        using var client = await listener.AcceptTcpClientAsync();
        var stream = client.GetStream();
        var bytes = new byte[256];
        Assert.Equal(3, await stream.ReadAsync(bytes));
        await stream.WriteAsync(new byte[] { 5, 0 });
        var length = await stream.ReadAsync(bytes);
        Assert.Equal(3, bytes[3]);
        Assert.Equal("api.nowhere.test", Encoding.ASCII.GetString(bytes, 5, bytes[4]));
        Assert.Equal(8080, (bytes[length - 2] << 8) | bytes[length - 1]);
        await stream.WriteAsync(new byte[] { 5, 4, 0, 1, 0, 0, 0, 0, 0, 0 });
        Assert.Equal("proxy-no-way-out", (await run).Complaints.Single().Trouble);
    }

    [Fact]
    public void The_remedy_goes_without_the_proxy()
    {
        DoctorProof.Run(
            _its,
            new DoctorState("proxy-down", its => Use("HTTP_PROXY", $"http://127.0.0.1:{FreePort.Find()}"))
            {
                // The manifest names none, so that the lower-case spelling goes as well.
                Restore = its => its.Shell("tmuxagent generate").MustSucceed(),
            }
        );
    }

    private void AssertTrouble(string trouble, string proxy, string key = "HTTP_PROXY")
    {
        Use(key, proxy);
        var report = Only("proxy");
        Assert.Equal([trouble], report.Complaints.Select(finding => finding.Trouble));
        Assert.DoesNotContain("-word", report.ToString(), StringComparison.Ordinal);
    }

    private void Use(string key, string proxy) => _its.Shell($"tmuxagent env set {key}=-", proxy).MustSucceed();

    private DoctorReport Only(string probe) => DoctorProof.Ask(_its, $"--only {probe}");

    private int Tinyproxy(string more)
    {
        Skip.If(ProcessRunner.Find("tinyproxy") is null, "tinyproxy is not installed; run eng/install-test-tools");
        var port = FreePort.Find();
        var file = Path.Combine(_its.Home, $"tinyproxy-{port}.conf");
        File.WriteAllText(file, $"Port {port}\nListen 127.0.0.1\nTimeout 60\nMaxClients 20\n{more}");
        return Start(port, "tinyproxy", "-d", "-c", file);
    }

    private int Microsocks(params string[] more)
    {
        Skip.If(ProcessRunner.Find("microsocks") is null, "microsocks is not installed; run eng/install-test-tools");
        var port = FreePort.Find();
        return Start(port, "microsocks", ["-i", "127.0.0.1", "-p", port.ToString(), .. more]);
    }

    private int Start(int port, string program, params string[] arguments)
    {
        _its.Start(_its.Prepare(program, arguments));
        Assert.True(
            Wait.Until(() => _its.Shell($": </dev/tcp/127.0.0.1/{port}").ExitCode == 0, TimeSpan.FromSeconds(20)),
            $"{program} does not listen"
        );
        return port;
    }
}
