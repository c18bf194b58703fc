using TmuxAgent.Core.Phrases;
using TmuxAgent.Scaffolding.Phrases;

namespace TmuxAgent.Scaffolding.Planning;

/// <summary>Env files: merged by key, values are the user's, nothing of them is recorded.</summary>
internal static class EnvFilePlanner
{
    public static PlannedFile Plan(FileCase file)
    {
        if (file.Found.Obstacle is { } obstacle)
            return file.Refuse(obstacle);
        if (file.Found.Kind == EntryKind.Missing)
        {
            // The rendering merged with itself changes nothing, and tells what is to be remembered of it.
            var fresh = file.MergeEnv(file.Rendered, entry: null);
            return file.Settle(Verdict.Create, PlanPhrases.NotThereYet, file.Rendered, fresh);
        }

        var merged = file.MergeEnv(file.Found.Content, file.Entry);
        var notes = merged.Notes.Count == 0 ? null : merged.Told;
        // An env file's rendering may hold answers, so no proposal is laid beside it.
        if (merged.Content is null)
            return file.LeaveAlone(Verdict.Conflict, merged.Told) with { Disagreements = merged.Disagreements };
        if (!merged.Content.SequenceEqual(file.Found.Content))
            return file.Settle(Verdict.Merged, notes ?? PlanPhrases.KeysUpToDate, merged.Content, merged);
        return merged.Disagreements.Count > 0
            ? file.Settle(Verdict.EditedKept, notes ?? PlanPhrases.ValuesKept, merged.Content, merged)
            : file.Settle(Verdict.Unchanged, notes ?? PlanPhrases.AsItShouldBe, merged.Content, merged);
    }
}
