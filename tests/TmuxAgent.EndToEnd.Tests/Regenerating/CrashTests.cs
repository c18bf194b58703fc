using System.Text.RegularExpressions;
using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.Regenerating;

/// <summary>
/// A run that changes more than ten files, stopped at each of its file-system calls in turn: killed, or told that the
/// disk is full or broken.
/// </summary>
public sealed partial class CrashTests
{
    // Every call by which the tool changes something, and the opens and flushes between them.
    private static readonly string[] Calls =
        ["openat", "pwrite64", "fchmod", "chmod", "fsync", "rename", "unlink", "mkdir", "rmdir", "flock", "ftruncate"];

    [SkippableFact]
    public void Killed_at_any_call_every_file_is_whole_and_the_next_run_converges_and_can_be_undone()
    {
        Skip.If(ProcessRunner.Find("strace") is null, "strace is not installed; run eng/install-test-tools");
        using var scene = new Scene();
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

    [SkippableTheory]
    [InlineData("ENOSPC", "No space left on device", "pwrite64,fsync,rename,mkdir")]
    [InlineData("EIO", "Input/output error", "pwrite64,fchmod,fsync,rename,unlink,mkdir")]
    [InlineData("EACCES", "Permission denied", "fchmod,rename,unlink,mkdir")]
    public void Refused_at_any_call_the_reason_is_said_and_the_old_tree_stands(string error, string message, string calls)
    {
        Skip.If(ProcessRunner.Find("strace") is null, "strace is not installed; run eng/install-test-tools");
        using var scene = new Scene();
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
                Assert.True(run.ExitCode == 1 && run.Error.Contains(message, StringComparison.Ordinal), $"{call} {n}: {run.ExitCode} {run.Error}");
                scene.AssertOld($"{error} at {call} {n}");
            }
        }
        Assert.True(refusals > 50, $"only {refusals} refusals");
    }

    [SkippableFact]
    public void A_run_with_nothing_to_do_opens_nothing_for_writing()
    {
        Skip.If(ProcessRunner.Find("strace") is null, "strace is not installed; run eng/install-test-tools");
        using var bench = new Bench();
        var log = Path.Combine(bench.Home, "trace");
        bench.Trace(["-o", log, "-e", "trace=%file,ftruncate,fchmod,pwrite64"], "generate").MustSucceed();
        var writing = File.ReadLines(log).Where(line => WritingCall().IsMatch(line) && !DeviceOrKernelFile().IsMatch(line)).ToArray();
        Assert.True(writing.Length == 0, string.Join('\n', writing));
        Assert.True(File.ReadLines(log).Any(line => line.Contains("run_orchestrator.sh", StringComparison.Ordinal)), "the trace saw nothing");
    }

    [GeneratedRegex(@"O_WRONLY|O_RDWR|O_CREAT|O_TRUNC| (mkdir|rename|unlink|rmdir|chmod|fchmod|ftruncate|pwrite64|symlink|link|creat)(at2?|at)?\(")]
    private static partial Regex WritingCall();

    [GeneratedRegex("\"/(dev|proc|sys)/")]
    private static partial Regex DeviceOrKernelFile();

    /// <summary>The scaffold before and after the run, and the run itself as often as it takes.</summary>
    private sealed class Scene : IDisposable
    {
        private readonly Bench _bench = new();
        private readonly SortedDictionary<string, string> _old;
        private readonly SortedDictionary<string, string> _new;

        public Scene()
        {
            ChangedManifest.Apply(_bench);
            _bench.Save("changed");
            _old = _bench.Tree();
            _bench.Run("generate").MustSucceed();
            _new = _bench.Tree();
            var changed = _new.Count(file => _old.GetValueOrDefault(file.Key) != file.Value);
            Assert.True(changed >= 10, $"the run changes only {changed} files");
        }

        public IEnumerable<(string Call, int Count)> CountCalls(string[] calls)
        {
            _bench.Restore("changed");
            var log = Path.Combine(_bench.Home, "trace");
            _bench.Trace(["-o", log, "-e", "trace=" + string.Join(',', calls)], "generate").MustSucceed();
            var lines = File.ReadAllLines(log);
            return [.. calls.Select(call => (call, lines.Count(line => line.Contains($" {call}(", StringComparison.Ordinal))))];
        }

        public ProcessResult Inject(string what)
        {
            _bench.Restore("changed");
            var log = Path.Combine(_bench.Home, "trace");
            return _bench.Trace(["-o", log, "-e", "trace=" + what.Split(':')[0], "-e", "inject=" + what], "generate");
        }

        public void AssertEveryFileIsWhole(string when)
        {
            var now = _bench.Tree();
            foreach (var path in _old.Keys.Union(_new.Keys).Union(now.Keys))
            {
                var content = now.GetValueOrDefault(path);
                Assert.True(content == _old.GetValueOrDefault(path) || content == _new.GetValueOrDefault(path), $"{when}: {path} is neither old nor new");
            }
        }

        public void AssertConverges(string when)
        {
            var run = _bench.Run("generate");
            Assert.True(run.ExitCode == 0, $"{when}: the next run returned {run.ExitCode} {run.Error}");
            AssertNew($"{when}, after the next run");
            var undo = _bench.Run("undo");
            Assert.True(undo.ExitCode == 0, $"{when}: undo returned {undo.ExitCode} {undo.Error}");
            AssertOld($"{when}, after undo");
        }

        public void AssertOld(string when) => Bench.AssertSame(_old, _bench.Tree(), when);

        public void AssertNew(string when) => Bench.AssertSame(_new, _bench.Tree(), when);

        public void Dispose() => _bench.Dispose();
    }
}
