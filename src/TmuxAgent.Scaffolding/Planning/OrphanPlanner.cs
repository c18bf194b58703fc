using TmuxAgent.Scaffolding.Outputs;

namespace TmuxAgent.Scaffolding.Planning;

/// <summary>Recorded files that the manifest no longer asks for.</summary>
internal static class OrphanPlanner
{
    /// <param name="entry">What is recorded.</param>
    /// <param name="found">What is there.</param>
    /// <param name="proposalFound">What stands where a proposal would lie.</param>
    /// <param name="movedTo">Where the file's edits went with a renamed output; null where they did not.</param>
    public static PlannedFile Plan(LedgerEntry entry, DiskEntry found, DiskEntry proposalFound, string? movedTo)
    {
        var kept = new PlannedFile(entry.Path, entry.OutputId, Verdict.OrphanKept, "")
        {
            Found = found,
            Kind = entry.Kind,
            Recorded = entry,
            State = StateOf(entry, found),
        };
        if (found.Kind == EntryKind.Missing)
            return Removed(kept, entry, "no longer wanted, and gone already", proposalFound);
        if (found.Obstacle.Length > 0)
            return kept with { Reason = $"no longer wanted, but {found.Obstacle}" };
        // A record that came with the repository is no proof: the file may be anybody's.
        if (!entry.IsProven)
            return kept with
            {
                Reason =
                    "no longer wanted, but this machine has no record of writing it; delete it when you do not need it",
            };
        if (entry.Kind == OutputKind.EnvFile)
        {
            return kept with
            {
                Reason = movedTo is null
                    ? "no longer wanted, but its values are yours; delete it when nothing reads it any more"
                    : $"its values went to {movedTo}; delete it when nothing reads it any more",
            };
        }
        if (entry.Kind == OutputKind.ManagedBlock)
            return ManagedBlockPlanner.PlanOrphan(kept, entry);
        if (kept.State != DiskState.Edited)
            return Removed(
                kept,
                entry,
                movedTo is null ? "no longer wanted, and never edited" : $"moved to {movedTo}",
                proposalFound
            );
        return movedTo is not null
            ? Removed(kept, entry, $"moved to {movedTo} with your edits", proposalFound)
            : kept with
            {
                Reason = "no longer wanted, but edited since it was written; delete it when you do not need it",
            };
    }

    private static PlannedFile Removed(PlannedFile kept, LedgerEntry entry, string reason, DiskEntry proposalFound)
    {
        var changes = new List<FileChange>();
        if (kept.Found.Kind == EntryKind.File)
            changes.Add(new FileChange(kept.Path, null, 0));
        if (proposalFound.Kind == EntryKind.File && ContentHash.Of(proposalFound.Content) == entry.ProposalHash)
            changes.Add(new FileChange(Proposal.PathFor(kept.Path), null, 0));
        return kept with { Verdict = Verdict.OrphanRemoved, Reason = reason, Recorded = null, Changes = changes };
    }

    private static DiskState StateOf(LedgerEntry entry, DiskEntry found)
    {
        if (found.Kind == EntryKind.Missing)
            return DiskState.Deleted;
        if (found.Kind != EntryKind.File)
            return DiskState.Replaced;
        if (entry.Kind == OutputKind.EnvFile)
            return DiskState.AsWritten;
        // A block has the line ends of the person's file around it.
        var isAsWritten =
            entry.Kind == OutputKind.ManagedBlock
                ? LineEnds.HasHash(ManagedBlockText.Read(found.Content, out _)?.Inner ?? found.Content, entry.Hash)
                : entry.IsOf(found.Content);
        return isAsWritten ? DiskState.AsWritten : DiskState.Edited;
    }
}
