using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.Regenerating;

/// <summary>A run that changes more than ten files, killed at each of its file-system calls in turn.</summary>
public sealed class CrashTests
{
    // Every call by which the tool changes something, and the opens and flushes between them.
    private static readonly string[] Calls =
    [
        "openat",
        "pwrite64",
        "fchmod",
        "fchown",
        "fsync",
        "renameat2",
        "renameat",
        "unlinkat",
        "mkdirat",
        "flock",
        "fcntl",
    ];

    [SkippableFact]
    public void Killed_at_any_call_every_file_is_whole_and_the_next_run_converges_and_can_be_undone()
    {
        Skip.If(ProcessRunner.Find("strace") is null, "strace is not installed; run eng/install-test-tools");
        using var scene = new CrashScene();
        var kills = 0;
        foreach (var (call, count) in scene.CountCalls(Calls))
        {
            for (var n = 1; n <= count; n++)
            {
                var run = scene.Inject($"{call}:signal=KILL:when={n}");
                if (run.ExitCode == 0)
                    continue;
                kills++;
                scene.AssertEveryFileIsWhole($"killed at {call} {n}");
                scene.AssertConverges($"killed at {call} {n}");
            }
        }
        Assert.True(kills > 150, $"only {kills} kills");
    }

    [SkippableFact]
    public void Where_the_file_system_cannot_exchange_two_names_a_kill_at_any_of_them_leads_back_as_well()
    {
        Skip.If(ProcessRunner.Find("strace") is null, "strace is not installed; run eng/install-test-tools");
        using var scene = new CrashScene();
        string[] cannot = ["-e", "inject=renameat2:error=EINVAL"];
        scene.Trace([.. cannot, "-e", "trace=renameat2"]).MustSucceed();
        scene.AssertNew("without exchange");
        foreach (var call in new[] { "linkat", "unlinkat" })
        {
            for (var n = 1; ; n++)
            {
                var run = scene.Trace([
                    .. cannot,
                    "-e",
                    "trace=renameat2," + call,
                    "-e",
                    $"inject={call}:signal=KILL:when={n}",
                ]);
                if (run.ExitCode == 0)
                    break;
                scene.AssertConverges($"killed at {call} {n}");
            }
        }
    }
}
