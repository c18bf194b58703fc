namespace TmuxAgent.EndToEnd.Tests.Services;

/// <summary>What a verb says is due for the service, typed as printed.</summary>
public sealed class DueStepTests : ServedTest
{
    [SkippableFact]
    public void Nothing_is_due_where_the_service_is_not_used()
    {
        var its = Make();
        its.Set("restart_seconds", "7");
        Assert.DoesNotContain(
            "tmuxagent service",
            its.Shell("tmuxagent generate").MustSucceed().Output,
            StringComparison.Ordinal
        );
    }

    [SkippableFact]
    public void A_changed_unit_is_reloaded_and_both_processes_restarted()
    {
        var its = Make();
        its.Enable();
        var before = Pids(its);
        its.Set("restart_seconds", "7");
        Type(its, "tmuxagent service restart");
        Assert.Equal("7s", its.Show("RestartUSec", its.Unit));
        AssertRestarted(its, before);
    }

    [SkippableFact]
    public void A_changed_setting_needs_a_restart_alone_and_then_nothing_more()
    {
        var its = Make();
        its.Enable();
        var before = Pids(its);
        its.Set("history_lines", "300");
        Type(its, "tmuxagent service restart");
        AssertRestarted(its, before);
        Assert.DoesNotContain(
            "tmuxagent service",
            its.Shell("tmuxagent generate").MustSucceed().Output,
            StringComparison.Ordinal
        );
    }

    [SkippableFact]
    public void A_changed_value_of_the_env_file_needs_one_too()
    {
        var its = Make();
        its.Enable();
        var said = its.Shell("tmuxagent env set LOG_LEVEL=DEBUG").MustSucceed().Output;
        Assert.Contains("tmuxagent service restart", said, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void After_a_rename_the_old_units_are_disabled_and_the_new_ones_run()
    {
        var its = Make();
        its.Enable();
        var old = its.Unit;
        its.Set("name", $"\"{old}-new\"");
        var said = its.Shell("tmuxagent generate").MustSucceed().Output;
        var commands = Commands(said);
        Assert.Equal(["tmuxagent service install"], commands);
        its.Shell(commands[0]).MustSucceed();
        Assert.Equal("inactive", its.Show("ActiveState", old));
        Assert.Equal("inactive", its.Show("ActiveState", old + "-runner"));
        Assert.Equal("active", its.Show("ActiveState", old + "-new"));
        Assert.Equal("active", its.Show("ActiveState", old + "-new-runner"));
        Assert.Empty(
            its.Shell($"find ~/.config/systemd/user -name '{old}.service' -o -name '{old}-runner.service'").Output
        );
        Assert.DoesNotContain(
            "tmuxagent service",
            its.Shell("tmuxagent generate").MustSucceed().Output,
            StringComparison.Ordinal
        );
    }

    [SkippableFact]
    public void A_step_that_was_left_out_after_a_rename_is_said_until_it_is_done()
    {
        var its = Make();
        its.Enable();
        var old = its.Unit;
        its.Set("name", $"\"{old}-new\"");
        var first = Commands(its.Shell("tmuxagent generate").MustSucceed().Output);
        var again = Commands(its.Shell("tmuxagent generate").MustSucceed().Output);
        Assert.Equal(first, again);
        its.Shell(again[0]).MustSucceed();
        Assert.Empty(Commands(its.Shell("tmuxagent generate").MustSucceed().Output));
    }

    [SkippableFact]
    public void Undo_says_what_is_due_and_uninstall_leaves_nothing_running()
    {
        var its = Make();
        its.Enable();
        its.Set("restart_seconds", "7");
        its.Shell("tmuxagent generate").MustSucceed();
        var undo = Commands(its.Shell("tmuxagent undo").MustSucceed().Output);
        Assert.Equal(["tmuxagent service restart"], undo);

        var uninstall = Commands(its.Shell("tmuxagent uninstall --yes --env").MustSucceed().Output);
        Assert.Equal(["tmuxagent service uninstall"], uninstall);
        its.Shell(uninstall[0]).MustSucceed();
        // Failed, where it was started once more meanwhile: its script is gone.
        Assert.Contains(its.Show("ActiveState", its.Unit), new[] { "inactive", "failed" });
        Assert.Equal(("0", "0"), Pids(its));
    }

    private static void Type(ServedRepository its, string expected)
    {
        var said = its.Shell("tmuxagent generate").MustSucceed().Output;
        Assert.Equal([expected], Commands(said));
        its.Shell(expected).MustSucceed();
    }

    private static string[] Commands(string said) =>
        [
            .. said.Split('\n')
                .Select(line => line.Trim())
                .Where(line => line.StartsWith("tmuxagent service ", StringComparison.Ordinal)),
        ];

    private static (string, string) Pids(ServedRepository its) =>
        (its.Show("MainPID", its.Unit), its.Show("MainPID", its.Unit + "-runner"));

    private static void AssertRestarted(ServedRepository its, (string Orchestrator, string Runner) before)
    {
        var now = Pids(its);
        Assert.NotEqual(before.Orchestrator, now.Item1);
        Assert.NotEqual(before.Runner, now.Item2);
        Assert.Equal("active", its.Show("ActiveState", its.Unit));
    }
}
