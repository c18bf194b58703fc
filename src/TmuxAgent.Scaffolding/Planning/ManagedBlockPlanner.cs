namespace TmuxAgent.Scaffolding.Planning;

/// <summary>The tool's lines between two markers; every byte outside them is the user's.</summary>
internal static class ManagedBlockPlanner
{
    public static PlannedFile Plan(FileCase file)
    {
        if (file.Found.Obstacle.Length > 0)
            return file.Refuse(file.Found.Obstacle);
        if (file.Found.Kind == EntryKind.Missing)
            return file.Settle(Verdict.Create, "nothing is there yet", ManagedBlockText.NewFile(file.Rendered));

        var standing = ManagedBlockText.Read(file.Found.Content, out var problem);
        if (standing is null)
            return file.Refuse($"{problem}; mend or delete the lines that begin and end it");
        return PlanBlock(file, standing) with { State = file.StateOf(standing.Inner) };
    }

    private static PlannedFile PlanBlock(FileCase file, ManagedBlockText standing)
    {
        if (!standing.HasBlock)
        {
            var reason = file.Entry is null
                ? "the tool's block is added at its end"
                : "the tool's block was deleted and is added again";
            return file.Settle(Verdict.Update, reason, standing.With(file.Rendered));
        }
        var decision = ContentDecision.Make(standing.Inner, file.Entry, file.Rendered, file.Request.Merge);
        if (decision.Verdict != Verdict.Conflict)
            return file.Settle(decision.Verdict, decision.Reason, standing.With(decision.Content));
        if (file.IsAdopted)
            return file.Settle(
                Verdict.EditedKept,
                "taken in as it stands; later renderings are merged into it",
                file.Found.Content
            );
        return file.IsReplaced
            ? file.Settle(
                Verdict.Update,
                "its block is replaced as you asked; `tmuxagent undo` brings the old file back",
                standing.With(file.Rendered)
            )
            : file.Conflict(decision.Reason, standing.With(file.Rendered));
    }

    /// <summary>What becomes of the block when it is no longer wanted.</summary>
    public static PlannedFile PlanOrphan(PlannedFile kept, LedgerEntry entry)
    {
        var standing = ManagedBlockText.Read(kept.Found.Content, out var problem);
        if (standing is null)
            return kept with { Reason = $"no longer wanted, but {problem}" };
        if (!standing.HasBlock)
            return kept with
            {
                Verdict = Verdict.OrphanRemoved,
                Reason = "no longer wanted, and its block is gone already",
                Recorded = null,
            };
        if (!LineEnds.HasHash(standing.Inner, entry.Hash))
            return kept with { Reason = "no longer wanted, but its block was edited since it was written" };
        var rest = standing.Without();
        var content = rest.Length == 0 ? null : rest;
        return kept with
        {
            Verdict = Verdict.OrphanRemoved,
            Reason = "no longer wanted; the tool's block is taken out",
            NewContent = content,
            NewMode = kept.Found.Mode,
            Recorded = null,
            Changes = [new FileChange(kept.Path, content, kept.Found.Mode)],
        };
    }
}
