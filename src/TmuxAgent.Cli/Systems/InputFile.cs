using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace TmuxAgent.Cli.Systems;

/// <summary>What came of reading a file.</summary>
/// <param name="Content">The bytes; null where there is no file, or it is not read.</param>
/// <param name="Problem">Why it is not read, as a clause ("it is a symbolic link"); empty where it was, or is missing.</param>
/// <param name="IsSystemFailure">Whether the system refused (permission, disk), and not the tool.</param>
internal sealed record InputReading(byte[]? Content, string Problem, bool IsSystemFailure)
{
    /// <summary>There is no such file.</summary>
    public static InputReading Missing { get; } = new(null, "", false);

    /// <summary>There is something, and the tool does not read it.</summary>
    public static InputReading Refused(string problem) => new(null, problem, false);
}

/// <summary>
/// Reads files that a stranger may have put there: only regular ones, through no link, and never more than a limit. A pipe
/// or a device could block for ever or never end; a link could lead to a private key.
/// </summary>
internal static class InputFile
{
    /// <summary>A file below a folder of which nothing is trusted: neither the file nor a folder on the way is a link.</summary>
    /// <param name="root">Absolute path of the folder; may itself be reached through links.</param>
    /// <param name="path">Relative path of the file, with <c>/</c>.</param>
    /// <param name="limit">Most bytes that are read.</param>
    public static InputReading ReadBelow(string root, string path, int limit)
    {
        var parts = path.Split('/');
        var folder = DescriptorCalls.OpenFolder(root);
        try
        {
            for (var i = 0; i < parts.Length - 1; i++)
            {
                if (folder.IsInvalid)
                    return OpeningFailed($"its folder '{string.Join('/', parts[..i])}'");
                var next = DescriptorCalls.OpenFolderIn(folder, parts[i]);
                folder.Dispose();
                folder = next;
            }
            if (folder.IsInvalid)
                return OpeningFailed($"its folder '{string.Join('/', parts[..^1])}'");
            using var file = DescriptorCalls.OpenFileIn(folder, parts[^1]);
            return file.IsInvalid ? OpeningFailed("it") : Read(file, limit);
        }
        finally
        {
            folder.Dispose();
        }
    }

    /// <summary>A file that its owner placed, such as one below home: folders on the way may be links, it may not.</summary>
    /// <param name="path">Absolute path.</param>
    /// <param name="limit">Most bytes that are read.</param>
    public static InputReading Read(string path, int limit) =>
        ReadBelow(Path.GetDirectoryName(path)!, Path.GetFileName(path), limit);

    /// <summary>Whether anything is at a path, be it a link that leads nowhere.</summary>
    public static bool Exists(string path) => DescriptorCalls.TryGetStatus(path, out _);

    private static InputReading Read(SafeFileHandle file, int limit)
    {
        if (!DescriptorCalls.TryGetStatus(file, out var status))
            return OpeningFailed("it");
        if (!status.IsRegularFile)
            return InputReading.Refused("it is not a regular file");
        var tooLarge = InputReading.Refused($"it is larger than {Size(limit)}");
        if (status.Size > (ulong)limit)
            return tooLarge;
        try
        {
            // One more than the status says: files in /proc say 0, and somebody may be writing.
            var content = new byte[Math.Min((int)status.Size + 1, limit + 1)];
            var length = 0;
            while (true)
            {
                var read = RandomAccess.Read(file, content.AsSpan(length), length);
                if (read == 0)
                    return new InputReading(content[..length], "", false);
                length += read;
                if (length > limit)
                    return tooLarge;
                if (length == content.Length)
                    Array.Resize(ref content, Math.Min(content.Length * 2, limit + 1));
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new InputReading(null, $"it cannot be read ({failure.Message})", true);
        }
    }

    private static InputReading OpeningFailed(string what) =>
        Marshal.GetLastPInvokeError() switch
        {
            DescriptorCalls.NoEntry => InputReading.Missing,
            // A folder that is a link is opened as one that is no folder.
            DescriptorCalls.NotDirectory => InputReading.Refused(
                $"{(what == "it" ? "a folder above it" : what)} is not a plain folder"
            ),
            DescriptorCalls.TooManyLinks => InputReading.Refused($"{what} is a symbolic link, and no link is followed"),
            DescriptorCalls.NoDevice => InputReading.Refused("it is not a regular file"),
            var error => new InputReading(
                null,
                $"{what} cannot be opened ({Marshal.GetPInvokeErrorMessage(error)})",
                true
            ),
        };

    private static string Size(int bytes) => bytes >= 1 << 20 ? $"{bytes >> 20} MiB" : $"{bytes >> 10} KiB";
}
