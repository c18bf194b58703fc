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
        _manager.Run("systemctl", "--user", "disable", "--now", _unit + ".service", _unit + "-runner.service");
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
    public void The_loop_closes_and_lives_through_kills_and_restarts()
    {
        Skip.If(ProcessRunner.Find("tmux") is null, "tmux is not installed; run eng/install-test-tools");
        var (scaffold, _) = Start("repo");
        var run = new StandInRun(scaffold);
        Spawn(scaffold, "one");
        run.AwaitSuccess("one");
        Assert.Contains(
            "FakeCodex decided this command",
            Tmux("capture-pane", "-p", "-t", "agent-one").MustSucceed().Output,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "\"event\": \"command\"",
            File.ReadAllText(scaffold.At(".tmuxagent/logs/orchestrator-actions.jsonl")),
            StringComparison.Ordinal
        );

        foreach (var unit in new[] { _unit, _unit + "-runner" })
        {
            var killed = Show("MainPID", unit);
            ProcessRunner.Run("kill", "-KILL", killed).MustSucceed();
            Assert.True(
                Wait.Until(
                    () => Show("MainPID", unit) is not "0" and var pid && pid != killed,
                    TimeSpan.FromSeconds(20)
                ),
                unit
            );
        }
        Spawn(scaffold, "two");
        run.AwaitSuccess("two");

        var before = (Show("MainPID", _unit), Show("MainPID", _unit + "-runner"));
        _manager!.Run("systemctl", "--user", "restart", _unit).MustSucceed();
        Assert.NotEqual(before.Item1, Show("MainPID", _unit));
        Assert.NotEqual(before.Item2, Show("MainPID", _unit + "-runner"));
        Spawn(scaffold, "three");
        run.AwaitSuccess("three");
        Assert.Equal(
            3,
            Tmux("list-sessions").MustSucceed().Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length
        );

        _manager.Run("systemctl", "--user", "stop", _unit).MustSucceed();
        Assert.Equal("inactive", Show("ActiveState", _unit + "-runner"));
        Assert.Equal(
            3,
            Tmux("list-sessions").MustSucceed().Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length
        );
    }

    [SkippableFact]
    public void A_codex_that_is_still_running_ends_with_the_service()
    {
        var (scaffold, _) = Start("repo", env: "TMUXAGENT_FAKE_CODEX=hang\n");
        var codex = "";
        Assert.True(
            Wait.Until(
                () =>
                    (codex = _manager!.Run("pgrep", "-u", _manager.Uid, "-f", "^sleep 2147483647").Output.Trim()).Length
                    > 0,
                TimeSpan.FromSeconds(20)
            ),
            "codex never ran"
        );
        _manager!.Run("systemctl", "--user", "stop", _unit).MustSucceed();
        Assert.False(Directory.Exists("/proc/" + codex.Split('\n')[0]));
        Assert.True(Directory.Exists(scaffold.Path));
    }

    [SkippableFact]
    public void What_fails_at_every_start_is_not_started_for_ever()
    {
        var (scaffold, _) = Start("repo", env: "STAND_IN_SAY=LOG_LEVEL\n");
        Assert.True(
            Wait.Until(
                () => Show("Result", _unit) == "start-limit-hit" || Show("NRestarts", _unit) == "5",
                TimeSpan.FromSeconds(60)
            ),
            Show("Result", _unit)
        );
        Assert.True(
            Wait.Until(() => Show("ActiveState", _unit) == "failed", TimeSpan.FromSeconds(20)),
            Show("ActiveState", _unit)
        );
        Assert.True(Directory.Exists(scaffold.Path));
    }

    [SkippableFact]
    public void An_incomplete_configuration_stops_it_instead_of_restarting_for_ever()
    {
        var (scaffold, _) = Start(
            "repo",
            manifest =>
                manifest with
                {
                    Env = manifest.Env with
                    {
                        Keys = Core.Collections.EquatableArray.Of(
                            new EnvKey("NEEDED", EnvKeyType.String) { Requirement = Requirement.Required }
                        ),
                    },
                }
        );
        Assert.True(
            Wait.Until(() => Show("ActiveState", _unit) == "failed", TimeSpan.FromSeconds(20)),
            Show("ActiveState", _unit)
        );
        Assert.Equal("78", Show("ExecMainStatus", _unit));
        Assert.Equal("0", Show("NRestarts", _unit));
        Assert.False(File.Exists(scaffold.At(".tmuxagent/logs/seen.json")));
    }

    private (Scaffold Scaffold, Stopwatch Watch) Start(
        string folderName,
        Func<AgentManifest, AgentManifest>? change = null,
        string env = ""
    )
    {
        Skip.If(_manager is null, SystemdUserManager.UnavailableReason);
        env = string.Concat(Values.Select(value => $"{value.Key}={value.Text}\n")) + env;
        var path = Path.Combine(_manager!.CreateFolder("work"), folderName);
        var scaffold = Scaffold.Write(
            path,
            env,
            manifest =>
            {
                manifest = manifest with
                {
                    Service = manifest.Service with { Name = _unit, RestartSeconds = RestartSeconds },
                    Sessions = manifest.Sessions with { Socket = _unit },
                    Runner = manifest.Runner with { PollInterval = 0.2 },
                    Codex = manifest.Codex with { Fake = FakeCodexMode.Always },
                    Orchestrator = manifest.Orchestrator with
                    {
                        MetricsPort = FreePort.Find(),
                        Settings = manifest.Orchestrator.Settings with { PollInterval = 0.2 },
                    },
                };
                return change?.Invoke(manifest) ?? manifest;
            }
        );
        scaffold.AddStandIn();
        foreach (
            var arguments in new[]
            {
                "init --quiet",
                "add --all",
                "-c user.name=n -c user.email=e@x commit --quiet -m first",
            }
        )
            ProcessRunner.Run("git", ["-C", path, .. arguments.Split(' ')]).MustSucceed();
        _manager.Own(path);
        var watch = Stopwatch.StartNew();
        _manager
            .Run(
                "systemctl",
                "--user",
                "enable",
                "--now",
                scaffold.At($".tmuxagent/systemd/{_unit}.service"),
                scaffold.At($".tmuxagent/systemd/{_unit}-runner.service")
            )
            .MustSucceed();
        return (scaffold, watch);
    }

    private string Show(string property, string unit) =>
        _manager!
            .Run("systemctl", "--user", "show", "--value", "--property", property, unit)
            .MustSucceed()
            .Output.Trim();

    private void Spawn(Scaffold scaffold, string branch) =>
        ProcessRunner
            .Run(
                _manager!.AsUser("python3", "-m", "src.tmux_agent.agent_cli", "spawn", branch) with
                {
                    WorkingDirectory = scaffold.Path,
                }
            )
            .MustSucceed();

    private ProcessResult Tmux(params string[] arguments) => _manager!.Run(["tmux", "-L", _unit, .. arguments]);
}
