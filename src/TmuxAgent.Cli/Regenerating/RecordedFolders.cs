using System.Text;

namespace TmuxAgent.Cli.Regenerating;

/// <summary>
/// The folders in which this machine has codex and what it needs, for one repository. Kept in its state folder, so that a
/// clone brings none.
/// </summary>
/// <param name="folder">The repository's state folder.</param>
internal sealed class RecordedFolders(StateFolder folder)
{
    /// <summary>Name of the record.</summary>
    public const string FileName = "codex-folders";
    private const int LargestFile = 64 << 10;

    /// <summary>Absolute paths in the order of the search; none where nothing is recorded.</summary>
    public IReadOnlyList<string> Read() =>
        folder.ReadRecord(FileName, LargestFile) is { } content
            ? [.. Encoding.UTF8.GetString(content).Split('\n').Where(Path.IsPathRooted)]
            : [];

    /// <summary>Records the folders where they differ from what is recorded. None holds a line end.</summary>
    public void Write(IReadOnlyList<string> folders)
    {
        if (!folders.SequenceEqual(Read()))
            folder.WriteRecord(FileName, Encoding.UTF8.GetBytes(string.Join('\n', folders)));
    }
}
