using System.Globalization;
using TmuxAgent.Cli.Systems;

namespace TmuxAgent.Cli.Regenerating;

/// <summary>
/// The folder of one run: its journal, the staged files and the replaced ones. It is <c>txn</c> while the run is under
/// way; renaming it to <c>undo/NUMBER</c> is the one step that makes the run count.
/// </summary>
internal sealed class RunFolder(IFileSystem files, string path)
{
    private const int PrivateFolder = 0b111_000_000;
    private const int PrivateFile = 0b110_000_000;
    private const string JournalName = "journal.json";

    /// <summary>Absolute path of the folder.</summary>
    public string Path { get; } = path;

    /// <summary>Absolute path of a staged file.</summary>
    public string Staged(int index) => System.IO.Path.Combine(Path, "new", Name(index));

    /// <summary>Absolute path of a replaced file's copy.</summary>
    public string Kept(int index) => System.IO.Path.Combine(Path, "old", Name(index));

    /// <summary>Whether the run had everything written down and staged, and may have begun to change files.</summary>
    public bool HasJournal => files.Stat(JournalPath).Kind == Core.Planning.EntryKind.File;

    private string JournalPath => System.IO.Path.Combine(Path, JournalName);

    /// <summary>Makes the folder, empty.</summary>
    public void Create()
    {
        files.MakeDirectory(Path, PrivateFolder);
        files.MakeDirectory(System.IO.Path.Combine(Path, "old"), PrivateFolder);
        files.MakeDirectory(System.IO.Path.Combine(Path, "new"), PrivateFolder);
    }

    /// <summary>Writes the journal, so that it is there whole or not at all. From here on the run can be rolled back.</summary>
    public void WriteJournal(Journal journal)
    {
        foreach (var folder in new[] { "old", "new" })
            files.FlushDirectory(System.IO.Path.Combine(Path, folder));
        var draft = JournalPath + ".draft";
        files.WriteNew(draft, JournalJson.Write(journal), PrivateFile);
        files.TryRename(draft, JournalPath);
        files.FlushDirectory(Path);
        files.FlushDirectory(System.IO.Path.GetDirectoryName(Path)!);
    }

    /// <summary>Reads the journal.</summary>
    public Journal ReadJournal() => JournalJson.Read(files.Read(JournalPath));

    /// <summary>Removes the folder, the journal first: without it the rest means nothing.</summary>
    public void Delete()
    {
        if (HasJournal)
        {
            files.Remove(JournalPath);
            files.FlushDirectory(Path);
        }
        foreach (var folder in new[] { "old", "new" })
        {
            var inner = System.IO.Path.Combine(Path, folder);
            foreach (var name in files.List(inner))
                files.Remove(System.IO.Path.Combine(inner, name));
            files.TryRemoveDirectory(inner);
        }
        foreach (var name in files.List(Path))
            files.Remove(System.IO.Path.Combine(Path, name));
        files.TryRemoveDirectory(Path);
    }

    private static string Name(int index) => index.ToString(CultureInfo.InvariantCulture);
}
