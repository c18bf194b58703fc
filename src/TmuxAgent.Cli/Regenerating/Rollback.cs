using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Scaffolding.Planning;

namespace TmuxAgent.Cli.Regenerating;

/// <summary>
/// Takes back a run that did not come to its end. May be interrupted and run again at any point. The caller holds the
/// lock.
/// </summary>
internal sealed class Rollback(IFileSystem files, Workspace workspace)
{
    private const int PrivateFile = 0b110_000_000;
    private const int PrivateFolder = 0b111_000_000;
    private const int PlainFolder = 0b111_101_101;

    private readonly Stage _stage = new(files, workspace);
    private readonly Swap _swap = new(files);

    /// <summary>Whether a run was interrupted after it may have begun to change files.</summary>
    public static bool IsNeeded(IFileSystem files, Workspace workspace) =>
        new RunFolder(files, workspace.Running).HasJournal;

    /// <summary>
    /// Puts every file back. One that somebody else changed since is left alone; the folder of the run, with the bytes
    /// that it replaced, is then kept beside the finished runs.
    /// </summary>
    /// <param name="givenBack">Index of a change of which somebody else's file is in its place already; -1 for none.</param>
    /// <returns>The paths that were left alone.</returns>
    public IReadOnlyList<string> Run(int givenBack = -1)
    {
        var folder = new RunFolder(files, workspace.Running);
        if (!folder.HasJournal)
        {
            folder.Delete();
            return [];
        }
        var journal = folder.ReadJournal();
        var leftAlone = new List<string>();
        for (var i = journal.Changes.Count - 1; i >= 0; i--)
        {
            if (i != givenBack && !TryPutBack(folder, i, journal.Changes[i]))
                leftAlone.Add(journal.Changes[i].Path);
        }
        foreach (var change in journal.Changes)
            Unless.Obstructed(() => _stage.Remove([change]));
        foreach (var inner in journal.NewFolders.Reverse())
            Unless.Obstructed(() => files.TryRemoveFolder(workspace.At(inner)));
        if (leftAlone.Count == 0)
            folder.Delete();
        else
            files.Replace(folder.Place, new UndoHistory(files, workspace).InterruptedFolder(journal.Number));
        return leftAlone;
    }

    // A link or a file that was put in a folder's place since: what is behind it is not ours to touch.
    private bool TryPutBack(RunFolder folder, int index, JournalChange change)
    {
        var isBack = false;
        return Unless.Obstructed(() => isBack = PutBack(folder, index, change)) && isBack;
    }

    private bool PutBack(RunFolder folder, int index, JournalChange change)
    {
        var (slot, target) = (_stage.SlotOf(change, index), workspace.At(change.Path));
        var staged = DiskReader.ReadAt(files, slot);
        var kept = folder.Kept(index);
        var isDone = change switch
        {
            { Before: null } => UndoCreate(staged, slot, target, change),
            { After: null } => UndoRemove(kept, staged, slot, target, change),
            _ => UndoReplace(kept, staged, slot, target, change),
        };
        if (
            !isDone
            && staged.Kind == EntryKind.File
            && !JournalFile.Matches(staged, change.Before)
            && !JournalFile.Matches(staged, change.After)
        )
            KeepTaken(staged, kept.With(Stage.TakenSuffix));
        if (isDone && (target.Parent.Inner.Length == 0 || files.Stat(target.Parent).Kind == EntryKind.Directory))
            files.Flush(target.Parent);
        return isDone;
    }

    private bool UndoCreate(DiskEntry staged, Place slot, Place target, JournalChange change)
    {
        // Still in the stage: whatever is at the path, it is not ours; unless it is the same file, killed between its
        // second name and the removal of its first.
        if (staged.Kind != EntryKind.Missing)
        {
            if (files.IsSameFile(slot, target))
                files.Remove(target);
            return true;
        }
        var found = DiskReader.ReadAt(files, target);
        if (found.Kind == EntryKind.Missing || !JournalFile.Matches(found, change.After))
            return found.Kind == EntryKind.Missing;
        MakeStage(change);
        return _swap.TakeAway(target, slot, change.After!);
    }

    private bool UndoRemove(Place kept, DiskEntry staged, Place slot, Place target, JournalChange change)
    {
        if (files.Stat(target).Kind != EntryKind.Missing)
            return (staged.Kind == EntryKind.Missing || files.IsSameFile(slot, target))
                && JournalFile.Matches(DiskReader.ReadAt(files, target), change.Before);
        MakeFoldersAbove(change.Path);
        if (staged.Kind == EntryKind.Missing)
            WriteCopy(kept, slot, change);
        return _swap.Create(slot, target);
    }

    private bool UndoReplace(Place kept, DiskEntry staged, Place slot, Place target, JournalChange change)
    {
        var found = DiskReader.ReadAt(files, target);
        var taken = slot.With(Stage.TakenSuffix);
        var isTaken = files.Stat(taken).Kind != EntryKind.Missing;
        if (isTaken && found.Kind == EntryKind.Missing)
            return _swap.Create(taken, target);
        // Never put in, or given back already: what is there is the old file, or somebody's newer one. Where it was put in by
        // a second name, a kill may have left the first one in the stage.
        var isPutIn = isTaken && files.IsSameFile(slot, target);
        if (!isPutIn && (JournalFile.Matches(staged, change.After) || JournalFile.Matches(found, change.Before)))
            return true;
        if (!JournalFile.Matches(found, change.After))
            return false;
        if (isTaken)
            files.Replace(taken, slot);
        else if (staged.Kind == EntryKind.Missing)
            WriteCopy(kept, slot, change);
        return _swap.Replace(slot, target, change.After!);
    }

    // Killed before what somebody else had written was given back, and the path was written again since.
    private void KeepTaken(DiskEntry staged, Place copy)
    {
        if (files.Stat(copy).Kind == EntryKind.Missing)
            files.WriteNew(copy, staged.Content, PrivateFile);
    }

    private void WriteCopy(Place kept, Place slot, JournalChange change)
    {
        MakeStage(change);
        var content = files.Read(kept);
        if (ContentHash.Of(content) != change.Before!.Hash)
            throw new RecordException(RecordPhrases.KeptCopyDamaged(change.Path));
        var target = workspace.At(change.Path);
        FileOwner? owner = files.Stat(target).Kind == EntryKind.File ? files.OwnerOf(target) : null;
        files.WriteNew(slot, content, change.Before.Mode, owner);
    }

    private void MakeStage(JournalChange change) => files.TryMakeFolder(workspace.At(change.Stage), PrivateFolder);

    private void MakeFoldersAbove(string path)
    {
        foreach (var folder in Workspace.FoldersAbove(path))
            files.TryMakeFolder(workspace.At(folder), PlainFolder);
    }
}
