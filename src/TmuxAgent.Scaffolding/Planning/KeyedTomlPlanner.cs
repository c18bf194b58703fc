using TmuxAgent.Core.Keyed;

namespace TmuxAgent.Scaffolding.Planning;

/// <summary>TOML files that a person edits as well: merged by key.</summary>
internal static class KeyedTomlPlanner
{
    public static PlannedFile Plan(FileCase file)
    {
        if (file.Found.Obstacle.Length > 0)
            return file.Refuse(file.Found.Obstacle);
        if (file.Found.Kind == EntryKind.Missing)
        {
            var reason = file.Entry is null ? "nothing is there yet" : "it was deleted since it was written";
            return file.Settle(Verdict.Create, reason, file.Rendered);
        }

        var standing = file.Found.Content;
        if (standing.SequenceEqual(file.Rendered))
            return file.Settle(
                Verdict.Unchanged,
                file.Entry is null ? "as it should be; recorded from now on" : "as it should be",
                standing
            );
        if (file.Entry is not null && file.Entry.IsOf(standing))
            return file.Settle(Verdict.Update, "its rendering changed", file.Rendered);
        if (file.IsAdopted)
            return file.Settle(
                Verdict.EditedKept,
                "taken in as it is; what the manifest changes later is merged into it",
                standing
            );
        if (file.IsReplaced)
            return file.Settle(
                Verdict.Update,
                "replaced as you asked; `tmuxagent undo` brings the old file back",
                file.Rendered
            );
        return file.Entry is null
            ? file.RefuseStranger("it was there before, and tmuxagent did not write it")
            : Merge(file, file.Entry, standing);
    }

    private static PlannedFile Merge(FileCase file, LedgerEntry entry, byte[] standing)
    {
        var merged = Merge(file, entry, standing, out var problem);
        if (merged is null && entry.Base is not null && entry.Base.SequenceEqual(file.Rendered))
            return file.Settle(Verdict.EditedKept, $"yours, and there is nothing new to bring in; {problem}", standing);
        if (merged is null)
            return file.Conflict($"it cannot be merged by key: {problem}", file.Rendered);
        var notes = string.Join(", ", merged.Notes);
        return merged.Content!.SequenceEqual(standing)
            ? file.Settle(
                Verdict.EditedKept,
                merged.Disagreements.Count > 0
                    ? "your values are kept"
                    : "edited since it was written; nothing new to bring in",
                standing,
                merged
            )
            : file.Settle(Verdict.Merged, $"{notes}; what else you changed is kept", merged.Content!, merged);
    }

    /// <summary>A file as it is, merged with its rendering; null, with the reason as a clause, where that cannot be done.</summary>
    public static KeyMergeResult? Merge(FileCase file, LedgerEntry entry, byte[] standing, out string problem)
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
                merged.Updated.Count == 0 ? [] : [$"brings up to date {string.Join(", ", merged.Updated)}"]
            )
            {
                Base = merged.Base,
                Disagreements = merged.Disagreements,
                Overrides = merged.Overrides,
            };
    }
}
