namespace TmuxAgent.EndToEnd.Tests.Services;

/// <summary>Several repositories of one user at once, and a clone of one.</summary>
public sealed class SideBySideTests : ServedTest
{
    [SkippableFact]
    public void Two_repositories_with_the_same_folder_name_run_at_once_and_leave_each_other_alone()
    {
        var name = NewName();
        // Both are made before either is started.
        var one = Make(name, keepsPort: true);
        var two = Make(name, keepsPort: true);
        Assert.NotEqual(one.Unit, two.Unit);
        Assert.False(two.Prefix.StartsWith(one.Prefix, StringComparison.Ordinal), $"{one.Prefix} {two.Prefix}");
        one.Enable();
        two.Enable();
        one.Spawn("work");
        two.Spawn("work");
        one.AwaitSuccess("work");
        two.AwaitSuccess("work");

        one.Shell($"systemctl --user stop {one.Unit}").MustSucceed();
        Assert.Equal("active", two.Show("ActiveState", two.Unit));
        two.Spawn("more");
        two.AwaitSuccess("more");
        Assert.Equal("inactive", one.Show("ActiveState", one.Unit + "-runner"));
    }

    [SkippableFact]
    public void A_clone_is_whole_after_generate_and_closes_the_loop()
    {
        var its = Make();
        var clone = Own(
            new ServedRepository(Manager, Path.Combine(Manager.CreateFolder("clones"), Path.GetFileName(its.Root)))
        );
        its.Shell($"git clone --quiet '{its.Root}' '{clone.Root}'").MustSucceed();
        clone.Shell("tmuxagent generate").MustSucceed();
        Assert.Equal("", clone.Shell("git status --porcelain").Output);
        clone.Enable();
        clone.Spawn("work");
        clone.AwaitSuccess("work");
        clone.Shell($"tmux -L {its.Socket} kill-server");
    }

    [SkippableFact]
    public void A_second_clone_is_told_that_its_units_have_the_first_ones_names()
    {
        var its = Make();
        var clone = Own(new ServedRepository(Manager, Path.Combine(Manager.CreateFolder("clones"), "second")));
        its.Shell($"git clone --quiet '{its.Root}' '{clone.Root}'").MustSucceed();
        var said = clone.Shell("tmuxagent generate").MustSucceed().Error;
        Assert.Contains($"'{its.Unit}' is the name of {its.Root}'s service, too", said, StringComparison.Ordinal);
    }
}
