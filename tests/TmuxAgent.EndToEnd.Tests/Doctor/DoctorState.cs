using TmuxAgent.EndToEnd.Tests.Diagnosis;

namespace TmuxAgent.EndToEnd.Tests.Doctor;

/// <summary>One thing that is wrong, and the trouble that doctor must name first.</summary>
/// <param name="Trouble">Its stable name.</param>
/// <param name="Break">Makes it so.</param>
internal sealed record DoctorState(string Trouble, Action<DiagnosedRepository> Break)
{
    /// <summary>What a person pastes.</summary>
    public string Pasted { get; init; } = "";

    /// <summary>Part of what is seen.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The trouble that is left once the remedy was typed, such as of what a person has yet to decide.</summary>
    public string Then { get; init; } = "";

    /// <summary>What has to be undone by hand, where the remedy is in words, or leaves something that other states need.</summary>
    public Action<DiagnosedRepository> Restore { get; init; } = _ => { };

    /// <summary>Whether the remedy is typed; otherwise only the verdict is looked at.</summary>
    public bool IsTyped { get; init; } = true;
}

/// <summary>Breaks one thing, asks doctor, types what it prints, and asks again: in one repository, one after the other.</summary>
internal static class DoctorProof
{
    public static void Run(DiagnosedRepository its, params DoctorState[] states)
    {
        AssertGreen(its, "before anything was broken");
        foreach (var state in states)
        {
            state.Break(its);
            var broken = Ask(its);
            Assert.True(broken.First == state.Trouble, $"{state.Trouble}\n{broken}");
            var first = broken.Complaints[0];
            Assert.Contains(state.Reason, first.Reason, StringComparison.Ordinal);
            Assert.True(
                broken.Result.ExitCode == (first.Verdict == "error" ? 1 : 0),
                $"exit code {broken.Result.ExitCode}\n{broken}"
            );
            Assert.DoesNotContain(DiagnosedRepository.GoodKey, broken.ToString(), StringComparison.Ordinal);
            if (state.IsTyped)
            {
                Assert.NotEmpty(first.Command);
                var typed = its.Shell(first.Command, state.Pasted);
                var mended = Ask(its);
                Assert.True(
                    state.Then.Length == 0 ? mended.Complaints.Count == 0 : mended.First == state.Then,
                    $"{state.Trouble}: {first.Command}\n{typed.Output}{typed.Error}\n{mended}"
                );
            }
            state.Restore(its);
        }
        AssertGreen(its, "after everything was mended");
    }

    public static DoctorReport Ask(DiagnosedRepository its, string options = "") =>
        // Tests run side by side on a busy machine.
        new(its.Shell($"tmuxagent doctor --json {(options.Contains("--timeout") ? "" : "--timeout 60")} {options}"));

    private static void AssertGreen(DiagnosedRepository its, string when)
    {
        var report = Ask(its);
        Assert.True(report.Complaints.Count == 0 && report.Result.ExitCode == 0, $"{when}\n{report}");
    }
}
