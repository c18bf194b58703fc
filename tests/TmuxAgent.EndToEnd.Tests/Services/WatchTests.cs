using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.Services;

/// <summary><c>tmuxagent watch</c>, on a real terminal and beside a real loop.</summary>
public sealed class WatchTests : ServedTest
{
    [SkippableFact]
    public void The_screen_shows_the_state_takes_keys_and_leaves_the_terminal_as_it_was()
    {
        Skip.If(TmuxScreen.Missing.Length > 0, TmuxScreen.Missing);
        using var user = new UserSandbox();
        using var screen = new TmuxScreen(user, width: 80);
        user.Tool("init", "--yes").MustSucceed();
        user.Tool("config", "set", "sessions.socket", screen.Server).MustSucceed();
        user.Tool("env", "set", "LOG_LEVEL=DEBUG").MustSucceed();
        user.Tool("generate").MustSucceed();
        screen.Start("watch");
        screen.WaitFor("orchestrator  does not run");
        screen.WaitFor("-> tmuxagent tmux sync");
        screen.Press("s");
        screen.WaitFor("press any key to go back");
        Assert.Contains(
            "LOG_LEVEL=DEBUG",
            user.Command("tmux", "-L", screen.Server, "show-environment", "-g").Output,
            StringComparison.Ordinal
        );
        screen.Press("x");
        screen.WaitFor("orchestrator  does not run");
        screen.Press("q");
        screen.WaitForEnd(0);
        Assert.Equal("", screen.LeftOn());

        screen.Start("watch");
        screen.WaitFor("orchestrator  does not run");
        screen.Press("C-c");
        screen.WaitForEnd(130);
        Assert.Equal("", screen.LeftOn());
        Assert.Equal(2, user.Tool("watch").ExitCode);
    }

    [SkippableFact]
    public void Each_change_is_a_line_and_Ctrl_C_leaves_no_child()
    {
        var its = Make();
        its.Shell("tmuxagent service install").MustSucceed();
        using var run = new DrivenProcess(its.Tool("watch --json").WithDefaultSignals());
        run.AwaitOutput($"\"metrics\":\"served on port ");
        its.Spawn("work");
        run.AwaitOutput("{\"branch\":\"work\",");
        its.Shell("tmuxagent service stop").MustSucceed();
        run.AwaitOutput("\"metrics\":\"not served on port ");
        Assert.Equal(130, run.Interrupt());
        Assert.All(
            run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries),
            line => System.Text.Json.JsonDocument.Parse(line).Dispose()
        );
    }
}
