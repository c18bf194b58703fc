using System.Runtime.InteropServices;

namespace TmuxAgent.Cli.Systems;

/// <summary>Which folder a path names, whatever the path is called: what two clones cannot share.</summary>
/// <param name="RealPath">Bytes of its path without any link; a path need not be UTF-8.</param>
/// <param name="Device">Device that it lies on.</param>
/// <param name="Inode">Number of its inode there.</param>
internal sealed record FolderIdentity(byte[] RealPath, string Device, ulong Inode)
{
    private const int LongestPath = 4096;

    /// <summary>The folder that a path leads to; null where there is none.</summary>
    public static FolderIdentity? Of(string path)
    {
        var real = Resolve(path);
        if (real is null || LinuxCalls.StatusOf(path, flags: 0) is not { } buffer)
            return null;
        var isFolder = (buffer.Mode & LinuxCalls.TypeMask) == LinuxCalls.TypeDirectory;
        return isFolder ? new FolderIdentity(real, $"{buffer.DeviceMajor}:{buffer.DeviceMinor}", buffer.Inode) : null;
    }

    private static unsafe byte[]? Resolve(string path)
    {
        var buffer = stackalloc byte[LongestPath];
        return LinuxCalls.RealPath(path, buffer) == 0
            ? null
            : MemoryMarshal.CreateReadOnlySpanFromNullTerminated(buffer).ToArray();
    }
}
