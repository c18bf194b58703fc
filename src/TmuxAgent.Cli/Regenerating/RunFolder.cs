using System.Globalization;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Scaffolding.Planning;

namespace TmuxAgent.Cli.Regenerating;

/// <summary>
/// The folder of one run: its journal and the bytes that it replaced. It is <c>txn</c> while the run is under way;
/// renaming it to <c>undo/NUMBER</c> is the one step that makes the run count.
/// </summary>
internal sealed class RunFolder(IFileSystem files, Place place)
{
    private const int PrivateFolder = 0b111_000_000;
    private const int PrivateFile = 0b110_000_000;
    private const string JournalName = "journal.json";
    private const string Old = "old";

    /// <summary>The folder.</summary>
    public Place Place { get; } = place;

    /// <summary>Where the bytes of a replaced file are kept.</summary>
    public Place Kept(int index) => Place.At(Old).At(NameOf(index));

    /// <summary>Whether the run had everything written down, and may have begun to change files.</summary>
    public bool HasJournal => files.Stat(JournalPlace).Kind == EntryKind.File;

    private Place JournalPlace => Place.At(JournalName);

    /// <summary>Name of a file by the index of its change.</summary>
    public static string NameOf(int index) => index.ToString(CultureInfo.InvariantCulture);

    /// <summary>Writes down what a run will do, with the bytes that it replaces. From here on it can be rolled back.</summary>
    /// <param name="journal">What it will do.</param>
    /// <param name="before">For each change what is there now.</param>
    /// <param name="flush">Whether all of it is on the disk when the call returns.</param>
    public void Write(Journal journal, IReadOnlyList<DiskEntry> before, bool flush)
    {
        files.TryMakeFolder(Place, PrivateFolder);
        files.TryMakeFolder(Place.At(Old), PrivateFolder);
        for (var i = 0; i < before.Count; i++)
        {
            if (before[i].Kind == EntryKind.File)
                files.WriteNew(Kept(i), before[i].Content, PrivateFile, flush: flush);
        }
        if (flush)
            files.Flush(Place.At(Old));
        var draft = JournalPlace.With(".draft");
        files.WriteNew(draft, JournalJson.Write(journal), PrivateFile, flush: flush);
        files.Replace(draft, JournalPlace);
        if (flush)
            FlushFolders();
    }

    /// <summary>Brings to the disk what was written without flushing.</summary>
    public void Flush()
    {
        foreach (var name in files.List(Place.At(Old)))
            files.Flush(Place.At(Old).At(name));
        files.Flush(Place.At(Old));
        files.Flush(JournalPlace);
        FlushFolders();
    }

    /// <summary>Reads the journal.</summary>
    public Journal ReadJournal() => JournalJson.Read(files.Read(JournalPlace));

    /// <summary>Removes the folder, the journal first: without it the rest means nothing.</summary>
    public void Delete()
    {
        if (HasJournal)
        {
            files.Remove(JournalPlace);
            files.Flush(Place);
        }
        foreach (var name in files.List(Place.At(Old)))
            files.Remove(Place.At(Old).At(name));
        files.TryRemoveFolder(Place.At(Old));
        foreach (var name in files.List(Place))
            files.Remove(Place.At(name));
        files.TryRemoveFolder(Place);
    }

    private void FlushFolders()
    {
        files.Flush(Place);
        files.Flush(Place.Parent);
    }
}
