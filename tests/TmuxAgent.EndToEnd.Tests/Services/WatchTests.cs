using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.Services;

/// <summary><c>tmuxagent watch</c>, on a real terminal and beside a real loop.</summary>
public sealed class WatchTests : ServedTest
{
    private static readonly (string Language, string Missing, string Keys)[] Languages =
    [
        ("en", "! missing: run_orchestrator.sh", "r restart  l logs  s sync tmux  q quit"),
        ("zh", "! 缺少：run_orchestrator.sh", "r 重启  l 日志  s 同步 tmux  q 退出"),
    ];

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
    public void The_screen_fits_80_and_40_columns_in_both_languages()
    {
        Skip.If(TmuxScreen.Missing.Length > 0, TmuxScreen.Missing);
        using var user = new UserSandbox();
        user.Tool("init", "--yes").MustSucceed();
        File.Delete(user.At("run_orchestrator.sh"));
        foreach (var width in new[] { 80, 40 })
        {
            using var screen = new TmuxScreen(user, width, height: 24);
            foreach (var (language, missing, keys) in Languages)
            {
                screen.Clear();
                screen.Start($"watch --lang {language}");
                var shown = screen.WaitFor(missing);
                Assert.Contains(keys, shown, StringComparison.Ordinal);
                Assert.DoesNotContain('…', shown);
                Assert.All(shown.Split('\n'), line => Assert.InRange(TmuxScreen.Columns(line), 0, width));
                screen.Press("q");
                screen.WaitForEnd(0);
            }
        }
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
