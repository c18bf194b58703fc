using TmuxAgent.Cli.Systems;

namespace TmuxAgent.Cli.Regenerating;

/// <summary>
/// The backups of this user's other repositories: whoever has left one, or deleted it, runs no verb there any more that would
/// forget what is too old.
/// </summary>
internal sealed class Neighbours(IFileSystem files, Workspace workspace)
{
    /// <summary>Forgets the runs of other repositories that are older than they may become.</summary>
    public void DropOld(DateTimeOffset now)
    {
        foreach (var state in workspace.State.Neighbours())
        {
            var neighbour = workspace with { State = state };
            var history = new UndoHistory(files, neighbour);
            if (!history.HasOld(now))
                continue;
            // Where a run is under way, the next one finds it.
            using var held = RunLock.TryTake(neighbour.Lock.ToString());
            if (held is not null)
                history.DropOldest(now);
        }
    }
}
