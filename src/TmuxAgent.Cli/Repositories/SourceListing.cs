using System.Text;
using TmuxAgent.Cli.Systems;

namespace TmuxAgent.Cli.Repositories;

/// <summary>The files of a repository in a stable order, by git's own idea of what is ignored where git knows the folder.</summary>
internal sealed class SourceListing
{
    // git-ls-files(1) writes a letter and a blank before each path.
    private const int TagLength = 2;
    private const byte UntrackedTag = (byte)'?';
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    private readonly HashSet<string>? _untracked;

    private SourceListing(List<string> paths, HashSet<string>? untracked)
    {
        paths.Sort(StringComparer.Ordinal);
        Paths = [.. paths.Where((path, i) => i == 0 || path != paths[i - 1])];
        _untracked = untracked;
    }

    /// <summary>Repository-relative paths: what is tracked, and what is neither tracked nor ignored.</summary>
    public string[] Paths { get; }

    /// <summary>Whether git has made the list.</summary>
    public bool IsGits => _untracked is not null;

    /// <summary>The files of a folder.</summary>
    /// <param name="root">Absolute path of the repository.</param>
    /// <param name="machine">The machine.</param>
    public static SourceListing Of(string root, Machine machine) =>
        GitFiles.Of(machine).List(root) is { } listed ? Split(listed) : new([.. FolderFiles.List(root)], null);

    /// <summary>What is staged there, where that alone counts.</summary>
    public static SourceListing Of(StagedFiles staged) => new([.. staged.Paths], null);

    /// <summary>Whether a path is in the list.</summary>
    public bool Holds(string path) => Array.BinarySearch(Paths, path, StringComparer.Ordinal) >= 0;

    /// <summary>Whether git carries a file.</summary>
    public bool Tracks(string path) => _untracked?.Contains(path) == false && Holds(path);

    private static SourceListing Split(byte[] listed)
    {
        var (paths, untracked) = (new List<string>(), new HashSet<string>(StringComparer.Ordinal));
        var rest = listed.AsSpan();
        while (rest.IndexOf((byte)0) is > TagLength and var end)
        {
            if (Decode(rest[TagLength..end]) is { } path)
            {
                paths.Add(path);
                if (rest[0] == UntrackedTag)
                    untracked.Add(path);
            }
            rest = rest[(end + 1)..];
        }
        return new SourceListing(paths, untracked);
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
