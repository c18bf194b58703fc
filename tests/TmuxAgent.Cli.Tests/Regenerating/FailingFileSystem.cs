using TmuxAgent.Cli.Regenerating;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Planning;

namespace TmuxAgent.Cli.Tests.Regenerating;

/// <summary>The real file system, of which one call fails: the Nth that changes something.</summary>
internal sealed class FailingFileSystem(int failAt, Func<Exception> failure, bool forGood = false) : IFileSystem
{
    private readonly FileSystem _real = new();

    public int Calls { get; private set; }

    public DiskEntry Stat(string path) => _real.Stat(path);

    public byte[] Read(string path) => _real.Read(path);

    public IReadOnlyList<string> List(string path) => _real.List(path);

    public void WriteNew(string path, byte[] content, int mode)
    {
        if (IsTurn())
        {
            // A disk that fills up leaves the half of a file.
            File.WriteAllBytes(path, content[..(content.Length / 2)]);
            throw failure();
        }
        _real.WriteNew(path, content, mode);
    }

    public void SetMode(string path, int mode) => Try(() => _real.SetMode(path, mode));

    public bool TryRename(string source, string target)
    {
        var renamed = false;
        Try(() => renamed = _real.TryRename(source, target));
        return renamed;
    }

    public void Remove(string path) => Try(() => _real.Remove(path));

    public void MakeDirectory(string path, int mode) => Try(() => _real.MakeDirectory(path, mode));

    public bool TryRemoveDirectory(string path)
    {
        var removed = false;
        Try(() => removed = _real.TryRemoveDirectory(path));
        return removed;
    }

    public void FlushDirectory(string path) => Try(() => _real.FlushDirectory(path));

    private void Try(Action call)
    {
        if (IsTurn())
            throw failure();
        call();
    }

    private bool IsTurn()
    {
        Calls++;
        return forGood ? Calls >= failAt : Calls == failAt;
    }
}
