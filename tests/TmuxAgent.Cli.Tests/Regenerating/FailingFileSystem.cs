using TmuxAgent.Cli.Systems;
using TmuxAgent.Scaffolding.Planning;

namespace TmuxAgent.Cli.Tests.Regenerating;

/// <summary>The real file system, of which one call fails: the Nth that changes something.</summary>
internal sealed class FailingFileSystem(int failAt, Func<Exception> failure, bool forGood = false) : IFileSystem
{
    private readonly FileSystem _real = new();

    public int Calls { get; private set; }

    public int Umask => _real.Umask;

    public DiskEntry Stat(Place place) => _real.Stat(place);

    public bool Exists(Place place) => _real.Exists(place);

    public FileOwner OwnerOf(Place place) => _real.OwnerOf(place);

    public bool IsSameFile(Place one, Place other) => _real.IsSameFile(one, other);

    public byte[] Read(Place place) => _real.Read(place);

    public InputReading TryRead(Place place, int limit) => _real.TryRead(place, limit);

    public bool IsOpenForWriting(Place place) => _real.IsOpenForWriting(place);

    public IReadOnlyList<string> List(Place place) => _real.List(place);

    public void WriteNew(Place place, byte[] content, int mode, FileOwner? owner = null, bool flush = true)
    {
        if (IsTurn())
        {
            // A disk that fills up leaves the half of a file.
            _real.WriteNew(place, content[..(content.Length / 2)], mode, owner, flush);
            throw failure();
        }
        _real.WriteNew(place, content, mode, owner, flush);
    }

    public bool TryExchange(Place one, Place other) => Try(() => _real.TryExchange(one, other));

    public bool TryMove(Place source, Place target) => Try(() => _real.TryMove(source, target));

    public void Replace(Place source, Place target) => Try(() => _real.Replace(source, target));

    public void Remove(Place place) => Try(() => _real.Remove(place));

    public bool TryMakeFolder(Place place, int mode) => Try(() => _real.TryMakeFolder(place, mode));

    public bool TryRemoveFolder(Place place) => Try(() => _real.TryRemoveFolder(place));

    public void Flush(Place place) => Try(() => _real.Flush(place));

    private void Try(Action call) =>
        Try(() =>
        {
            call();
            return true;
        });

    private T Try<T>(Func<T> call) => IsTurn() ? throw failure() : call();

    private bool IsTurn()
    {
        Calls++;
        return forGood ? Calls >= failAt : Calls == failAt;
    }
}
