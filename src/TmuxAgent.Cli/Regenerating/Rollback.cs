using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Planning;

namespace TmuxAgent.Cli.Regenerating;

/// <summary>
/// Takes back a run that did not come to its end. May be interrupted and run again at any point. The caller holds the
/// lock.
/// </summary>
internal sealed class Rollback(IFileSystem files, Workspace workspace, DiskReader reader)
{
    private readonly Mover _mover = new(files, workspace);

    /// <summary>Whether a run was interrupted after it may have begun to change files.</summary>
    public static bool IsNeeded(IFileSystem files, Workspace workspace) =>
        new RunFolder(files, workspace.Absolute(Workspace.Running)).HasJournal;

    /// <summary>
    /// Puts every file back. One that somebody else changed since is left alone; the folder of the run, with the bytes
    /// that it replaced, is then kept beside the finished runs.
    /// </summary>
    /// <returns>The paths that were left alone.</returns>
    public IReadOnlyList<string> Run()
    {
        var folder = new RunFolder(files, workspace.Absolute(Workspace.Running));
        if (!folder.HasJournal)
        {
            folder.Delete();
            return [];
        }
        var journal = folder.ReadJournal();
        var leftAlone = new List<string>();
        for (var i = journal.Changes.Count - 1; i >= 0; i--)
        {
            if (!PutBack(folder, i, journal.Changes[i]))
                leftAlone.Add(journal.Changes[i].Path);
        }
        foreach (var inner in journal.NewFolders.Reverse())
            files.TryRemoveDirectory(workspace.Absolute(inner));
        if (leftAlone.Count == 0)
            folder.Delete();
        else
            files.TryRename(folder.Path, new UndoHistory(files, workspace).InterruptedFolder(journal.Number));
        return leftAlone;
    }

    private bool PutBack(RunFolder folder, int index, JournalChange change)
    {
        _mover.RemoveLeftover(change.Path);
        var found = reader.Read(change.Path);
        if (Transaction.Matches(found, change.Before))
            return true;
        if (!Transaction.Matches(found, change.After))
            return false;
        if (change.Before is null)
        {
            files.Remove(workspace.Absolute(change.Path));
        }
        else
        {
            foreach (var above in workspace.FoldersAbove(change.Path))
                files.MakeDirectory(above, 0b111_101_101);
            files.SetMode(folder.Kept(index), change.Before.Mode);
            _mover.Move(folder.Kept(index), change.Path);
        }
        if (files.Stat(Path.GetDirectoryName(workspace.Absolute(change.Path))!).Kind == EntryKind.Directory)
            files.FlushDirectory(Path.GetDirectoryName(workspace.Absolute(change.Path))!);
        return true;
    }
}
