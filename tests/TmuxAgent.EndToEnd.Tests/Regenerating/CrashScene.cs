using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.Regenerating;

/// <summary>The scaffold before and after a run that changes ten files, and that run as often as it takes.</summary>
internal sealed class CrashScene : IDisposable
{
    private readonly Bench _bench = new();
    private readonly SortedDictionary<string, string> _old;
    private readonly SortedDictionary<string, string> _new;

    public CrashScene()
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
