using TmuxAgent.Core.Phrases;
using TmuxAgent.Scaffolding.Phrases;

namespace TmuxAgent.Scaffolding.Planning;

/// <summary>The tool's lines between two markers; every byte outside them is the user's.</summary>
internal static class ManagedBlockPlanner
{
    public static PlannedFile Plan(FileCase file)
    {
        if (file.Found.Obstacle is { } obstacle)
            return file.Refuse(obstacle);
        if (file.Found.Kind == EntryKind.Missing)
            return file.Settle(Verdict.Create, PlanPhrases.NotThereYet, ManagedBlockText.NewFile(file.Rendered));

        var standing = ManagedBlockText.Read(file.Found.Content, out var problem);
        if (standing is null)
            return file.Refuse(PlanPhrases.FixBlock(problem!));
        return PlanBlock(file, standing) with { State = file.StateOf(standing.Inner) };
    }

    private static PlannedFile PlanBlock(FileCase file, ManagedBlockText standing)
    {
        if (!standing.HasBlock)
        {
            var reason = file.Entry is null ? PlanPhrases.BlockAdded : PlanPhrases.BlockAddedAgain;
            return file.Settle(Verdict.Update, reason, standing.With(file.Rendered));
        }
        var decision = ContentDecision.Make(standing.Inner, file.Entry, file.Rendered, file.Request.Merge);
        if (decision.Verdict != Verdict.Conflict)
            return file.Settle(decision.Verdict, decision.Reason, standing.With(decision.Content));
        if (file.IsAdopted)
            return file.Settle(Verdict.EditedKept, PlanPhrases.TakenInRenderings, file.Found.Content);
        return file.IsReplaced
            ? file.Settle(Verdict.Update, PlanPhrases.BlockReplaced, standing.With(file.Rendered))
            : file.Conflict(decision.Reason, standing.With(file.Rendered));
    }

    /// <summary>What becomes of the block when it is no longer wanted.</summary>
    public static PlannedFile PlanOrphan(PlannedFile kept, LedgerEntry entry)
    {
        var standing = ManagedBlockText.Read(kept.Found.Content, out var problem);
        if (standing is null)
            return kept with { Reason = PlanPhrases.UnwantedBut(problem!) };
        if (!standing.HasBlock)
            return kept with
            {
                Verdict = Verdict.OrphanRemoved,
                Reason = PlanPhrases.BlockGoneAlready,
                Recorded = null,
            };
        if (!LineEnds.HasHash(standing.Inner, entry.Hash))
            return kept with { Reason = PlanPhrases.BlockEdited };
        var rest = standing.Without();
        var content = rest.Length == 0 ? null : rest;
        return kept with
        {
            Verdict = Verdict.OrphanRemoved,
            Reason = PlanPhrases.BlockTakenOut,
            NewContent = content,
            NewMode = kept.Found.Mode,
            Recorded = null,
            Changes = [new FileChange(kept.Path, content, kept.Found.Mode)],
        };
    }
}
