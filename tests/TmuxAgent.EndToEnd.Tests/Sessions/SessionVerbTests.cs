using System.Diagnostics;
using System.Text.Json;
using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.Sessions;

/// <summary><c>tmuxagent session</c>, with a real tmux server and the stand-in of the orchestrator's agent CLI.</summary>
public sealed class SessionVerbTests : IDisposable
{
    private const string Prefix = "agent-demo--";

    private readonly OrchestratedSandbox _its = new();

    public void Dispose() => _its.Dispose();

    [SkippableFact]
    public void A_session_is_started_listed_and_stopped_and_nobody_elses_is_touched()
    {
        OrchestratedSandbox.SkipWithoutTmux();
        Session("there is no commit yet", 2, "start", "work");
        _its.Commit();
        Session("no session is registered yet", 0, "list");
        Session("is not a name of a branch", 2, "start", "a..b");
        Session("tmux takes no '.'", 2, "start", "v1.2");
        Session("runs on tmux socket", 0, "start", "work");
        Session("runs already", 0, "start", "work");
        // tmux takes a name for the beginning of one: this one answers to the other's name as well.
        _its.Tmux("new-session", "-d", "-s", Prefix + "work-2").MustSucceed();
        Session("not registered", 5, "start", "work-2");
        Assert.Equal((true, null), Listed("work"));

        Session("is ended", 0, "stop", "work");
        Assert.Equal(Prefix + "work-2\n", _its.Tmux("list-sessions", "-F", "#{session_name}").Output);
        Session("no session of branch work", 1, "stop", "work");
        Session("runs on tmux socket", 0, "start", "work");
        _its.Tmux("kill-session", "-t", $"={Prefix}work").MustSucceed();
        Assert.Equal((false, null), Listed("work"));
        Session("did not run", 0, "stop", "work");
        Assert.Equal(Prefix + "work-2\n", _its.Tmux("list-sessions", "-F", "#{session_name}").Output);
    }

    [SkippableFact]
    public void Ctrl_C_takes_back_what_a_start_has_begun()
    {
        OrchestratedSandbox.SkipWithoutTmux();
        _its.Commit();
        // git waits for it within the making of the worktree.
        _its.User.Write(".git/hooks/post-checkout", $"#!/bin/sh\necho $$ >'{_its.User.At("hook")}'\nexec sleep 600\n");
        _its.User.Command("chmod", "+x", ".git/hooks/post-checkout").MustSucceed();
        using var process = Process.Start(
            ProcessRunner.StartInfo(
                _its.User.Prepare(PackedTool.ExecutablePath, ["session", "start", "work"]).WithDefaultSignals()
            )
        )!;
        Assert.True(Wait.Until(() => File.Exists(_its.User.At("hook")), TimeSpan.FromSeconds(30)));
        _its.User.Command("kill", "-INT", $"{process.Id}").MustSucceed();
        Assert.True(process.WaitForExit(TimeSpan.FromSeconds(30)));
        Assert.Equal(130, process.ExitCode);
        Assert.True(
            Wait.Until(() => !Directory.Exists($"/proc/{_its.User.Read("hook").Trim()}"), TimeSpan.FromSeconds(10))
        );
        Assert.Equal("", _its.User.Command("git", "branch", "--list", "work").Output);
        Assert.Single(
            _its.User.Command("git", "worktree", "list").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        );
        Assert.False(Directory.Exists(_its.User.At(".tmuxagent/worktrees/work")));
        File.Delete(_its.User.At(".git/hooks/post-checkout"));
        Session("runs on tmux socket", 0, "start", "work");
    }

    [SkippableFact]
    public void A_secret_of_the_env_file_reaches_the_session_and_no_command_line_or_output()
    {
        OrchestratedSandbox.SkipWithoutTmux();
        const string Mark = "sk-mark-5566";
        File.AppendAllText(_its.User.At(".env"), $"OPENAI_API_KEY='{Mark} \"$x'\n");
        _its.Commit();
        using var watch = new CommandLineWatch(Mark);
        var said = "";
        foreach (var words in new[] { new[] { "start", "work" }, ["list"], ["list", "--json"], ["stop", "work"] })
        {
            var run = _its.User.Tool(["session", .. words]).MustSucceed();
            said += run.Output + run.Error;
            if (words[0] == "start")
            {
                _its.Tmux(
                        "new-window",
                        "-d",
                        "-t",
                        Prefix + "work",
                        $"printenv OPENAI_API_KEY >'{_its.User.At("seen")}'"
                    )
                    .MustSucceed();
                Assert.True(
                    Wait.Until(
                        () => File.Exists(_its.User.At("seen")) && _its.User.Read("seen").Length > 0,
                        TimeSpan.FromSeconds(20)
                    )
                );
                Assert.Equal($"{Mark} \"$x\n", _its.User.Read("seen"));
            }
        }
        watch.Stop();
        Assert.Empty(watch.Marked);
        Assert.DoesNotContain(Mark, said, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void It_is_shown_on_a_terminal_and_runs_on()
    {
        OrchestratedSandbox.SkipWithoutTmux();
        _its.Commit();
        Session("runs on tmux socket", 0, "start", "work");
        Session("this is none", 2, "attach", "work");
        using var screen = new TmuxScreen(_its.User);
        screen.Start("session attach work");
        // The beginning of its name, on tmux's status line.
        screen.WaitFor("\n[agent-dem");
        screen.Press("C-b");
        screen.Press("d");
        screen.WaitForEnd(0);
        Assert.Equal("", screen.LeftOn());
        Assert.Equal((true, null), Listed("work"));
        _its.Tmux("kill-session", "-t", $"={Prefix}work").MustSucceed();
        screen.Start("session attach work");
        Assert.Contains("tmuxagent session start work", screen.WaitForEnd(1), StringComparison.Ordinal);
    }

    [SkippableFact]
    public void In_a_clone_where_nobody_has_generated_nothing_is_started()
    {
        OrchestratedSandbox.SkipWithoutTmux();
        _its.Commit();
        _its.User.Write("src/tmux_agent/agent_cli.py", "open('started', 'w')\n");
        _its.User.Environment["XDG_STATE_HOME"] = Path.Combine(_its.User.Home, "elsewhere");
        foreach (var words in new[] { new[] { "start", "work" }, ["list"], ["attach", "work"], ["stop", "work"] })
            Session("was never run in this clone", 5, words);
        Assert.False(File.Exists(_its.User.At("started")));
    }

    private void Session(string expected, int exitCode, params string[] words)
    {
        var run = _its.User.Tool(["session", .. words]);
        Assert.True(run.ExitCode == exitCode, $"{string.Join(' ', words)}: {run.ExitCode}\n{run.Output}{run.Error}");
        Assert.Contains(expected, run.Output + run.Error, StringComparison.Ordinal);
    }

    // Whether tmux has the one registered session, and the status of its last command.
    private (bool, string?) Listed(string branch)
    {
        using var document = JsonDocument.Parse(_its.User.Tool("session", "list", "--json").MustSucceed().Output);
        var session = document.RootElement.GetProperty("sessions").EnumerateArray().Single();
        Assert.Equal(branch, session.GetProperty("branch").GetString());
        var last = session.GetProperty("lastCommand");
        return (
            session.GetProperty("alive").GetBoolean(),
            last.ValueKind == JsonValueKind.Null ? null : last.GetProperty("status").GetString()
        );
    }
}
