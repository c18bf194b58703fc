using System.Runtime.InteropServices;
using TmuxAgent.Scaffolding.Planning;

namespace TmuxAgent.Cli.Systems;

internal sealed partial class FileSystem
{
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
}
