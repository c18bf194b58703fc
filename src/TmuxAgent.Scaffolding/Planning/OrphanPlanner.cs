using TmuxAgent.Core.Phrases;
using TmuxAgent.Scaffolding.Outputs;
using TmuxAgent.Scaffolding.Phrases;

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
        var kept = new PlannedFile(entry.Path, entry.OutputId, Verdict.OrphanKept, Phrase.None)
        {
            Found = found,
            Kind = entry.Kind,
            Recorded = entry,
            State = StateOf(entry, found),
        };
        if (found.Kind == EntryKind.Missing)
            return Removed(kept, entry, PlanPhrases.GoneAlready, proposalFound);
        if (found.Obstacle is { } obstacle)
            return kept with { Reason = PlanPhrases.UnwantedBut(obstacle) };
        // A record that came with the repository is no proof: the file may be anybody's.
        if (!entry.IsProven)
            return kept with { Reason = PlanPhrases.NotProven };
        if (entry.Kind == OutputKind.EnvFile)
        {
            return kept with
            {
                Reason = movedTo is null ? PlanPhrases.ValuesAreYours : PlanPhrases.ValuesWent(movedTo),
            };
        }
        if (entry.Kind == OutputKind.ManagedBlock)
            return ManagedBlockPlanner.PlanOrphan(kept, entry);
        if (kept.State != DiskState.Edited)
            return Removed(
                kept,
                entry,
                movedTo is null ? PlanPhrases.NeverEdited : PlanPhrases.MovedTo(movedTo),
                proposalFound
            );
        return movedTo is not null
            ? Removed(kept, entry, PlanPhrases.MovedWithEdits(movedTo), proposalFound)
            : kept with
            {
                Reason = PlanPhrases.UnwantedEdited,
            };
    }

    private static PlannedFile Removed(PlannedFile kept, LedgerEntry entry, Phrase reason, DiskEntry proposalFound)
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
