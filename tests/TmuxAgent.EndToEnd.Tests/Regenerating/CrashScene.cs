using System.Diagnostics;
using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.Regenerating;

/// <summary>The scaffold before and after a run that changes ten files, and that run as often as it takes.</summary>
internal sealed class CrashScene : IDisposable
{
    private readonly Bench _bench;
    private readonly SortedDictionary<string, string> _old;
    private readonly SortedDictionary<string, string> _new;

    /// <param name="stateHome">Where the records lie; null for beside the repository.</param>
    public CrashScene(string? stateHome = null)
    {
        _bench = new Bench(stateHome);
        ChangedManifest.Apply(_bench);
        _bench.Save("changed");
        _old = _bench.Tree();
        _bench.Run("generate").MustSucceed();
        _new = _bench.Tree();
        var changed = _new.Count(file => _old.GetValueOrDefault(file.Key) != file.Value);
        Assert.True(changed >= 10, $"the run changes only {changed} files");
    }

    public Bench Bench => _bench;

    /// <summary>Starts the run and kills it after a time, if it has not ended by itself.</summary>
    /// <returns>How long it ran.</returns>
    public TimeSpan Kill(TimeSpan after)
    {
        _bench.Restore("changed");
        var watch = Stopwatch.StartNew();
        using var run = Process.Start(
            ProcessRunner.StartInfo(_bench.Prepare(PackedTool.ExecutablePath, ["generate"]))
        )!;
        if (!run.WaitForExit(after))
        {
            run.Kill();
            run.WaitForExit();
        }
        return watch.Elapsed;
    }

    public IEnumerable<(string Call, int Count)> CountCalls(string[] calls)
    {
        _bench.Restore("changed");
        var log = Path.Combine(_bench.Home, "trace");
        _bench.Trace(["-o", log, "-e", "trace=" + string.Join(',', calls)], "generate").MustSucceed();
        var lines = File.ReadAllLines(log);
        return
        [
            .. calls.Select(call => (call, lines.Count(line => line.Contains($" {call}(", StringComparison.Ordinal)))),
        ];
    }

    public ProcessResult Inject(string what) => Trace(["-e", "trace=" + what.Split(':')[0], "-e", "inject=" + what]);

    /// <summary>The run under strace.</summary>
    public ProcessResult Trace(string[] strace)
    {
        _bench.Restore("changed");
        return _bench.Trace(["-o", Path.Combine(_bench.Home, "trace"), .. strace], "generate");
    }

    public void AssertEveryFileIsWhole(string when)
    {
        var now = _bench.Tree();
        foreach (var path in _old.Keys.Union(_new.Keys).Union(now.Keys))
        {
            // The folders through which files go are cleared away by the next run.
            if (path.Contains(".tmuxagent-", StringComparison.Ordinal))
                continue;
            var content = now.GetValueOrDefault(path);
            Assert.True(
                content == _old.GetValueOrDefault(path) || content == _new.GetValueOrDefault(path),
                $"{when}: {path} is neither old nor new"
            );
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
