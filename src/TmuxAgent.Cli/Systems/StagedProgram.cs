using TmuxAgent.Cli.Phrases;

namespace TmuxAgent.Cli.Systems;

/// <summary>
/// A program beside the place that it is meant for: tried there first, then put into its place in one step. What was in the
/// place stays beside it. Whatever ends before that leaves nothing.
/// </summary>
internal sealed class StagedProgram : IDisposable
{
    private const UnixFileMode Mode = (UnixFileMode)0b111_101_101;
    private const int MostKept = 1000;

    private readonly IFileSystem _files;
    private readonly Place _target;
    private readonly Place _staged;
    private bool _isSettled;

    /// <param name="target">Where it is meant to go; the folder is made where there is none.</param>
    /// <param name="files">The file system.</param>
    public StagedProgram(Place target, IFileSystem files)
    {
        _files = files;
        _target = target;
        _staged = target.With($".{Guid.NewGuid():N}");
        Directory.CreateDirectory(target.Parent.ToString());
    }

    /// <summary>Absolute path of the program, until it is in its place.</summary>
    public string File => _staged.ToString();

    /// <summary>Writes it.</summary>
    public async Task WriteAsync(Func<Stream, Task> copy)
    {
        await using (var stream = new FileStream(File, FileMode.CreateNew, FileAccess.Write))
        {
            await copy(stream);
            stream.Flush(flushToDisk: true);
        }
        if (!OperatingSystem.IsWindows())
            System.IO.File.SetUnixFileMode(File, Mode);
    }

    /// <summary>Whether the place holds the same bytes already.</summary>
    public async Task<bool> IsInPlaceAsync(CancellationToken stop)
    {
        var (one, other) = (new FileInfo(File), new FileInfo(_target.ToString()));
        if (other.LinkTarget is not null || !other.Exists || one.Length != other.Length)
            return false;
        await using var first = one.OpenRead();
        await using var second = other.OpenRead();
        var (left, right) = (new byte[1 << 16], new byte[1 << 16]);
        int length;
        while ((length = await first.ReadAtLeastAsync(left, left.Length, throwOnEndOfStream: false, stop)) > 0)
        {
            var same = await second.ReadAtLeastAsync(right, right.Length, throwOnEndOfStream: false, stop);
            if (!left.AsSpan(0, length).SequenceEqual(right.AsSpan(0, same)))
                return false;
        }
        return true;
    }

    /// <summary>Puts it into its place, and returns the absolute path where the former one is kept; null for none.</summary>
    /// <exception cref="IOException">It is not in its place.</exception>
    public string? Settle()
    {
        string? kept = null;
        if (!_files.Exists(_target) && _files.TryMove(_staged, _target))
        {
            _isSettled = true;
        }
        else if (_files.TryExchange(_staged, _target))
        {
            // From here on the other name is that of the former one.
            _isSettled = true;
            kept = Keep(_staged);
        }
        else
        {
            // A file system that cannot exchange: the former one goes first.
            kept = Keep(_target);
            _isSettled = _files.TryMove(_staged, _target);
        }
        if (!_isSettled)
            throw new FailureException(FilePhrases.WrittenMeanwhile(_target.ToString()));
        _files.Flush(_target.Parent);
        return kept;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_isSettled && _files.Exists(_staged))
            _files.Remove(_staged);
    }

    // Under the first free name; nothing there is replaced.
    private string Keep(Place former)
    {
        for (var number = 1; number <= MostKept; number++)
        {
            var place = _target.With(number == 1 ? ".old" : $".old-{number}");
            if (_files.TryMove(former, place))
                return place.ToString();
        }
        throw new FailureException(FilePhrases.TooManyVersions(_target.ToString()));
    }
}
