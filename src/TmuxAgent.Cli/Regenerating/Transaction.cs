using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Planning;

namespace TmuxAgent.Cli.Regenerating;

/// <summary>
/// Carries changes out all or nothing: everything is staged and flushed, then written down, then renamed into place; one
/// last rename makes it count. Until that one, whatever stops the run, it is rolled back: at once or by the next run.
/// The caller holds the lock.
/// </summary>
internal sealed class Transaction(IFileSystem files, Workspace workspace, DiskReader reader)
{
    private const int PrivateFile = 0b110_000_000;
    private const int PlainFolder = 0b111_101_101;

    /// <summary>Carries the changes out and keeps what they replace.</summary>
    /// <exception cref="IOException">The disk refused; everything is as it was.</exception>
    /// <exception cref="UnauthorizedAccessException">The system refused; everything is as it was.</exception>
    /// <exception cref="StoppedException">A file was changed by somebody else meanwhile; everything is as it was.</exception>
    public void Commit(IReadOnlyList<PendingChange> changes, int number, string verb, DateTimeOffset time, Journal? undone)
    {
        var folder = new RunFolder(files, workspace.Absolute(Workspace.Running));
        var journal = new Journal(
            number, verb, time, undone?.Number, [.. changes.Select(Describe)],
            [.. changes.Where(change => change.Content is not null).SelectMany(NewFoldersFor).Distinct()]);
        try
        {
            Stage(folder, changes);
            folder.WriteJournal(journal);
            Apply(folder, journal);
            foreach (var emptied in undone?.NewFolders.Reverse() ?? [])
                files.TryRemoveDirectory(workspace.Absolute(emptied));
            MakeItCount(folder, number);
        }
        catch
        {
            new Rollback(files, workspace, reader).Run();
            throw;
        }
        Tidy(number);
    }

    private void Stage(RunFolder folder, IReadOnlyList<PendingChange> changes)
    {
        folder.Create();
        for (var i = 0; i < changes.Count; i++)
        {
            var change = changes[i];
            if (change.Before.Kind == EntryKind.File)
                files.WriteNew(folder.Kept(i), change.Before.Content, PrivateFile);
            if (change.Content is not null)
                files.WriteNew(folder.Staged(i), change.Content, change.Mode);
        }
    }

    private void Apply(RunFolder folder, Journal journal)
    {
        foreach (var inner in journal.NewFolders)
            files.MakeDirectory(workspace.Absolute(inner), PlainFolder);
        var mover = new Mover(files, workspace);
        for (var i = 0; i < journal.Changes.Count; i++)
        {
            var change = journal.Changes[i];
            // Looked at again at the last moment: an editor does not know our lock.
            if (!Matches(reader.Read(change.Path), change.Before))
            {
                throw new StoppedException(
                    ExitCode.Refused, $"{change.Path} was changed by another program meanwhile; nothing was written. Run again");
            }
            if (change.After is null)
                files.Remove(workspace.Absolute(change.Path));
            else
                mover.Move(folder.Staged(i), change.Path);
        }
        foreach (var touched in FoldersOf(journal))
            files.FlushDirectory(touched);
    }

    private void MakeItCount(RunFolder folder, int number)
    {
        var target = Path.Combine(workspace.Absolute(Workspace.Undo), UndoHistory.NameOf(number));
        if (!files.TryRename(folder.Path, target))
            throw new IOException($"'{target}' lies on another disk than its own folder.");
    }

    // The run counts by now. A power cut that comes before these are on the disk rolls it back whole.
    private void Tidy(int number)
    {
        try
        {
            var undo = workspace.Absolute(Workspace.Undo);
            files.TryRemoveDirectory(Path.Combine(undo, UndoHistory.NameOf(number), "new"));
            files.FlushDirectory(undo);
            files.FlushDirectory(workspace.Absolute(Workspace.Local));
            new UndoHistory(files, workspace).DropOldest();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Only tidying failed: the files are right, and the next run tidies again.
        }
    }

    /// <summary>Whether what stands at a path is what a journal says.</summary>
    public static bool Matches(DiskEntry found, JournalFile? described) => described is null
        ? found.Kind == EntryKind.Missing
        : found.Kind == EntryKind.File && found.Mode == described.Mode && ContentHash.Of(found.Content) == described.Hash;

    /// <summary>The folders that hold the files of a run and those made for them, as far as they stand.</summary>
    private IEnumerable<string> FoldersOf(Journal journal) => journal.Changes.Select(change => change.Path)
        .Concat(journal.NewFolders)
        .Select(path => Path.GetDirectoryName(workspace.Absolute(path))!)
        .Distinct()
        .Where(folder => files.Stat(folder).Kind == EntryKind.Directory);

    private static JournalChange Describe(PendingChange change) => new(
        change.Path,
        change.Before.Kind == EntryKind.File ? new JournalFile(ContentHash.Of(change.Before.Content), change.Before.Mode) : null,
        change.Content is null ? null : new JournalFile(ContentHash.Of(change.Content), change.Mode));

    private IEnumerable<string> NewFoldersFor(PendingChange change)
    {
        for (var slash = change.Path.IndexOf('/'); slash >= 0; slash = change.Path.IndexOf('/', slash + 1))
        {
            var folder = change.Path[..slash];
            if (folder != "~" && files.Stat(workspace.Absolute(folder)).Kind == EntryKind.Missing)
                yield return folder;
        }
    }
}
