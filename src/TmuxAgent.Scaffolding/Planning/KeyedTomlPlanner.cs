using TmuxAgent.Core.Keyed;
using TmuxAgent.Core.Phrases;
using TmuxAgent.Scaffolding.Phrases;

namespace TmuxAgent.Scaffolding.Planning;

/// <summary>TOML files that a person edits as well: merged by key.</summary>
internal static class KeyedTomlPlanner
{
    public static PlannedFile Plan(FileCase file)
    {
        if (file.Found.Obstacle is { } obstacle)
            return file.Refuse(obstacle);
        if (file.Found.Kind == EntryKind.Missing)
        {
            var reason = file.Entry is null ? PlanPhrases.NotThereYet : PlanPhrases.Deleted;
            return file.Settle(Verdict.Create, reason, file.Rendered);
        }

        var standing = file.Found.Content;
        if (standing.SequenceEqual(file.Rendered))
            return file.Settle(
                Verdict.Unchanged,
                file.Entry is null ? PlanPhrases.RecordedFromNowOn : PlanPhrases.AsItShouldBe,
                standing
            );
        if (file.Entry is not null && file.Entry.IsOf(standing))
            return file.Settle(Verdict.Update, PlanPhrases.RenderingChanged, file.Rendered);
        if (file.IsAdopted)
            return file.Settle(Verdict.EditedKept, PlanPhrases.TakenIn, standing);
        if (file.IsReplaced)
            return file.Settle(Verdict.Update, PlanPhrases.Replaced, file.Rendered);
        return file.Entry is null ? file.RefuseStranger(PlanPhrases.Stranger) : Merge(file, file.Entry, standing);
    }

    private static PlannedFile Merge(FileCase file, LedgerEntry entry, byte[] standing)
    {
        var merged = Merge(file, entry, standing, out var problem);
        if (merged is null && entry.Base is not null && entry.Base.SequenceEqual(file.Rendered))
            return file.Settle(Verdict.EditedKept, PlanPhrases.YoursNothingNew(problem), standing);
        if (merged is null)
            return file.Conflict(PlanPhrases.CannotBeMerged(problem), file.Rendered);
        return merged.Content!.SequenceEqual(standing)
            ? file.Settle(
                Verdict.EditedKept,
                merged.Disagreements.Count > 0 ? PlanPhrases.ValuesKept : PlanPhrases.NothingNew,
                standing,
                merged
            )
            : file.Settle(Verdict.Merged, PlanPhrases.RestKept(merged.Told), merged.Content!, merged);
    }

    /// <summary>A file as it is, merged with its rendering; null, with the reason as a clause, where that cannot be done.</summary>
    public static KeyMergeResult? Merge(FileCase file, LedgerEntry entry, byte[] standing, out Phrase problem)
    {
        var merged = KeyedTomlMerge.Merge(
            file.Desired.Path,
            standing,
            entry.Base,
            file.Rendered,
            file.Request.Options.SettlementOf(file.Desired.Path),
            out problem
        );
        return merged is null
            ? null
            : new KeyMergeResult(
                merged.Content,
                merged.Updated.Count == 0 ? [] : [PlanPhrases.BringsUpToDate(string.Join(", ", merged.Updated))]
            )
            {
                Base = merged.Base,
                Disagreements = merged.Disagreements,
                Overrides = merged.Overrides,
            };
    }
}
