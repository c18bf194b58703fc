using TmuxAgent.EndToEnd.Tests.Doctor;

namespace TmuxAgent.EndToEnd.Tests.Diagnosis;

/// <summary>Breaks one thing, diagnoses it, types what is printed, and diagnoses again.</summary>
internal static class StateProof
{
    public static void Run(DiagnosedRepository its, BrokenState state)
    {
        state.Break(its);
        var broken = its.Diagnose();
        Assert.Contains(state.Cause, broken.FirstComplaint, StringComparison.Ordinal);
        Assert.DoesNotContain(DiagnosedRepository.GoodKey, broken.Result.Output, StringComparison.Ordinal);

        // Where both look, doctor and the script say the same of it.
        var doctor = new DoctorReport(its.Shell("tmuxagent doctor --json --timeout 60"));
        var told = doctor.Complaints.Select(one => (one.Verdict, one.Reason, one.Command)).ToHashSet();
        Assert.All(
            broken.Complaints,
            complaint =>
                Assert.True(told.Contains(complaint), $"{complaint}\n{string.Join('\n', told)}\n{broken.Result.Output}")
        );

        Assert.NotEmpty(broken.Remedy);
        var typed = its.Shell(broken.Remedy, state.Pasted(its));
        var mended = its.Diagnose();
        var seen = $"{broken.Remedy}\n{typed.Output}{typed.Error}\n{mended.Result.Output}{mended.Result.Error}";
        Assert.True(
            state.Then.Length == 0
                ? mended.FirstComplaint.Length == 0 && mended.Result.ExitCode == 0
                : mended.FirstComplaint.Contains(state.Then, StringComparison.Ordinal),
            seen
        );
    }
}
