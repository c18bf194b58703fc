using System.Diagnostics;
using System.Text.Json;
using TmuxAgent.Core.Manifest;
using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.Outputs;

public sealed class ServiceTests : IDisposable
{
    private const double RestartSeconds = 1;

    private static readonly (string Key, string Text, string Value)[] Values =
    [
        ("OPENAI_API_KEY", "'sk $HOME `id` 100%h \"q\" \\n #'", "sk $HOME `id` 100%h \"q\" \\n #"),
        ("WECOM_WEBHOOK", "\"it's a test\"", "it's a test"),
        ("LOG_LEVEL", "'two\nlines'", "two\nlines"),
        ("CODEX_MODEL", "目录🚀", "目录🚀"),
        ("WECOM_TOUSER", "", ""),
    ];

    private readonly SystemdUserManager? _manager = SystemdUserManager.Shared;
    private readonly string _unit = "tmuxagent-test-" + Guid.NewGuid().ToString("N")[..8];

    public void Dispose()
    {
        if (_manager is null)
            return;
        _manager.Run("systemctl", "--user", "disable", "--now", _unit + ".service");
        _manager.Run("tmux", "-L", _unit, "kill-server");
    }

    [SkippableTheory]
    [InlineData("repo")]
    [InlineData("a'b \"c\" $HOME 100%h `id` ;目录🚀 \\")]
    public void The_unit_runs_the_orchestrator_and_brings_it_back(string folderName)
    {
        var (scaffold, watch) = Start(folderName);
        var run = new StandInRun(scaffold);
        var seen = run.AwaitDecision();
        var startUp = watch.Elapsed;

        Assert.Equal(scaffold.Path, seen.GetProperty("cwd").GetString());
        Assert.Equal("{}", seen.GetProperty("counts").GetProperty("parse_failures").GetRawText());
        var environment = run.Environment();
        Assert.All(Values, value => Assert.Equal(value.Value, environment[value.Key]));

        var killed = seen.GetProperty("pid").GetInt32();
        watch.Restart();
        ProcessRunner.Run("kill", "-KILL", killed.ToString()).MustSucceed();
        run.AwaitDecision(notFrom: killed);
        // Start-up is the only part that depends on the machine, so the limit grows with it.
        Assert.InRange(watch.Elapsed.TotalSeconds, RestartSeconds, RestartSeconds + (10 * startUp.TotalSeconds) + 2);
    }

    [SkippableFact]
    public void Sessions_of_a_tmux_server_first_started_inside_survive_a_restart()
    {
        Skip.If(ProcessRunner.Find("tmux") is null, "tmux is not installed; run eng/install-test-tools");
        var (scaffold, _) = Start("repo");
        var before = new StandInRun(scaffold).AwaitDecision().GetProperty("pid").GetInt32();
        var server = Tmux("display-message", "-p", "-t", "kept", "#{pid}").MustSucceed().Output;

        _manager!.Run("systemctl", "--user", "restart", _unit).MustSucceed();

        new StandInRun(scaffold).AwaitDecision(notFrom: before);
        Assert.Equal(server, Tmux("display-message", "-p", "-t", "kept", "#{pid}").MustSucceed().Output);
    }

    [SkippableFact]
    public void An_incomplete_configuration_stops_it_instead_of_restarting_for_ever()
    {
        var (scaffold, _) = Start("repo", manifest => manifest with
        {
            Env = manifest.Env with { Keys = Core.Collections.EquatableArray.Of(new EnvKey("NEEDED", EnvKeyType.String) { Requirement = Requirement.Required }) },
        });
        Assert.True(Wait.Until(() => Show("ActiveState") == "failed", TimeSpan.FromSeconds(20)), Show("ActiveState"));
        Assert.Equal("78", Show("ExecMainStatus"));
        Assert.Equal("0", Show("NRestarts"));
        Assert.False(File.Exists(scaffold.At(".tmuxagent/logs/seen.json")));
    }

    private (Scaffold Scaffold, Stopwatch Watch) Start(string folderName, Func<AgentManifest, AgentManifest>? change = null)
    {
        Skip.If(_manager is null, SystemdUserManager.UnavailableReason);
        var env = string.Concat(Values.Select(value => $"{value.Key}={value.Text}\n")) + $"STAND_IN_TMUX={_unit}\n";
        var path = Path.Combine(_manager!.CreateFolder("work"), folderName);
        var scaffold = Scaffold.Write(path, env, manifest =>
        {
            manifest = manifest with
            {
                Service = manifest.Service with { Name = _unit, RestartSeconds = RestartSeconds },
                Codex = manifest.Codex with { Fake = FakeCodexMode.Always },
                Orchestrator = manifest.Orchestrator with
                {
                    MetricsPort = FreePort.Find(),
                    Settings = manifest.Orchestrator.Settings with { PollInterval = 0.2 },
                },
            };
            return change?.Invoke(manifest) ?? manifest;
        });
        scaffold.AddStandIn();
        _manager.Own(path);
        var watch = Stopwatch.StartNew();
        _manager.Run("systemctl", "--user", "enable", "--now", scaffold.At($".tmuxagent/systemd/{_unit}.service")).MustSucceed();
        return (scaffold, watch);
    }

    private string Show(string property) =>
        _manager!.Run("systemctl", "--user", "show", "--value", "--property", property, _unit).MustSucceed().Output.Trim();

    private ProcessResult Tmux(params string[] arguments) => _manager!.Run(["tmux", "-L", _unit, .. arguments]);
}
