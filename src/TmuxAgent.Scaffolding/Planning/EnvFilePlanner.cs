namespace TmuxAgent.Scaffolding.Planning;

/// <summary>Env files: merged by key, values are the user's, nothing of them is recorded.</summary>
internal static class EnvFilePlanner
{
    public static PlannedFile Plan(FileCase file)
    {
        if (file.Found.Obstacle.Length > 0)
            return file.Refuse(file.Found.Obstacle);
        if (file.Found.Kind == EntryKind.Missing)
        {
            // The rendering merged with itself changes nothing, and tells what is to be remembered of it.
            var fresh = file.MergeEnv(file.Rendered, entry: null);
            return file.Settle(Verdict.Create, "nothing is there yet", file.Rendered, fresh);
        }

        var merged = file.MergeEnv(file.Found.Content, file.Entry);
        var notes = string.Join(", ", merged.Notes);
        // An env file's rendering may hold answers, so no proposal is laid beside it.
        if (merged.Content is null)
            return file.LeaveAlone(Verdict.Conflict, notes) with { Disagreements = merged.Disagreements };
        if (!merged.Content.SequenceEqual(file.Found.Content))
            return file.Settle(
                Verdict.Merged,
                notes.Length > 0 ? notes : "keys were brought up to date",
                merged.Content,
                merged
            );
        return merged.Disagreements.Count > 0
            ? file.Settle(Verdict.EditedKept, notes.Length > 0 ? notes : "your values are kept", merged.Content, merged)
            : file.Settle(Verdict.Unchanged, notes.Length > 0 ? notes : "as it should be", merged.Content, merged);
    }
}
