using System.Text;
using TmuxAgent.Cli.Systems;

namespace TmuxAgent.Cli.Repositories;

/// <summary>The files of a repository, in a stable order.</summary>
internal static class SourceTree
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>Repository-relative paths, by git's own idea of what is ignored where git knows the folder.</summary>
    /// <param name="root">Absolute path of the repository.</param>
    /// <param name="machine">The machine.</param>
    /// <param name="staged">What is staged, where that alone counts.</param>
    public static string[] Paths(string root, Machine machine, StagedFiles? staged)
    {
        List<string> paths =
            staged is not null ? [.. staged.Paths]
            : GitFiles.Of(machine).List(root) is { } listed ? Split(listed)
            : [.. FolderFiles.List(root)];
        paths.Sort(StringComparer.Ordinal);
        return [.. paths.Where((path, i) => i == 0 || path != paths[i - 1])];
    }

    private static List<string> Split(byte[] listed)
    {
        var paths = new List<string>();
        var rest = listed.AsSpan();
        while (rest.IndexOf((byte)0) is >= 0 and var end)
        {
            if (Decode(rest[..end]) is { } path)
                paths.Add(path);
            rest = rest[(end + 1)..];
        }
        return paths;
    }

    // What is no UTF-8 could not be named in a finding.
    private static string? Decode(ReadOnlySpan<byte> path)
    {
        try
        {
            return Strict.GetString(path);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
