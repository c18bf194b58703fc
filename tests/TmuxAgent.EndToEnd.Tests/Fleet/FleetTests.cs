using System.Diagnostics;
using System.Text.Json;
using TmuxAgent.TestSupport;
using Xunit.Abstractions;

namespace TmuxAgent.EndToEnd.Tests.Fleet;

/// <summary>The collection <c>tmuxagent.fleet</c> over real ssh, on hosts that this test makes itself.</summary>
public sealed class FleetTests(ITestOutputHelper output) : IDisposable
{
    private static readonly string[] Three = ["host1", "host2", "host3"];
    private static readonly string[] ThreeAtOnce = ["--limit", "host1,host2,host3"];

    private readonly Dictionary<string, int> _ports = Three.ToDictionary(host => host, _ => FreePort.Find());
    private FleetScene? _made;

    private FleetScene Scene => _made!;

    public void Dispose() => _made?.Dispose();

    [SkippableFact]
    public void From_nothing_to_one_state_on_every_host_and_back()
    {
        Make();
        WriteHostVariables();
        string[] temporary =
        [
            Path.Combine(Scene.ControllerHome, ".ansible"),
            .. Three.Select(host => Path.Combine(Scene.Hosts.HomeOf(host), ".ansible")),
        ];
        using var watch = new SecretWatch(FleetScene.Secret, () => temporary);

        FirstRunChangesEveryHostAndTheSecondNone();
        ALookShowsWhatTheNextRunDoesAndOnlyWhatReadsItRestarts();
        WhatAnInterruptedRunHasLeftIsDoneByTheNext();
        AnEditedScriptIsKeptAndNamed();
        AbsentLeavesWhatAPersonWrote();

        Assert.Empty(watch.Stop());
        foreach (var folder in temporary)
            Assert.Empty(SecretWatch.FilesWith(FleetScene.Secret, folder));
    }

    [SkippableFact]
    public void A_host_that_fails_is_rolled_back_and_stops_the_others()
    {
        Make("host3");
        WriteHostVariables();
        File.AppendAllText(Scene.At("more.yml"), "    dead:\n      ansible_host: 127.0.0.1\n      ansible_port: 1\n");
        AHostWithoutSystemdIsRefusedBeforeAnythingIsChanged();

        // One host at a time, and the one that is dead says nothing about the version.
        string[] limit = ["--limit", "dead,host1,host2"];
        var first = Play(new { agent_serial = 1 }, limit);
        Assert.Equal(1, first.Count("dead", "unreachable"));
        Assert.Equal((0, 0), (first.Count("host1", "failed"), first.Count("host2", "failed")));
        Assert.NotEqual(0, first.ExitCode);
        var before = Before();

        // A proxy that is down: doctor fails on the first host, and the second is never touched.
        Scene.Publish(source => File.AppendAllText(Path.Combine(source, "README.md"), "new\n"));
        var broken = Play(
            new { agent_serial = 1, agent_config = Config("host1", ("proxy.http", "http://127.0.0.1:1")) },
            ["--limit", "host1,host2"]
        );
        Assert.Equal(2, broken.ExitCode);
        Assert.Contains(
            "rolled back, because Make sure that everything works failed: proxy: ",
            broken.Text,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            "[host2]",
            broken.Text[broken.Text.IndexOf("PLAY [Roll out]", StringComparison.Ordinal)..],
            StringComparison.Ordinal
        );
        Assert.Equal(before, Before());
        var again = Play(new { agent_serial = 2 }, ["--limit", "host1,host2"]).MustSucceed();
        Assert.Contains("PLAY RECAP", again.Text, StringComparison.Ordinal);

        string[] Before() =>
            [
                .. new[] { "host1", "host2" }.SelectMany(host =>
                    new[]
                    {
                        Scene.Hosts.Type(host, "git -C agents rev-parse HEAD").MustSucceed().Output,
                        File.ReadAllText(Scene.In(host, "tmuxagent.local.toml")),
                        File.ReadAllText(Scene.In(host, ".env")),
                        File.ReadAllText(Scene.In(host, ".tmuxagent/orchestrator.toml")),
                        Scene
                            .Hosts.Type(host, $"systemctl --user is-active {FleetScene.Unit} {FleetScene.Unit}-runner")
                            .Output,
                    }
                ),
            ];
    }

    private void FirstRunChangesEveryHostAndTheSecondNone()
    {
        var watch = Stopwatch.StartNew();
        string[] options = [.. ThreeAtOnce, "-vvv"];
        var first = Play(new { agent_serial = 3, agent_monitoring_directory = Scene.At("monitoring") }, options)
            .MustSucceed();
        var took = watch.Elapsed;
        Assert.All(Three, host => Assert.True(first.Count(host, "changed") > 5, first.Text));
        foreach (var host in Three)
        {
            Assert.Equal(
                "active\nactive\n",
                Type(host, $"systemctl --user is-active {FleetScene.Unit} {FleetScene.Unit}-runner")
            );
            Assert.Equal("600\n", Type(host, "stat -c %a agents/.env"));
            Assert.Contains(FleetScene.Secret, File.ReadAllText(Scene.In(host, ".env")), StringComparison.Ordinal);
            Assert.True(File.Exists(Scene.In(host, ".venv/bin/python3")));
        }
        ProcessRunner.Run("promtool", "check", "config", Scene.At("monitoring/tmuxagent-scrape.yml")).MustSucceed();

        watch.Restart();
        var second = Play(new { agent_serial = 3 }, ThreeAtOnce).MustSucceed();
        output.WriteLine($"first run {took.TotalSeconds:0.0} s, second {watch.Elapsed.TotalSeconds:0.0} s");
        Assert.All(Three, host => Assert.Equal(0, second.Count(host, "changed")));
    }

    private void ALookShowsWhatTheNextRunDoesAndOnlyWhatReadsItRestarts()
    {
        var (before, files) = (Three.Select(Invocations).ToArray(), Three.Select(Files).ToArray());
        WriteHostVariables(("orchestrator.cooldown_seconds", 77));
        string[] options = [.. ThreeAtOnce, "--diff"];
        var look = Play(new { agent_serial = 3 }, [.. options, "--check"]).MustSucceed();
        Assert.Equal(before, Three.Select(Invocations));
        Assert.Equal(files, Three.Select(Files));

        var run = Play(new { agent_serial = 3 }, options).MustSucceed();
        Assert.Contains("+cooldown_seconds = 77", look.DiffOf("host2"), StringComparison.Ordinal);
        Assert.Equal(look.DiffOf("host2"), run.DiffOf("host2"));
        Assert.Equal("\"orchestrator\": \"restart\"", look.DueOf("host2").Trim());
        Assert.Equal(look.DueOf("host2"), run.DueOf("host2"));
        Assert.Equal((0, 0), (run.Count("host1", "changed"), run.Count("host3", "changed")));
        Assert.Contains(
            "cooldown_seconds = 77",
            File.ReadAllText(Scene.In("host2", ".tmuxagent/orchestrator.toml")),
            StringComparison.Ordinal
        );

        var after = Three.Select(Invocations).ToArray();
        Assert.Equal((before[0], before[2]), (after[0], after[2]));
        Assert.NotEqual(before[1].Orchestrator, after[1].Orchestrator);
        Assert.Equal(before[1].Runner, after[1].Runner);
    }

    private void WhatAnInterruptedRunHasLeftIsDoneByTheNext()
    {
        Scene.Publish(source => File.AppendAllText(Path.Combine(source, "src/tmux_agent/main.py"), "# new\n"));
        var before = Invocations("host1");
        using (var run = new DrivenProcess(Scene.Rollout(new { agent_serial = 3 }, ThreeAtOnce).WithDefaultSignals()))
        {
            run.AwaitOutput("TASK [tmuxagent.fleet.agent : Set this host's keys, and generate]");
            Assert.NotEqual(0, run.Interrupt());
        }
        // And one that had written everything, and told systemd nothing.
        Type(
            "host3",
            "cd agents && ~/.local/share/tmuxagent/bin/tmuxagent config set orchestrator.history_lines 300 --local && ~/.local/share/tmuxagent/bin/tmuxagent generate"
        );
        Play(new { agent_serial = 3 }, ThreeAtOnce).MustSucceed();
        var after = Invocations("host1");
        Assert.NotEqual(before.Orchestrator, after.Orchestrator);
        Assert.NotEqual(before.Runner, after.Runner);
        var still = Play(new { agent_serial = 3 }, ThreeAtOnce).MustSucceed();
        Assert.All(Three, host => Assert.Equal(0, still.Count(host, "changed")));
    }

    private void AnEditedScriptIsKeptAndNamed()
    {
        Type("host1", "echo '# mine' >> agents/run_orchestrator.sh");
        // Its rendering changes as well, in another place, and so does the commit.
        Scene.Publish(source =>
        {
            Scene.Tool(
                "config",
                "set",
                "orchestrator.command",
                "[\"{python}\", \"-m\", \"src.tmux_agent.orchestrator_cli\", \"--config\", \".tmuxagent/agent-config.yaml\", \"--log-level\", \"DEBUG\"]",
                "--quiet"
            );
            File.AppendAllText(Path.Combine(source, "README.md"), "more\n");
        });
        var run = Play(new { agent_serial = 3 }, ThreeAtOnce).MustSucceed();
        Assert.Contains("[WARNING]: run_orchestrator.sh: ", run.Text, StringComparison.Ordinal);
        var script = File.ReadAllText(Scene.In("host1", "run_orchestrator.sh"));
        Assert.EndsWith("# mine\n", script, StringComparison.Ordinal);
        Assert.Contains("'DEBUG'", script, StringComparison.Ordinal);

        // In a file that the new version changes too it stops before anything is done.
        Type("host1", "echo mine > agents/README.md");
        Scene.Publish(source => File.AppendAllText(Path.Combine(source, "README.md"), "and more\n"));
        var refused = Play(new { agent_serial = 3 }, ThreeAtOnce);
        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("README.md was edited on this host", refused.Text, StringComparison.Ordinal);
        Assert.Equal("mine\n", File.ReadAllText(Scene.In("host1", "README.md")));
    }

    private void AbsentLeavesWhatAPersonWrote()
    {
        Type(
            "host2",
            "echo mine > agents/notes.txt; ~/.local/share/tmuxagent/bin/tmuxagent env set EDITOR_OF_MINE=vi -C agents"
        );
        var gone = Play(new { agent_serial = 3, agent_state = "absent" }, ThreeAtOnce).MustSucceed();
        Assert.Equal(["README.md", "run_orchestrator.sh"], Left("host1"));
        Assert.Equal([".env", "notes.txt"], Left("host2"));
        Assert.DoesNotContain(FleetScene.Secret, File.ReadAllText(Scene.In("host2", ".env")), StringComparison.Ordinal);
        Assert.Empty(Left("host3"));
        foreach (var host in Three)
        {
            Assert.Empty(Type(host, "find ~/.config/systemd ~/.local ! -type d 2>/dev/null; true"));
            Assert.Equal("inactive\n", Scene.Hosts.Type(host, $"systemctl --user is-active {FleetScene.Unit}").Output);
        }
        Assert.Contains("notes.txt", gone.Text, StringComparison.Ordinal);

        string[] Left(string host) =>
            Directory.Exists(Scene.In(host, ""))
                ?
                [
                    .. Directory
                        .EnumerateFiles(Scene.In(host, ""), "*", SearchOption.AllDirectories)
                        .Select(path => Path.GetRelativePath(Scene.In(host, ""), path))
                        .Order(StringComparer.Ordinal),
                ]
                : [];
    }

    private void AHostWithoutSystemdIsRefusedBeforeAnythingIsChanged()
    {
        var refused = Play(new { }, ["--limit", "host3"]);
        Assert.Equal(2, refused.ExitCode);
        Assert.True(
            refused.Text.Contains("set agent_service to false for a host without one", StringComparison.Ordinal),
            refused.Text
        );
        Assert.False(Directory.Exists(Scene.In("host3", "")));
        Assert.False(Directory.Exists(Path.Combine(Scene.Hosts.HomeOf("host3"), ".local")));

        // By the package that every machine can run, where it was built.
        var package = Scene.HasPackageForAny ? "any" : "";
        var run = Play(new { agent_service = false, agent_tool_package = package }, ["--limit", "host3"]).MustSucceed();
        Assert.True(run.Count("host3", "changed") > 3);
        Assert.True(File.Exists(Scene.In("host3", "run_orchestrator.sh")));
        Assert.Equal("", Type("host3", "find ~/.config -name '*.service' 2>/dev/null; true"));
    }

    private void Make(params string[] withoutSystemd)
    {
        Skip.If(Environment.UserName != "root", "hosts of a test's own need root");
        foreach (var program in new[] { "ansible-playbook", "sshd", "promtool", "ip" })
            Skip.If(
                ProcessRunner.Find(program) is null && !File.Exists("/usr/sbin/" + program),
                $"{program} is not installed; run eng/install-test-tools"
            );
        Skip.If(SystemdUserManager.Shared is null, SystemdUserManager.UnavailableReason);
        _made = new FleetScene(Three.Length, withoutSystemd);
        if (!Scene.Hosts.HasNamespaces)
            output.WriteLine(
                "no namespaces can be made here: the hosts are users on ports of the loopback, and neither lingering nor a network of their own is proved"
            );
    }

    // The first two get the tool from a folder, the third one from a feed.
    private void WriteHostVariables(params (string Key, object Value)[] ofHost2)
    {
        var hosts = Three.Select(host =>
            $"    {host}:\n      agent_tool_source: {(host == "host3" ? Scene.Feed : Scene.At("packages"))}\n"
            + $"      agent_config: {JsonSerializer.Serialize(Config(host, host == "host2" ? ofHost2 : []))}\n"
        );
        File.WriteAllText(Scene.At("more.yml"), "agents:\n  hosts:\n" + string.Concat(hosts));
    }

    private Dictionary<string, object> Config(string host, params (string Key, object Value)[] more) =>
        more.Append(("orchestrator.metrics_port", _ports[host])).ToDictionary(pair => pair.Item1, pair => pair.Item2);

    private PlayOutput Play(object variables, string[] options)
    {
        var play = new PlayOutput(ProcessRunner.Run(Scene.Rollout(variables, options)));
        Assert.DoesNotContain(FleetScene.Secret, play.Text, StringComparison.Ordinal);
        return play;
    }

    private string Type(string host, string line) => Scene.Hosts.Type(host, line).MustSucceed().Output;

    private (string Orchestrator, string Runner) Invocations(string host)
    {
        var ids = Type(
                host,
                $"systemctl --user show --value --property InvocationID {FleetScene.Unit} {FleetScene.Unit}-runner"
            )
            .Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return (ids[0], ids[1]);
    }

    // Everything in the clone but what the orchestrator itself writes.
    private string Files(string host) =>
        Type(
            host,
            "cd agents && find . -path ./.git -prune -o -path ./.tmuxagent/state -prune -o -path ./.tmuxagent/logs -prune -o -name __pycache__ -prune -o -type f -printf '%p %T@ %s %m\\n' | sort"
        );
}
