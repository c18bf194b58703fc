using System.Diagnostics;
using System.Globalization;
using TmuxAgent.EndToEnd.Tests.Regenerating;
using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.Security;

/// <summary>Runs that are killed, and runs of other verbs at the same time.</summary>
public sealed class KillTests
{
    private const int Seed = 20261124;

    // More by hand: TMUXAGENT_TEST_KILLS=600.
    private static int Kills =>
        int.TryParse(
            Environment.GetEnvironmentVariable("TMUXAGENT_TEST_KILLS"),
            CultureInfo.InvariantCulture,
            out var kills
        )
            ? kills
            : 30;

    [Fact]
    public void Killed_at_random_the_next_run_converges_and_undo_brings_everything_back()
    {
        using var scene = new CrashScene();
        var random = new Random(Seed);
        var limit = scene.Kill(TimeSpan.FromSeconds(30));
        var killed = 0;
        for (var i = 0; i < Kills; i++)
        {
            var after = limit * random.NextDouble();
            if (scene.Kill(after) >= after)
                killed++;
            scene.AssertEveryFileIsWhole($"kill {i} after {after.TotalMilliseconds:0.0} ms");
            scene.AssertConverges($"kill {i} after {after.TotalMilliseconds:0.0} ms");
        }
        Assert.True(killed > Kills / 4, $"only {killed} of {Kills} runs were killed before their end");
    }

    [SkippableFact]
    public void A_verb_that_reads_reports_an_interrupted_run_and_writes_nothing()
    {
        Skip.If(ProcessRunner.Find("strace") is null, "strace is not installed; run eng/install-test-tools");
        using var scene = new CrashScene();
        // Past the journal and the first files.
        Assert.NotEqual(0, scene.Inject("renameat2:signal=KILL:when=6").ExitCode);
        var interrupted = scene.Bench.Tree();
        foreach (
            var verb in new[]
            {
                "status",
                "diff",
                "check",
                "generate --check",
                "generate --dry-run",
                "env list",
                "undo --list",
                "undo --dry-run",
            }
        )
        {
            var run = scene.Bench.Run(verb.Split(' '));
            Assert.True(
                (run.Output + run.Error).Contains("tmuxagent generate", StringComparison.Ordinal),
                $"{verb}: {run.Output}{run.Error}"
            );
            Bench.AssertSame(interrupted, scene.Bench.Tree(), verb);
        }
        Assert.Equal(3, scene.Bench.Run("generate", "--check").ExitCode);
        scene.AssertConverges("after verbs that read");
    }

    [SkippableFact]
    public void Killed_while_the_oldest_run_is_forgotten_undo_works_at_once()
    {
        Skip.If(ProcessRunner.Find("strace") is null, "strace is not installed; run eng/install-test-tools");
        using var bench = new Bench();
        for (var i = 0; i < 20; i++)
            bench.Run("env", "set", $"TOOL={i}").MustSucceed();
        bench.Save("full");
        var log = Path.Combine(bench.Home, "trace");
        bench.Trace(["-o", log, "-e", "trace=unlink,unlinkat,rmdir"], "env", "set", "TOOL=20").MustSucceed();
        var calls = File.ReadLines(log)
            .Count(line =>
                line.Contains("unlink", StringComparison.Ordinal) || line.Contains("rmdir", StringComparison.Ordinal)
            );
        Assert.True(calls > 4, $"only {calls} removals");
        for (var n = 1; n <= calls; n++)
        {
            bench.Restore("full");
            bench.Trace(
                [
                    "-o",
                    log,
                    "-e",
                    "trace=unlink,unlinkat,rmdir",
                    "-e",
                    $"inject=unlink,unlinkat,rmdir:signal=KILL:when={n}",
                ],
                "env",
                "set",
                "TOOL=20"
            );
            var undo = bench.Run("undo");
            Assert.True(undo.ExitCode == 0, $"removal {n}: {undo.ExitCode} {undo.Error}");
        }
    }

    [Fact]
    public void Killed_during_a_merge_no_copy_of_a_file_is_left()
    {
        using var user = new UserSandbox();
        user.Tool("init", "--yes").MustSucceed();
        user.Write("run_orchestrator.sh", user.Read("run_orchestrator.sh") + "# mine\n");
        user.Write(
            "tmuxagent.toml",
            user.Read("tmuxagent.toml")
                .Replace("python = \"python3\"", "python = \"python3.11\"", StringComparison.Ordinal)
        );
        var bin = Directory.CreateDirectory(Path.Combine(user.Home, "bin")).FullName;
        var temporary = Directory.CreateDirectory(Path.Combine(user.Home, "temporary")).FullName;
        var started = Path.Combine(user.Home, "started");
        File.WriteAllText(Path.Combine(bin, "git"), $"#!/bin/sh\necho $$ > '{started}'\nexec sleep 60\n");
        File.SetUnixFileMode(
            Path.Combine(bin, "git"),
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        );
        var info = ProcessRunner.StartInfo(user.Prepare(PackedTool.ExecutablePath, ["generate"]));
        info.Environment["PATH"] = $"{bin}:{info.Environment["PATH"]}";
        info.Environment["TMPDIR"] = temporary;

        using var tool = Process.Start(info)!;
        var hasMerged = Wait.Until(
            () => File.Exists(started) && File.ReadAllText(started).Length > 0,
            TimeSpan.FromSeconds(30)
        );
        tool.Kill();
        tool.WaitForExit();
        if (hasMerged)
            Process.GetProcessById(int.Parse(File.ReadAllText(started), CultureInfo.InvariantCulture)).Kill();

        Assert.True(hasMerged, "git was never started");
        Assert.DoesNotContain(
            Directory.GetFileSystemEntries(temporary),
            entry => entry.Contains("merge", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Sixteen_runs_of_all_verbs_at_the_same_time_end_well()
    {
        using var bench = new Bench();
        ChangedManifest.Apply(bench);
        string[] verbs =
        [
            "generate",
            "env set A=1",
            "status",
            "diff",
            "env set B=2",
            "undo --list",
            "generate --check",
            "env list",
            "generate",
            "env set C=3",
            "check",
            "generate --dry-run",
            "env set D=4",
            "status",
            "generate",
            "env unset E",
        ];
        var runs = await Task.WhenAll(
            verbs.Select(verb => ProcessRunner.RunAsync(bench.Prepare(PackedTool.ExecutablePath, verb.Split(' '))))
        );

        foreach (var (verb, run) in verbs.Zip(runs))
            Assert.True(
                run.ExitCode is 0
                    || (verb, run.ExitCode) is ("generate --check", 3) or ("check", 1) or ("env unset E", 2),
                $"{verb}: {run.ExitCode} {run.Error}"
            );
        Assert.Equal(0, bench.Run("generate", "--check").ExitCode);
        var env = bench.Read(".env");
        foreach (var line in new[] { "A=1", "B=2", "C=3", "D=4", "ADDED_KEY=added" })
            Assert.Contains(line, env, StringComparison.Ordinal);
    }
}
