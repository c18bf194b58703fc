using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using TmuxAgent.Cli.Phrases;

namespace TmuxAgent.Cli.Systems;

/// <summary>Opens a folder part by part, so that whatever is put in the way meanwhile, no link is gone through.</summary>
internal static class FolderHandle
{
    private static readonly int ReadFlags =
        LinuxCalls.OpenNoFollow | LinuxCalls.NonBlocking | LinuxCalls.NoTerminal | LinuxCalls.CloseOnExec;

    private static readonly int Flags = LinuxCalls.PathOnly | LinuxCalls.OnlyDirectory | LinuxCalls.CloseOnExec;

    /// <summary>The folder below a start.</summary>
    /// <exception cref="ObstacleException">A part is a link, or no folder.</exception>
    /// <exception cref="IOException">A part is missing or cannot be opened.</exception>
    public static SafeFileHandle Open(string start, string[] parts) =>
        TryOpen(start, parts) ?? throw LinuxCalls.Failure(LinuxCalls.NoEntry, Path.Combine([start, .. parts]));

    /// <summary>The same, or null where a part is missing.</summary>
    public static SafeFileHandle? TryOpen(string start, string[] parts)
    {
        var folder = Handle(LinuxCalls.Open(start, Flags), start);
        for (var i = 0; i < parts.Length && folder is not null; i++)
        {
            using var above = folder;
            folder = Step(above, start, parts, i);
        }
        return folder;
    }

    /// <summary>A folder by its path; invalid with the error set where it cannot be had.</summary>
    public static SafeFileHandle OpenUnchecked(string path) => new(LinuxCalls.Open(path, Flags), ownsHandle: true);

    /// <summary>A folder inside another one, unless it is a link; invalid with the error set where it cannot be had.</summary>
    public static SafeFileHandle OpenFolder(SafeFileHandle folder, string name) =>
        new(LinuxCalls.OpenAt(folder, name, Flags | LinuxCalls.OpenNoFollow, 0), ownsHandle: true);

    /// <summary>
    /// A file for reading, unless it is a link; never waits for the other end of a pipe. Invalid with the error set where it
    /// cannot be had.
    /// </summary>
    public static SafeFileHandle OpenFile(SafeFileHandle folder, string name) =>
        new(LinuxCalls.OpenAt(folder, name, ReadFlags, 0), ownsHandle: true);

    /// <summary>A folder by its path, open so that it can be flushed.</summary>
    public static SafeFileHandle OpenToFlush(string path) =>
        Handle(LinuxCalls.Open(path, LinuxCalls.OnlyDirectory | LinuxCalls.CloseOnExec), path)
        ?? throw LinuxCalls.Failure(LinuxCalls.NoEntry, path);

    private static SafeFileHandle? Step(SafeFileHandle above, string start, string[] parts, int at)
    {
        var descriptor = LinuxCalls.OpenAt(above, parts[at], Flags | LinuxCalls.OpenNoFollow, 0);
        if (descriptor >= 0)
            return new SafeFileHandle(descriptor, ownsHandle: true);
        var error = Marshal.GetLastPInvokeError();
        var shown = string.Join('/', parts[..(at + 1)]);
        if (error == LinuxCalls.NoEntry)
            return null;
        if (error is not (LinuxCalls.NotDirectory or LinuxCalls.TooManyLinks))
            throw LinuxCalls.Failure(error, Path.Combine(start, shown));
        var found = default(LinuxCalls.StatXBuffer);
        var isLink =
            LinuxCalls.StatXAt(above, parts[at], LinuxCalls.NoFollow, LinuxCalls.BasicStatus, ref found) == 0
            && (found.Mode & LinuxCalls.TypeMask) == LinuxCalls.TypeLink;
        throw new ObstacleException(isLink ? FilePhrases.FolderIsLink(shown) : FilePhrases.NotDirectory(shown));
    }

    private static SafeFileHandle? Handle(int descriptor, string path)
    {
        if (descriptor >= 0)
            return new SafeFileHandle(descriptor, ownsHandle: true);
        var error = Marshal.GetLastPInvokeError();
        // A file where a folder above should be: what is below it is missing, and making it fails with the same reason.
        return error is LinuxCalls.NoEntry or LinuxCalls.NotDirectory ? null : throw LinuxCalls.Failure(error, path);
    }
}
