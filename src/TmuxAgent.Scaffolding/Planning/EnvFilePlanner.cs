namespace TmuxAgent.Scaffolding.Planning;

/// <summary>Env files: merged by key, values are the user's, nothing of them is recorded.</summary>
internal static class EnvFilePlanner
{
    public static PlannedFile Plan(FileCase file)
    {
        if (file.Found.Obstacle.Length > 0)
            return file.Refuse(file.Found.Obstacle);
        if (file.Found.Kind == EntryKind.Missing)
            return file.Settle(Verdict.Create, "nothing stands there", file.Rendered);

        var merged = file.Request.MergeEnv(file.Desired, file.Found.Content);
        var notes = string.Join(", ", merged.Notes);
        // An env file's rendering may hold answers, so no proposal is laid beside it.
        if (merged.Content is null)
            return file.LeaveAlone(Verdict.Conflict, notes);
        if (!merged.Content.SequenceEqual(file.Found.Content))
            return file.Settle(
                Verdict.Merged,
                notes.Length > 0 ? notes : "keys were brought up to date",
                merged.Content
            );
        return file.Settle(Verdict.Unchanged, notes.Length > 0 ? notes : "as it should be", merged.Content);
    }
}
