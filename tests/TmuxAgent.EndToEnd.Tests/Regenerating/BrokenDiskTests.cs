using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.Regenerating;

/// <summary>A run that changes more than ten files, told at each of its file-system calls that the disk is full or broken.</summary>
public sealed class BrokenDiskTests
{
    [SkippableTheory]
    [InlineData("ENOSPC", "No space left on device", "pwrite64,fsync,renameat2,mkdirat")]
    [InlineData("EIO", "Input/output error", "pwrite64,fchmod,fsync,renameat2,unlinkat,mkdirat")]
    [InlineData("EACCES", "Permission denied", "fchmod,renameat2,unlinkat,mkdirat")]
    public void Refused_at_any_call_the_reason_is_said_and_the_old_tree_stands(
        string error,
        string message,
        string calls
    )
    {
        Skip.If(ProcessRunner.Find("strace") is null, "strace is not installed; run eng/install-test-tools");
        using var scene = new CrashScene();
        var refusals = 0;
        // What a program opens to start at all is not the tool's to survive: opening is covered by the unit tests.
        foreach (var (call, count) in scene.CountCalls(calls.Split(',')))
        {
            for (var n = 1; n <= count; n++)
            {
                var run = scene.Inject($"{call}:error={error}:when={n}");
                if (run.ExitCode == 0)
                {
                    scene.AssertNew($"{error} at {call} {n}, which the run got over");
                    continue;
                }
                refusals++;
                Assert.True(
                    run.ExitCode == 74 && run.Error.Contains(message, StringComparison.Ordinal),
                    $"{call} {n}: {run.ExitCode} {run.Error}"
                );
                scene.AssertOld($"{error} at {call} {n}");
            }
        }
        Assert.True(refusals > 50, $"only {refusals} refusals");
    }
}
