using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace TmuxAgent.Cli.Systems;

/// <summary>What came of reading a source.</summary>
internal enum SourceReading
{
    /// <summary>Its bytes are there.</summary>
    Read,

    /// <summary>There is no such file, or none that is read: a link, a folder, a pipe.</summary>
    NoFile,

    /// <summary>It is larger than a source that a person writes.</summary>
    TooLarge,

    /// <summary>The system refused.</summary>
    Refused,
}

/// <summary>
/// Reads many files below a folder one after the other, no link followed. Folders stay open while the next file is in the
/// same one; all files share one buffer.
/// </summary>
/// <param name="root">Absolute path of the folder.</param>
internal sealed class SourceReader(string root) : IDisposable
{
    /// <summary>Most bytes of a file that is read.</summary>
    public const int Largest = 1 << 20;

    private readonly List<(string Name, SafeFileHandle Folder)> _open = [("", FolderHandle.OpenUnchecked(root))];
    private readonly byte[] _buffer = GC.AllocateUninitializedArray<byte>(Largest + 1);

    /// <summary>Reads a file by its path below the folder; the bytes are there until the next one is read.</summary>
    public SourceReading Read(string path, out ReadOnlySpan<byte> content)
    {
        content = default;
        var slash = path.LastIndexOf('/');
        if (!Enter(slash < 0 ? default : path.AsSpan(0, slash)))
            return Failure();
        using var file = FolderHandle.OpenFile(_open[^1].Folder, path[(slash + 1)..]);
        var status = default(LinuxCalls.StatXBuffer);
        if (
            file.IsInvalid
            || LinuxCalls.StatXAt(file, "", LinuxCalls.EmptyPath, LinuxCalls.BasicStatus, ref status) != 0
        )
            return Failure();
        if ((status.Mode & LinuxCalls.TypeMask) != LinuxCalls.TypeFile)
            return SourceReading.NoFile;
        if (status.Size > Largest)
            return SourceReading.TooLarge;
        var length = 0;
        while (length <= Largest)
        {
            var rest = _buffer.AsSpan(length);
            var read = (int)LinuxCalls.Read(file, rest, rest.Length);
            if (read < 0)
                return SourceReading.Refused;
            length += read;
            // A file that grows meanwhile is read as long as it was.
            if (read == 0 || (ulong)length == status.Size)
                break;
        }
        content = _buffer.AsSpan(0, length);
        return length > Largest ? SourceReading.TooLarge : SourceReading.Read;
    }

    /// <inheritdoc/>
    public void Dispose() => Leave(0);

    // Keeps what the last folder and this one have in common.
    private bool Enter(ReadOnlySpan<char> folder)
    {
        var depth = 1;
        while (folder.Length > 0)
        {
            var slash = folder.IndexOf('/');
            var part = slash < 0 ? folder : folder[..slash];
            folder = slash < 0 ? default : folder[(slash + 1)..];
            if (depth < _open.Count && part.SequenceEqual(_open[depth].Name))
            {
                depth++;
                continue;
            }
            Leave(depth);
            var next = FolderHandle.OpenFolder(_open[^1].Folder, part.ToString());
            if (next.IsInvalid)
                return false;
            _open.Add((part.ToString(), next));
            depth++;
        }
        Leave(depth);
        return true;
    }

    private void Leave(int depth)
    {
        for (var i = _open.Count - 1; i >= depth; i--)
        {
            _open[i].Folder.Dispose();
            _open.RemoveAt(i);
        }
    }

    private static SourceReading Failure() =>
        Marshal.GetLastPInvokeError()
            is LinuxCalls.NoEntry
                or LinuxCalls.NotDirectory
                or LinuxCalls.TooManyLinks
                or LinuxCalls.NoDevice
            ? SourceReading.NoFile
            : SourceReading.Refused;
}
