using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests;

public class SystemdUserManagerTests
{
    [SkippableFact]
    public void The_shared_user_manager_runs_a_unit_as_an_ordinary_user()
    {
        Skip.If(SystemdUserManager.Shared is null, SystemdUserManager.UnavailableReason);
        var manager = SystemdUserManager.Shared!;

        var result = manager
            .Run("systemd-run", "--user", "--pipe", "--wait", "--quiet", "/usr/bin/id", "-u")
            .MustSucceed();

        Assert.Equal(manager.Uid, result.Output.Trim());
    }
}
