using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.Interactive;

/// <summary><c>tmuxagent run</c> on a real terminal: orchestrator and runner until one of them ends.</summary>
public sealed class ForegroundServicesTests : IDisposable
{
    private const string Secret = "sk-in-the-env-file";

    private readonly UserSandbox _user = new();

    public void Dispose() => _user.Dispose();

    [SkippableFact]
    public void Ctrl_C_ends_both_and_all_that_they_started()
    {
        Skip.If(TmuxScreen.Missing.Length > 0, TmuxScreen.Missing);
        using var screen = new TmuxScreen(_user);
        Prepare(
            screen,
            orchestrator: "echo \"key $OPENAI_API_KEY\"; sleep 300 & echo $! >child; trap 'echo stopping; exit 0' TERM; while :; do sleep 0.05; done",
            runner: "trap 'echo stopping >&2; exit 0' TERM; printf 'no line end'; echo; while :; do sleep 0.05; done"
        );
        screen.Start("run");
        screen.WaitFor("\norchestrator | key ***");
        screen.WaitFor("\nrunner       | no line end");
        screen.Press("C-c");
        var shown = screen.WaitForEnd(130);
        Assert.Contains("orchestrator | stopping\n", shown, StringComparison.Ordinal);
        Assert.Contains("runner       | stopping\n", shown, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, shown, StringComparison.Ordinal);
        Assert.Equal("", screen.LeftOn());
        Assert.True(
            Wait.Until(() => !Directory.Exists($"/proc/{_user.Read("child").Trim()}"), TimeSpan.FromSeconds(10)),
            "a process that the orchestrator started is still there"
        );
    }

    [SkippableFact]
    public void Where_one_ends_the_other_ends_too_and_its_exit_code_is_passed_on()
    {
        Skip.If(TmuxScreen.Missing.Length > 0, TmuxScreen.Missing);
        using var screen = new TmuxScreen(_user);
        Prepare(
            screen,
            orchestrator: "until [ -e ready ]; do sleep 0.05; done; exit 4",
            runner: "trap 'echo stopping; exit 0' TERM; touch ready; while :; do sleep 0.05; done"
        );
        screen.Start("run");
        var shown = screen.WaitForEnd(4);
        Assert.Contains("runner       | stopping", shown, StringComparison.Ordinal);
        Assert.Contains("orchestrator ended with exit code 4", shown, StringComparison.Ordinal);
        Assert.Equal("", screen.LeftOn());
    }

    [SkippableFact]
    public void One_that_does_not_want_to_end_is_ended_when_asked_twice()
    {
        Skip.If(TmuxScreen.Missing.Length > 0, TmuxScreen.Missing);
        using var screen = new TmuxScreen(_user);
        Prepare(
            screen,
            orchestrator: "trap 'echo no' TERM; echo ready; while :; do sleep 0.05; done",
            runner: "trap 'exit 0' TERM; while :; do sleep 0.05; done"
        );
        screen.Start("run");
        screen.WaitFor("\norchestrator | ready");
        screen.Press("C-c");
        screen.WaitFor("orchestrator | no");
        screen.Press("C-c");
        screen.WaitForEnd(130);
        Assert.Equal("", screen.LeftOn());
    }

    // Two programs of a few lines, and a tmux server, which the runner waits for.
    private void Prepare(TmuxScreen screen, string orchestrator, string runner)
    {
        _user.Write("bin/orchestrate", $"#!/bin/bash\n{orchestrator}\n");
        _user.Write("bin/run", $"#!/bin/bash\n{runner}\n");
        _user.Command("chmod", "+x", "bin/orchestrate", "bin/run").MustSucceed();
        _user.ToolWithInput(Secret, "init", "--yes", "--set", "OPENAI_API_KEY=-").MustSucceed();
        _user.Tool("config", "set", "orchestrator.command", "bin/orchestrate").MustSucceed();
        _user.Tool("config", "set", "runner.command", "bin/run").MustSucceed();
        _user.Tool("config", "set", "sessions.socket", screen.Server).MustSucceed();
        _user.Tool("generate").MustSucceed();
    }
}
