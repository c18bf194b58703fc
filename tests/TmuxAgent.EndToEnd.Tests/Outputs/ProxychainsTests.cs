using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.Outputs;

public sealed class ProxychainsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new("proxied $repo");
    private readonly List<BackgroundProcess> _processes = [];

    public void Dispose()
    {
        foreach (var process in _processes)
            process.Dispose();
        _folder.Dispose();
    }

    [SkippableFact]
    public void The_orchestrators_connections_go_through_the_proxy_and_its_own_metrics_do_not()
    {
        foreach (var program in new[] { "proxychains4", "microsocks" })
            Skip.If(ProcessRunner.Find(program) is null, $"{program} is not installed; run eng/install-test-tools");
        var address = OwnAddress();
        Skip.If(address is null, "this machine has no address but the loopback ones, which proxychains leaves alone");
        using var target = new TcpListener(address!, 0);
        target.Start();
        var proxyPort = FreePort.Find();
        var metricsPort = FreePort.Find();
        Start(new ProcessCommand("microsocks", "-i", "127.0.0.1", "-p", proxyPort.ToString()));
        Assert.True(Wait.Until(() => Answers(proxyPort), TimeSpan.FromSeconds(10)), "microsocks does not listen");

        var scaffold = Scaffold.Write(
            _folder.Path,
            $"STAND_IN_CONNECT={target.LocalEndpoint}\n",
            manifest =>
                manifest with
                {
                    Proxy = manifest.Proxy with { Socks = $"socks5://127.0.0.1:{proxyPort}", Proxychains = true },
                    Codex = manifest.Codex with { Fake = Core.Manifest.FakeCodexMode.Always },
                    Orchestrator = manifest.Orchestrator with { MetricsPort = metricsPort },
                }
        );
        scaffold.AddStandIn();
        Start(new ProcessCommand(scaffold.At("run_orchestrator.sh")));

        using var connection = target.AcceptTcpClient();
        Assert.Equal("microsocks", PeerOf(connection));
        connection.GetStream().Write("through\n"u8);
        connection.Close();
        var seen = new StandInRun(scaffold).AwaitDecision();
        Assert.Equal("through\n", seen.GetProperty("connected").GetString());
        Assert.Equal("{}", seen.GetProperty("counts").GetProperty("parse_failures").GetRawText());
        Assert.True(Answers(metricsPort));
    }

    [SkippableFact]
    public void A_connection_to_this_machine_does_not_go_through_the_proxy()
    {
        Skip.If(
            ProcessRunner.Find("proxychains4") is null,
            "proxychains4 is not installed; run eng/install-test-tools"
        );
        using var target = new TcpListener(IPAddress.Loopback, 0);
        target.Start();
        var scaffold = Scaffold.Write(
            _folder.Path,
            $"STAND_IN_CONNECT={target.LocalEndpoint}\n",
            manifest =>
                manifest with
                {
                    // Nobody listens there: what went through it would not arrive.
                    Proxy = manifest.Proxy with
                    {
                        Socks = $"socks5://127.0.0.1:{FreePort.Find()}",
                        Proxychains = true,
                    },
                    Codex = manifest.Codex with { Fake = Core.Manifest.FakeCodexMode.Always },
                    Orchestrator = manifest.Orchestrator with { MetricsPort = FreePort.Find() },
                }
        );
        scaffold.AddStandIn();
        Start(new ProcessCommand(scaffold.At("run_orchestrator.sh")));
        using var connection = target.AcceptTcpClient();
        connection.GetStream().Write("direct\n"u8);
        connection.Close();
        Assert.Equal("direct\n", new StandInRun(scaffold).AwaitDecision().GetProperty("connected").GetString());
    }

    private static IPAddress? OwnAddress() =>
        NetworkInterface
            .GetAllNetworkInterfaces()
            .SelectMany(network => network.GetIPProperties().UnicastAddresses)
            .Select(unicast => unicast.Address)
            .FirstOrDefault(address =>
                address.AddressFamily == AddressFamily.InterNetwork && !IPAddress.IsLoopback(address)
            );

    private static bool Answers(int port)
    {
        try
        {
            using var client = new TcpClient("127.0.0.1", port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    // The program at the other end of a connection, which ss names by its local port.
    private static string PeerOf(TcpClient connection)
    {
        var port = ((IPEndPoint)connection.Client.RemoteEndPoint!).Port;
        var line = ProcessRunner
            .Run("ss", "-Htnp", "state", "established", $"( sport = :{port} )")
            .MustSucceed()
            .Output;
        var start = line.IndexOf("((\"", StringComparison.Ordinal) + 3;
        return line[start..line.IndexOf('"', start)];
    }

    private void Start(ProcessCommand command) => _processes.Add(new BackgroundProcess(command));
}
