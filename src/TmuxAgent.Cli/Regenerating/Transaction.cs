using TmuxAgent.Cli.Systems;
using TmuxAgent.Scaffolding.Planning;

namespace TmuxAgent.Cli.Regenerating;

/// <summary>
/// Carries changes out all or nothing: everything is written down and staged, then swapped into place; one last rename
/// makes it count. Until that one, whatever stops the run, it is rolled back: at once or by the next run. The caller holds
/// the lock.
/// </summary>
internal sealed class Transaction(IFileSystem files, Workspace workspace)
{
    private const int PlainFolder = 0b111_101_101;

    private readonly Stage _stage = new(files, workspace);
    private readonly Swap _swap = new(files);

    /// <summary>Carries the changes out and keeps what they replace.</summary>
    /// <param name="changes">Every file that is written or removed.</param>
    /// <param name="run">Number, verb, time and what it undoes; the rest is filled in here.</param>
    /// <param name="undone">The run that is taken back; null for none.</param>
    /// <param name="hurried">
    /// Whether to flush only at the end, since somebody saves a file faster than a disk flushes. A power cut may then
    /// leave one of their last saves unwritten, as it does without us.
    /// </param>
    /// <exception cref="IOException">The disk refused; everything is as it was.</exception>
    /// <exception cref="UnauthorizedAccessException">The system refused; everything is as it was.</exception>
    /// <exception cref="ChangedMeanwhileException">A file was changed by somebody else; everything is as they left it.</exception>
    public void Commit(IReadOnlyList<PendingChange> changes, Journal run, Journal? undone, bool hurried)
    {
        var folder = new RunFolder(files, workspace.Running);
        var name = Stage.NewName();
        try
        {
            var journal = run with
            {
                Changes = [.. changes.Select(change => Describe(change, name))],
                NewFolders =
                [
                    .. changes
                        .Where(change => change.Content is not null)
                        .SelectMany(change => NewFoldersFor(change.Path))
                        .Distinct(),
                ],
            };
            folder.Write(journal, [.. changes.Select(change => change.Before)], flush: !hurried);
            Prepare(journal, changes, hurried);
            Apply(journal);
            Settle(folder, journal, hurried);
            foreach (var emptied in undone?.NewFolders.Reverse() ?? [])
                files.TryRemoveFolder(workspace.At(emptied));
            files.Replace(folder.Place, new UndoHistory(files, workspace).FolderOf(run.Number).Place);
        }
        catch (ChangedMeanwhileException changed)
        {
            new Rollback(files, workspace).Run(changed.Index);
            throw;
        }
        catch
        {
            new Rollback(files, workspace).Run();
            throw;
        }
        Tidy(run.Time);
    }

    private void Prepare(Journal journal, IReadOnlyList<PendingChange> changes, bool hurried)
    {
        foreach (var stage in journal.Changes.Select(change => change.Stage).Distinct())
            _stage.Make(stage);
        for (var i = 0; i < changes.Count; i++)
        {
            if (changes[i].Content is { } content)
                _stage.Write(journal.Changes[i], i, content, flush: !hurried);
        }
        foreach (var inner in journal.NewFolders)
            files.TryMakeFolder(workspace.At(inner), PlainFolder);
    }

    private void Apply(Journal journal)
    {
        for (var i = 0; i < journal.Changes.Count; i++)
        {
            var change = journal.Changes[i];
            var (slot, target) = (_stage.SlotOf(change, i), workspace.At(change.Path));
            var isDone = change switch
            {
                { Before: null } => _swap.Create(slot, target),
                { After: null } => _swap.TakeAway(target, slot, change.Before),
                _ => _swap.Replace(slot, target, change.Before),
            };
            if (!isDone)
                throw new ChangedMeanwhileException(change.Path, i);
        }
    }

    // The bytes that were taken out are those that the run folder keeps: so the stage may go before the run counts.
    private void Settle(RunFolder folder, Journal journal, bool hurried)
    {
        if (hurried)
        {
            foreach (var change in journal.Changes.Where(change => change.After is not null))
                files.Flush(workspace.At(change.Path));
            folder.Flush();
        }
        _stage.Remove(journal.Changes);
        foreach (var touched in FoldersOf(journal))
            files.Flush(touched);
    }

    // The run counts by now. A power cut that comes before these are on the disk rolls it back whole.
    private void Tidy(DateTimeOffset now)
    {
        try
        {
            files.Flush(workspace.UndoFolder);
            files.Flush(workspace.UndoFolder.Parent);
            new UndoHistory(files, workspace).DropOldest(now);
            new Neighbours(files, workspace).DropOld(now);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Only tidying failed: the files are right, and the next run tidies again.
        }
    }

    /// <summary>The folders that hold the files of a run and those made for them, as far as they are there.</summary>
    private IEnumerable<Place> FoldersOf(Journal journal) =>
        journal
            .Changes.Select(change => change.Path)
            .Concat(journal.NewFolders)
            .Select(path => workspace.At(path).Parent)
            .Distinct()
            .Where(folder => folder.Inner.Length == 0 || files.Stat(folder).Kind == EntryKind.Directory);

    // A new file gets its mode as every new file of this user does; an existing one exactly what was planned.
    private JournalChange Describe(PendingChange change, string stageName)
    {
        var isNew = change.Before.Kind != EntryKind.File;
        var mode = isNew && !change.IsExact ? change.Mode & ~files.Umask : change.Mode;
        var after = change.Content is null ? null : new JournalFile(ContentHash.Of(change.Content), mode);
        return new JournalChange(
            change.Path,
            JournalFile.Of(change.Before),
            after,
            _stage.PathFor(change.Path, stageName)
        );
    }

    private IEnumerable<string> NewFoldersFor(string path) =>
        Workspace.FoldersAbove(path).Where(folder => files.Stat(workspace.At(folder)).Kind == EntryKind.Missing);
}
