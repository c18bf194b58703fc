using TmuxAgent.Cli.Phrases;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Cli.Reporting;

/// <summary>The words for verdicts and for what happened on disk, as a table for people shows their stable names.</summary>
internal static class VerdictWords
{
    /// <summary>The word; a name that is none of these is shown as it is.</summary>
    public static Phrase Of(string name) =>
        name switch
        {
            "create" => VerdictPhrases.Create,
            "update" => VerdictPhrases.Update,
            "unchanged" => VerdictPhrases.Unchanged,
            "mode-only" => VerdictPhrases.ModeOnly,
            "merged" => VerdictPhrases.Merged,
            "conflict" => VerdictPhrases.Conflict,
            "edited-kept" => VerdictPhrases.EditedKept,
            "orphan-removed" => VerdictPhrases.OrphanRemoved,
            "orphan-kept" => VerdictPhrases.OrphanKept,
            "refused" => VerdictPhrases.Refused,
            "removed" => VerdictPhrases.Removed,
            "restored" => VerdictPhrases.Restored,
            "remove" => VerdictPhrases.Remove,
            "keep" => VerdictPhrases.Keep,
            "as-written" => VerdictPhrases.AsWritten,
            "edited" => VerdictPhrases.Edited,
            "mode-changed" => VerdictPhrases.ModeChanged,
            "deleted" => VerdictPhrases.Deleted,
            "replaced" => VerdictPhrases.Replaced,
            "not-recorded" => VerdictPhrases.NotRecorded,
            _ => Phrase.Verbatim(name),
        };
}
