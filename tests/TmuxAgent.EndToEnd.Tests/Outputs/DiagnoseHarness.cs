using TmuxAgent.Core.Manifest;
using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.Outputs;

/// <summary>A repository with two marked secrets, a home of its own, and the ways to run the diagnosis in them.</summary>
public abstract class DiagnoseHarness : IDisposable
{
    private protected const string ApiKey = "marked-secret-api\"key\\";
    private protected const string HookKey = "marked-secret-hook";

    private protected TemporaryFolder Folder { get; } = new("a 'repo'");
    private protected TemporaryFolder Home { get; } = new("home");
    private protected int MetricsPort { get; } = FreePort.Find();

    public void Dispose()
    {
        Folder.Dispose();
        Home.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected static LoopbackHttpServer Api(int status) => new(_ => (status, ""));

    private protected static LoopbackHttpServer Wecom(int code) =>
        new(_ => (200, $$"""{"errcode":{{code}},"errmsg":""}"""));

    private protected static void AssertNoSecret(ProcessResult result) =>
        Assert.DoesNotContain("marked-secret", result.Output + result.Error, StringComparison.Ordinal);

    private protected Scaffold Write(
        LoopbackHttpServer api,
        LoopbackHttpServer wecom,
        int? metricsPort = null,
        Func<AgentManifest, AgentManifest>? change = null
    )
    {
        var env = $"""
            OPENAI_API_KEY='{ApiKey}'
            WECOM_WEBHOOK='{wecom.Address}/cgi-bin/webhook/send?key={HookKey}'
            NO_PROXY=localhost,127.0.0.1,::1

            """;
        var configure = Configure(metricsPort ?? MetricsPort, $"{api.Address}/v1");
        var scaffold = Scaffold.Write(
            Folder.Path,
            env,
            manifest => change is null ? configure(manifest) : change(configure(manifest))
        );
        scaffold.AddStandIn();
        return scaffold;
    }

    private protected static Func<AgentManifest, AgentManifest> Configure(
        int metricsPort,
        string baseUrl = "http://127.0.0.1:1/v1"
    ) =>
        manifest =>
            manifest with
            {
                Codex = manifest.Codex with { Fake = FakeCodexMode.Always, BaseUrl = baseUrl },
                Orchestrator = manifest.Orchestrator with { MetricsPort = metricsPort },
            };

    private protected ProcessResult Diagnose(Scaffold scaffold, params string[] arguments) =>
        DiagnoseOn(Environment.GetEnvironmentVariable("PATH")!, scaffold, arguments);

    private protected ProcessResult DiagnoseOn(string path, Scaffold scaffold, params string[] arguments) =>
        ProcessRunner.Run(CommandOn(path, scaffold, arguments));

    private protected ProcessCommand Command(Scaffold scaffold, params string[] arguments) =>
        CommandOn(Environment.GetEnvironmentVariable("PATH")!, scaffold, arguments);

    private ProcessCommand CommandOn(string path, Scaffold scaffold, string[] arguments) =>
        // Its own limit is for a person who waits; on a machine that runs many tests a program may start slowly.
        new(
            scaffold.At("diagnose_orchestrator.sh"),
            arguments.Contains("--timeout") ? arguments : ["--timeout", "60", .. arguments]
        )
        {
            TimeLimit = TimeSpan.FromMinutes(4),
            WorkingDirectory = "/",
            CleanEnvironment = true,
            // A tmux of its own, so that a server of whoever runs the tests is not asked.
            Environment = new Dictionary<string, string?>
            {
                ["HOME"] = Home.Path,
                ["PATH"] = path,
                ["TMUX_TMPDIR"] = Home.Path,
            },
        };

    private protected bool Answers()
    {
        try
        {
            using var client = new System.Net.Sockets.TcpClient("127.0.0.1", MetricsPort);
            return true;
        }
        catch (System.Net.Sockets.SocketException)
        {
            return false;
        }
    }

    private protected string ToolsWithoutCurl()
    {
        var bin = Directory.CreateDirectory(Home.At("bin")).FullName;
        foreach (
            var tool in "bash env readlink stat git grep sed head tail timeout tr cat sleep mktemp rm date tmux find sort chmod mkdir".Split(
                ' '
            )
        )
        {
            if (ProcessRunner.Find(tool) is { } path)
                File.CreateSymbolicLink(Path.Combine(bin, tool), path);
        }
        var python = ProcessRunner
            .Run("python3", "-c", "import sys; print(sys.executable)")
            .MustSucceed()
            .Output.Trim();
        File.CreateSymbolicLink(Path.Combine(bin, "python3"), python);
        return bin;
    }
}
