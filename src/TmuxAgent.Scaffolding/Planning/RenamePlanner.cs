using TmuxAgent.Core.Phrases;
using TmuxAgent.Scaffolding.Outputs;
using TmuxAgent.Scaffolding.Phrases;

namespace TmuxAgent.Scaffolding.Planning;

/// <summary>An output that the manifest gave another path: what the user did to the old file goes along.</summary>
internal static class RenamePlanner
{
    /// <summary>The new file, or null where nothing can be carried over and the rendering alone is written.</summary>
    /// <param name="file">The new path, where nothing stands.</param>
    /// <param name="former">What is recorded of the old path.</param>
    /// <param name="found">What stands at the old path.</param>
    public static PlannedFile? Plan(FileCase file, LedgerEntry former, DiskEntry found)
    {
        if (found.Kind != EntryKind.File || !MayMove(file, former, found))
            return null;
        switch (file.Desired.Kind)
        {
            case OutputKind.SeededOnce:
                return file.Settle(Verdict.Create, PlanPhrases.MovedFrom(former.Path), found.Content);
            case OutputKind.EnvFile:
                var merged = file.MergeEnv(found.Content, former);
                return merged.Content is null
                    ? null
                    : file.Settle(Verdict.Create, PlanPhrases.ValuesFrom(former.Path), merged.Content, merged);
            case OutputKind.KeyedToml when ContentHash.Of(found.Content) != former.Hash:
                var toml = KeyedTomlPlanner.Merge(file, former, found.Content, out _);
                return toml is null
                    ? null
                    : file.Settle(Verdict.Create, PlanPhrases.MovedFrom(former.Path), toml.Content!, toml);
            case OutputKind.KeyedToml:
                return file.Settle(Verdict.Create, PlanPhrases.MovedFrom(former.Path), file.Rendered);
            case OutputKind.Managed:
                var decision = ContentDecision.Make(found.Content, former, file.Rendered, file.Request.Merge);
                return decision.Verdict == Verdict.Conflict
                    ? null
                    : file.Settle(Verdict.Create, PlanPhrases.MovedFrom(former.Path), decision.Content);
            default:
                return null;
        }
    }

    // Neither out of the home or into it, nor into the open, nor on the word of a record that came with the repository.
    private static bool MayMove(FileCase file, LedgerEntry former, DiskEntry found) =>
        former.IsProven
        && PathSafety.IsUnderHome(former.Path) == PathSafety.IsUnderHome(file.Desired.Path)
        && (FileModes.IsPrivate(file.Desired.Mode) || !FileModes.IsPrivate(found.Mode));
}
