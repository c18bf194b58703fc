using System.Diagnostics;
using TmuxAgent.TestSupport;
using Xunit.Abstractions;

namespace TmuxAgent.EndToEnd.Tests.Fleet;

/// <summary>The collection <c>tmuxagent.fleet</c> over real ssh, on hosts that this test makes itself.</summary>
[Collection(nameof(FleetTest))]
public sealed class FleetTests(ITestOutputHelper output) : FleetTest(output)
{
    private static readonly string[] ThreeAtOnce = ["--limit", "host1,host2,host3"];

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
        using var watch = new SecretWatch(FleetScene.Secret, Scene.FileWithSecret, temporary);

        FirstRunChangesEveryHostAndTheSecondNone();
        ALookShowsWhatTheNextRunDoesAndOnlyWhatReadsItRestarts();
        WhatAnInterruptedRunHasLeftIsDoneByTheNext();
        AnEditedScriptIsKeptAndNamed();
        AbsentLeavesWhatAPersonWrote();

        Assert.Empty(watch.Stop());
        foreach (var folder in temporary)
            Assert.Empty(SecretWatch.FilesWith(Scene.FileWithSecret, folder));
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
        Output.WriteLine($"first run {took.TotalSeconds:0.0} s, second {watch.Elapsed.TotalSeconds:0.0} s");
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
