using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using TmuxAgent.Scaffolding.Planning;

namespace TmuxAgent.Cli.Systems;

/// <summary>The real file system. Every folder on the way is opened by itself, so that none can be a link.</summary>
internal sealed class FileSystem : IFileSystem
{
    private const int PermissionMask = 0xFFF;
    private static readonly int OpenFlags = LinuxCalls.CloseOnExec | LinuxCalls.OpenNoFollow;

    // Far more than any file of ours; what is larger is not read into memory.
    private const long MostBytes = 64 * 1024 * 1024;

    private static readonly Lazy<int> ProcessUmask = new(() =>
    {
        var mask = LinuxCalls.SetUmask(0b000_111_111);
        _ = LinuxCalls.SetUmask(mask);
        return (int)mask;
    });

    /// <inheritdoc/>
    public int Umask => ProcessUmask.Value;

    /// <inheritdoc/>
    public DiskEntry Stat(Place place)
    {
        using var parent = FolderHandle.TryOpen(place.Start, place.Folders);
        if (parent is null || Status(parent, place) is not { } found)
            return DiskEntry.Missing;
        return (found.Mode & LinuxCalls.TypeMask) switch
        {
            LinuxCalls.TypeFile => DiskEntry.File([], found.Mode & PermissionMask),
            LinuxCalls.TypeDirectory => DiskEntry.Of(EntryKind.Directory),
            LinuxCalls.TypeLink => DiskEntry.Of(EntryKind.SymbolicLink),
            _ => DiskEntry.Of(EntryKind.Other),
        };
    }

    /// <inheritdoc/>
    public FileOwner OwnerOf(Place place)
    {
        using var parent = FolderHandle.Open(place.Start, place.Folders);
        return Status(parent, place) is { } found
            ? new FileOwner(found.Owner, found.Group)
            : throw Failure(LinuxCalls.NoEntry, place);
    }

    /// <inheritdoc/>
    public bool IsSameFile(Place one, Place other) =>
        Find(one) is { } first
        && Find(other) is { } second
        && (first.Inode, first.DeviceMajor, first.DeviceMinor)
            == (second.Inode, second.DeviceMajor, second.DeviceMinor);

    private static LinuxCalls.StatXBuffer? Find(Place place)
    {
        using var parent = FolderHandle.TryOpen(place.Start, place.Folders);
        return parent is null ? null : Status(parent, place);
    }

    /// <inheritdoc/>
    public byte[] Read(Place place)
    {
        // Not to wait at a pipe that somebody has put there meanwhile.
        using var file = OpenFile(place, LinuxCalls.NonBlocking);
        var found = default(LinuxCalls.StatXBuffer);
        Check(
            LinuxCalls.StatX(
                (int)file.DangerousGetHandle(),
                "",
                LinuxCalls.EmptyPath,
                LinuxCalls.BasicStatus,
                ref found
            ),
            place
        );
        if ((found.Mode & LinuxCalls.TypeMask) != LinuxCalls.TypeFile)
            throw new ObstacleException("it is no regular file");
        using var stream = new FileStream(file, FileAccess.Read, bufferSize: 0);
        using var content = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (var read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
        {
            content.Write(buffer, 0, read);
            if (content.Length > MostBytes)
                throw new ObstacleException($"it is larger than {MostBytes / 1024 / 1024} MiB");
        }
        return content.ToArray();
    }

    /// <inheritdoc/>
    public void WriteNew(Place place, byte[] content, int mode, FileOwner? owner = null, bool flush = true)
    {
        using var file = OpenFile(place, LinuxCalls.WriteOnly | LinuxCalls.Create | LinuxCalls.Exclusive);
        // Before the content, so that nobody else can read a secret; and the owner first, since that resets mode bits.
        if (owner is { } wanted && wanted != OwnerOf(place))
            Check(LinuxCalls.ChangeOwner(file, wanted.User, wanted.Group), place);
        Check(LinuxCalls.ChangeMode(file, (uint)mode), place);
        using var stream = new FileStream(file, FileAccess.Write, bufferSize: 0);
        stream.Write(content);
        stream.Flush(flushToDisk: flush);
    }

    /// <inheritdoc/>
    public bool IsOpenForWriting(Place place)
    {
        using var file = OpenFile(place, LinuxCalls.NonBlocking);
        // A lease to read is granted only while nobody can write (fcntl(2)). It is given back by closing; a writer who
        // comes meanwhile must not end us by the signal that asks for it.
        _ = LinuxCalls.Control(file, LinuxCalls.SetLeaseSignal, LinuxCalls.SignalIgnoredByDefault);
        return LinuxCalls.Control(file, LinuxCalls.SetLease, LinuxCalls.ReadLease) != 0
            && Marshal.GetLastPInvokeError() == LinuxCalls.WouldBlock;
    }

    /// <inheritdoc/>
    public bool TryExchange(Place one, Place other)
    {
        var error = Rename(one, other, LinuxCalls.RenameExchange);
        return error == 0
            || (error is LinuxCalls.InvalidArgument or LinuxCalls.NotImplemented ? false : throw Failure(error, other));
    }

    /// <inheritdoc/>
    public bool TryMove(Place source, Place target)
    {
        var error = Rename(source, target, LinuxCalls.RenameNoReplace);
        if (error is LinuxCalls.InvalidArgument or LinuxCalls.NotImplemented)
            error = MoveByLink(source, target);
        return error == 0 || (error is LinuxCalls.Exists or LinuxCalls.NoEntry ? false : throw Failure(error, target));
    }

    /// <inheritdoc/>
    public void Replace(Place source, Place target)
    {
        using var from = FolderHandle.Open(source.Start, source.Folders);
        using var to = FolderHandle.Open(target.Start, target.Folders);
        Check(LinuxCalls.RenameAt(from, source.Name, to, target.Name), target);
    }

    /// <inheritdoc/>
    public void Remove(Place place)
    {
        using var parent = FolderHandle.Open(place.Start, place.Folders);
        Check(LinuxCalls.UnlinkAt(parent, place.Name, 0), place);
    }

    /// <inheritdoc/>
    public bool TryMakeFolder(Place place, int mode)
    {
        using var parent = FolderHandle.Open(place.Start, place.Folders);
        if (LinuxCalls.MakeDirectoryAt(parent, place.Name, (uint)mode) == 0)
            return true;
        var error = Marshal.GetLastPInvokeError();
        return error == LinuxCalls.Exists ? false : throw Failure(error, place);
    }

    /// <inheritdoc/>
    public bool TryRemoveFolder(Place place)
    {
        using var parent = FolderHandle.TryOpen(place.Start, place.Folders);
        if (parent is null)
            return false;
        if (LinuxCalls.UnlinkAt(parent, place.Name, LinuxCalls.RemoveFolder) == 0)
            return true;
        var error = Marshal.GetLastPInvokeError();
        return error is LinuxCalls.NotEmpty or LinuxCalls.Exists or LinuxCalls.NoEntry or LinuxCalls.NotDirectory
            ? false
            : throw Failure(error, place);
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> List(Place place)
    {
        if (Stat(place).Kind != EntryKind.Directory)
            return [];
        var names = Directory
            .EnumerateFileSystemEntries(place.ToString())
            .Select(entry => Path.GetFileName(entry)!)
            .ToArray();
        Array.Sort(names, StringComparer.Ordinal);
        return names;
    }

    /// <inheritdoc/>
    public void Flush(Place place)
    {
        using var file =
            place.Inner.Length == 0 ? FolderHandle.OpenToFlush(place.Start) : OpenFile(place, LinuxCalls.NonBlocking);
        // Some file systems have nothing to flush for a folder and say so by this error (fsync(2)).
        if (
            LinuxCalls.Flush(file) != 0
            && Marshal.GetLastPInvokeError() is var error and not LinuxCalls.InvalidArgument
        )
            throw Failure(error, place);
    }

    // Where the file system knows no rename that spares the target: a second name is refused if there is one already.
    private static int MoveByLink(Place source, Place target)
    {
        using var from = FolderHandle.Open(source.Start, source.Folders);
        using var to = FolderHandle.Open(target.Start, target.Folders);
        if (LinuxCalls.LinkAt(from, source.Name, to, target.Name, 0) != 0)
            return Marshal.GetLastPInvokeError();
        return LinuxCalls.UnlinkAt(from, source.Name, 0) == 0 ? 0 : Marshal.GetLastPInvokeError();
    }

    private static int Rename(Place source, Place target, uint flags)
    {
        using var from = FolderHandle.Open(source.Start, source.Folders);
        using var to = FolderHandle.Open(target.Start, target.Folders);
        return LinuxCalls.RenameAt(from, source.Name, to, target.Name, flags) == 0 ? 0 : Marshal.GetLastPInvokeError();
    }

    private static SafeFileHandle OpenFile(Place place, int flags)
    {
        using var parent = FolderHandle.Open(place.Start, place.Folders);
        var descriptor = LinuxCalls.OpenAt(parent, place.Name, OpenFlags | flags, PrivateMode);
        return descriptor >= 0
            ? new SafeFileHandle(descriptor, ownsHandle: true)
            : throw Failure(Marshal.GetLastPInvokeError(), place);
    }

    private const uint PrivateMode = 0b110_000_000;

    private static LinuxCalls.StatXBuffer? Status(SafeFileHandle parent, Place place)
    {
        var found = default(LinuxCalls.StatXBuffer);
        if (LinuxCalls.StatXAt(parent, place.Name, LinuxCalls.NoFollow, LinuxCalls.BasicStatus, ref found) == 0)
            return found;
        var error = Marshal.GetLastPInvokeError();
        return error is LinuxCalls.NoEntry or LinuxCalls.NotDirectory ? null : throw Failure(error, place);
    }

    private static void Check(int result, Place place)
    {
        if (result < 0)
            throw Failure(Marshal.GetLastPInvokeError(), place);
    }

    private static IOException Failure(int error, Place place) => LinuxCalls.Failure(error, place.ToString());
}
