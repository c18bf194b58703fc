using TmuxAgent.EndToEnd.Tests.Services;
using TmuxAgent.Scaffolding.Health;
using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.Doctor;

/// <summary>What doctor says of the service, under a real user manager.</summary>
public sealed class ServiceProbeTests : ServedTest
{
    [SkippableFact]
    public void From_not_installed_to_running_and_each_way_in_which_it_is_behind()
    {
        var its = Make();
        var first = Service(its);
        Assert.Equal("not-applicable", first.Findings.Single().Verdict);
        its.Shell(
                first.Findings[0].Reason[
                    first.Findings[0].Reason.IndexOf("tmuxagent service", StringComparison.Ordinal)..
                ]
            )
            .MustSucceed();
        AssertOk(its);
        AssertLinger(its);

        its.Shell("tmuxagent env set LOG_LEVEL=DEBUG").MustSucceed();
        AssertMended(its, "service-old-values");
        // Both ways: typed, and by --fix as far as that goes.
        ChangeUnit(its, 1);
        Assert.DoesNotContain(Service(its, "--fix").Complaints, finding => finding.Trouble == "service-reload");
        AssertMended(its, "service-old-file");
        ChangeUnit(its, 5);
        AssertMended(its, "service-reload");
        its.Shell($"systemctl --user stop {its.Unit}").MustSucceed();
        AssertMended(its, "service-stopped");

        its.Shell($"kill -KILL {its.Show("MainPID", its.Unit)}").MustSucceed();
        ServedRepository.Await(
            () => its.Show("NRestarts", its.Unit) == "1" && its.Show("ActiveState", its.Unit) == "active",
            "no restart"
        );
        AssertMended(its, "service-restarted");
    }

    [SkippableFact]
    public void One_that_refuses_fails_or_is_another_repositorys()
    {
        var its = Make();
        its.Enable();
        ServedRepository.Await(() => Complaints(its).Count == 0, "it does not run");
        its.Replace(".env", "(?m)^NO_PROXY=.*$", "NO_PROXY='unclosed");
        its.Shell($"systemctl --user restart {its.Unit}");
        ServedRepository.Await(() => its.Show("ActiveState", its.Unit) == "failed", "it does not fail");
        Assert.Contains(Service(its).Complaints, finding => finding.Trouble == "service-incomplete");
        its.Replace(".env", "(?m)^NO_PROXY='unclosed", "NO_PROXY=localhost,127.0.0.1,::1");
        its.Shell(Service(its).Complaints[0].Command).MustSucceed();
        Assert.Empty(Complaints(its));

        its.Replace("src/tmux_agent/orchestrator_cli.py", "(?m)^import argparse$", "raise SystemExit(5)");
        its.Shell($"systemctl --user restart {its.Unit}");
        ServedRepository.Await(
            () => Service(its).Complaints.Any(finding => finding.Trouble == "service-fails"),
            "it does not fail"
        );

        var clone = Own(new ServedRepository(Manager, Path.Combine(Manager.CreateFolder("clones"), "second")));
        clone.Shell($"git clone --quiet '{its.Root}' '{clone.Root}'").MustSucceed();
        clone.Shell("tmuxagent generate").MustSucceed();
        Assert.Contains(Service(clone).Complaints, finding => finding.Trouble == "service-of-another");
    }

    // Another test that runs at the same time may make the manager read all units again.
    private static void ChangeUnit(ServedRepository its, int seconds) =>
        ServedRepository.Await(
            () =>
            {
                its.Set("restart_seconds", (++seconds).ToString());
                its.Shell("tmuxagent generate").MustSucceed();
                return Complaints(its).Contains("service-reload");
            },
            "no reload is due"
        );

    // As logind keeps it (loginctl(1)).
    private static void AssertLinger(ServedRepository its)
    {
        Directory.CreateDirectory("/run/systemd/sessions");
        Assert.Contains(Service(its).Complaints, finding => finding.Trouble == "service-linger");
        var mark = Path.Combine(Directory.CreateDirectory("/var/lib/systemd/linger").FullName, Manager.User);
        File.WriteAllText(mark, "");
        Assert.DoesNotContain(Service(its).Complaints, finding => finding.Trouble == "service-linger");
        File.Delete(mark);
    }

    private static void AssertOk(ServedRepository its) =>
        ServedRepository.Await(() => Complaints(its).Count == 0, Service(its).ToString());

    private static void AssertMended(ServedRepository its, string trouble)
    {
        ServedRepository.Await(() => Complaints(its).Contains(trouble), $"{trouble}\n{Service(its)}");
        its.Shell(Service(its).Complaints.First(finding => finding.Trouble == trouble).Command).MustSucceed();
        AssertOk(its);
    }

    // Lingering is a matter of the machine.
    private static List<string> Complaints(ServedRepository its) =>
        [.. Service(its).Complaints.Select(finding => finding.Trouble).Where(trouble => trouble != "service-linger")];

    private static DoctorReport Service(ServedRepository its, string options = "") =>
        new(its.Shell($"tmuxagent doctor --json --timeout 60 --only service {options}"));
}
