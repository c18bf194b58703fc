using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using TmuxAgent.Cli.Phrases;
using TmuxAgent.Core.Phrases;
using TmuxAgent.Scaffolding.Planning;

namespace TmuxAgent.Cli.Systems;

/// <summary>The real file system. Every folder on the way is opened by itself, so that none can be a link.</summary>
internal sealed partial class FileSystem : IFileSystem
{
    private const int PermissionMask = 0xFFF;
    private const uint PrivateMode = 0b110_000_000;
    private static readonly int OpenFlags = LinuxCalls.CloseOnExec | LinuxCalls.OpenNoFollow;

    // Far more than any file of ours; what is larger is not read into memory.
    private const int MostBytes = 64 * 1024 * 1024;

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
    public bool Exists(Place place)
    {
        try
        {
            return Stat(place).Kind != EntryKind.Missing;
        }
        catch (IOException)
        {
            // Whoever reads it next says why it cannot be had.
            return true;
        }
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
        return Content(file, MostBytes, place);
    }

    /// <inheritdoc/>
    public InputReading TryRead(Place place, int limit)
    {
        try
        {
            using var parent = FolderHandle.TryOpen(place.Start, place.Folders);
            if (parent is null)
                return InputReading.Missing;
            using var file = FolderHandle.OpenFile(parent, place.Name);
            return file.IsInvalid
                ? NotOpened(place)
                : new InputReading(Content(file, limit, place), Phrase.None, false);
        }
        catch (ObstacleException obstacle)
        {
            return InputReading.Refused(obstacle.Said);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new InputReading(null, FilePhrases.Unreadable(failure.Message), true);
        }
    }

    private static InputReading NotOpened(Place place) =>
        Marshal.GetLastPInvokeError() switch
        {
            LinuxCalls.NoEntry => InputReading.Missing,
            LinuxCalls.TooManyLinks => InputReading.Refused(FilePhrases.Link),
            LinuxCalls.NoDevice => InputReading.Refused(FilePhrases.NotRegular),
            var error => throw Failure(error, place),
        };

    private static byte[] Content(SafeFileHandle file, int limit, Place place)
    {
        var found = default(LinuxCalls.StatXBuffer);
        Check(LinuxCalls.StatXAt(file, "", LinuxCalls.EmptyPath, LinuxCalls.BasicStatus, ref found), place);
        if ((found.Mode & LinuxCalls.TypeMask) != LinuxCalls.TypeFile)
            throw new ObstacleException(FilePhrases.NotRegular);
        if (found.Size > (ulong)limit)
            throw TooLarge(limit);
        var content = new byte[found.Size];
        var length = 0;
        int read;
        while ((read = RandomAccess.Read(file, content.AsSpan(length), length)) > 0)
            length += read;
        if (length < content.Length)
            return content[..length];
        // Files in /proc say that they are empty, and somebody may be writing.
        var more = Rest(file, length, limit - length);
        return more.Length == 0 ? content : [.. content, .. more];
    }

    private static byte[] Rest(SafeFileHandle file, int start, int limit)
    {
        Span<byte> one = stackalloc byte[1];
        if (RandomAccess.Read(file, one, start) == 0)
            return [];
        using var rest = new MemoryStream();
        var buffer = new byte[4096];
        int read;
        while ((read = RandomAccess.Read(file, buffer, start + rest.Length)) > 0)
        {
            rest.Write(buffer, 0, read);
            if (rest.Length > limit)
                throw TooLarge(limit);
        }
        return rest.ToArray();
    }

    private static ObstacleException TooLarge(int limit) =>
        new(FilePhrases.LargerThan(limit >= 1 << 20 ? $"{limit >> 20} MiB" : $"{limit >> 10} KiB"));

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

    private static SafeFileHandle OpenFile(Place place, int flags)
    {
        using var parent = FolderHandle.Open(place.Start, place.Folders);
        var file = Open(parent, place.Name, flags);
        return file.IsInvalid ? throw Failure(Marshal.GetLastPInvokeError(), place) : file;
    }

    private static SafeFileHandle Open(SafeFileHandle folder, string name, int flags) =>
        new(LinuxCalls.OpenAt(folder, name, OpenFlags | flags, PrivateMode), ownsHandle: true);

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
