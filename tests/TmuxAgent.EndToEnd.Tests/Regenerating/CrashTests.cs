using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.Regenerating;

/// <summary>A run that changes more than ten files, killed at each of its file-system calls in turn.</summary>
public sealed class CrashTests
{
    // An open changes nothing, and there are many: of those, so many in equal steps. All of them with this variable set.
    private const int MostOpens = 30;
    private const string AllOpens = "TMUXAGENT_TEST_ALL_OPENS";

    // Every call by which the tool changes something, and the opens and flushes between them.
    private static readonly string[] Calls =
    [
        Open,
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

    private const string Open = "openat";

    [SkippableFact]
    public void Killed_at_any_call_every_file_is_whole_and_the_next_run_converges_and_can_be_undone()
    {
        Skip.If(ProcessRunner.Find("strace") is null, "strace is not installed; run eng/install-test-tools");
        using var scene = new CrashScene();
        var kills = 0;
        foreach (var (call, count) in scene.CountCalls(Calls))
        {
            var isSampled = call == Open && Environment.GetEnvironmentVariable(AllOpens) is null;
            for (var n = 1; n <= count; n += isSampled ? Math.Max(1, count / MostOpens) : 1)
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
    public void With_the_records_on_another_file_system_a_kill_at_any_rename_or_removal_leads_back_as_well()
    {
        Skip.If(ProcessRunner.Find("strace") is null, "strace is not installed; run eng/install-test-tools");
        Skip.IfNot(Directory.Exists("/dev/shm"), "there is no file system in memory, where the repository would lie");
        using var elsewhere = new TemporaryFolder();
        using var scene = new CrashScene(elsewhere.At("state"));
        foreach (var (call, count) in scene.CountCalls(["renameat2", "unlinkat"]))
        {
            for (var n = 1; n <= count; n++)
            {
                if (scene.Inject($"{call}:signal=KILL:when={n}").ExitCode == 0)
                    continue;
                scene.AssertEveryFileIsWhole($"killed at {call} {n}");
                scene.AssertConverges($"killed at {call} {n}");
            }
        }
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
