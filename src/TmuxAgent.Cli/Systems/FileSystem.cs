using System.Runtime.InteropServices;
using TmuxAgent.Core.Planning;

namespace TmuxAgent.Cli.Systems;

/// <summary>The real file system.</summary>
internal sealed class FileSystem : IFileSystem
{
    private const int TypeMask = 0xF000;
    private const int PermissionMask = 0xFFF;

    /// <inheritdoc/>
    public DiskEntry Stat(string path)
    {
        var buffer = default(LinuxCalls.StatXBuffer);
        if (LinuxCalls.StatX(LinuxCalls.CurrentDirectory, path, LinuxCalls.NoFollow, LinuxCalls.TypeAndMode, ref buffer) != 0)
        {
            var error = Marshal.GetLastPInvokeError();
            return error is LinuxCalls.NoEntry or LinuxCalls.NotDirectory ? DiskEntry.Missing : throw Failure(error, path);
        }
        return (buffer.Mode & TypeMask) switch
        {
            0x8000 => DiskEntry.File([], buffer.Mode & PermissionMask),
            0x4000 => DiskEntry.Of(EntryKind.Directory),
            0xA000 => DiskEntry.Of(EntryKind.SymbolicLink),
            _ => DiskEntry.Of(EntryKind.Other),
        };
    }

    /// <inheritdoc/>
    public byte[] Read(string path) => File.ReadAllBytes(path);

    /// <inheritdoc/>
    public void WriteNew(string path, byte[] content, int mode)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            Share = FileShare.ReadWrite,
            BufferSize = 0,
        };
        using var stream = new FileStream(path, options);
        // Before the content, so that nobody else can read a secret; and not at creation, where the umask narrows it.
        Check(LinuxCalls.ChangeMode(stream.SafeFileHandle, (uint)mode), path);
        stream.Write(content);
        stream.Flush(flushToDisk: true);
    }

    /// <inheritdoc/>
    public void SetMode(string path, int mode) => Check(LinuxCalls.ChangeMode(path, (uint)mode), path);

    /// <inheritdoc/>
    public bool TryRename(string source, string target)
    {
        if (LinuxCalls.Rename(source, target) == 0)
            return true;
        var error = Marshal.GetLastPInvokeError();
        return error == LinuxCalls.CrossDevice ? false : throw Failure(error, target);
    }

    /// <inheritdoc/>
    public void Remove(string path) => Check(LinuxCalls.Unlink(path), path);

    /// <inheritdoc/>
    public void MakeDirectory(string path, int mode)
    {
        if (LinuxCalls.MakeDirectory(path, (uint)mode) == 0)
            return;
        var error = Marshal.GetLastPInvokeError();
        if (error != LinuxCalls.Exists || Stat(path).Kind != EntryKind.Directory)
            throw Failure(error, path);
    }

    /// <inheritdoc/>
    public bool TryRemoveDirectory(string path)
    {
        if (LinuxCalls.RemoveDirectory(path) == 0)
            return true;
        var error = Marshal.GetLastPInvokeError();
        return error is LinuxCalls.NotEmpty or LinuxCalls.Exists or LinuxCalls.NoEntry or LinuxCalls.NotDirectory
            ? false
            : throw Failure(error, path);
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> List(string path)
    {
        if (Stat(path).Kind != EntryKind.Directory)
            return [];
        var names = Directory.EnumerateFileSystemEntries(path).Select(entry => Path.GetFileName(entry)!).ToArray();
        Array.Sort(names, StringComparer.Ordinal);
        return names;
    }

    /// <inheritdoc/>
    public void FlushDirectory(string path)
    {
        var descriptor = LinuxCalls.Open(path, LinuxCalls.CloseOnExec);
        Check(descriptor, path);
        try
        {
            // Some file systems have nothing to flush for a directory and say so by this error (fsync(2)).
            if (LinuxCalls.Flush(descriptor) != 0 && Marshal.GetLastPInvokeError() is var error and not LinuxCalls.InvalidArgument)
                throw Failure(error, path);
        }
        finally
        {
            _ = LinuxCalls.Close(descriptor);
        }
    }

    private static void Check(int result, string path)
    {
        if (result < 0)
            throw Failure(Marshal.GetLastPInvokeError(), path);
    }

    private static IOException Failure(int error, string path) =>
        new($"{Marshal.GetPInvokeErrorMessage(error)}: '{path}'", error);
}
