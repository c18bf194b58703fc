namespace TmuxAgent.Cli.Systems;

/// <summary>The first bytes of a file, by which a script is told from a binary.</summary>
internal static class FileHead
{
    private const int Length = 512;

    /// <summary>At most 512 bytes, links followed; none where the file is no regular one or may not be read.</summary>
    public static ReadOnlySpan<byte> Read(string path)
    {
        try
        {
            var target = File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
            // A pipe would be waited for.
            if (
                LinuxCalls.StatusOf(target) is not { } found
                || (found.Mode & LinuxCalls.TypeMask) != LinuxCalls.TypeFile
            )
                return [];
            using var file = File.OpenRead(target);
            var start = new byte[Length];
            return start.AsSpan(0, file.ReadAtLeast(start, Length, throwOnEndOfStream: false));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
