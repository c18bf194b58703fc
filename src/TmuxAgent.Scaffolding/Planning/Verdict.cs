namespace TmuxAgent.Scaffolding.Planning;

/// <summary>What a run does with one file.</summary>
public enum Verdict
{
    /// <summary>Nothing is there; the file is written.</summary>
    Create,

    /// <summary>The file is as it was last written; the new rendering takes its place.</summary>
    Update,

    /// <summary>The file is as it should be.</summary>
    Unchanged,

    /// <summary>The content is right, the permission bits are not.</summary>
    ModeOnly,

    /// <summary>Edits of the user's and the new rendering were brought together.</summary>
    Merged,

    /// <summary>They could not be; the file is left alone and the proposal lies beside it.</summary>
    Conflict,

    /// <summary>The user's edits stand; there is nothing new to bring in.</summary>
    EditedKept,

    /// <summary>No longer wanted and never edited: removed.</summary>
    OrphanRemoved,

    /// <summary>No longer wanted, but it holds something of the user's: kept.</summary>
    OrphanKept,

    /// <summary>Something is in the way that the tool does not replace.</summary>
    Refused,
}

/// <summary>The words for verdicts, the same in every verb and in JSON.</summary>
public static class VerdictName
{
    /// <summary>The verdict in lower case with hyphens, such as <c>edited-kept</c>.</summary>
    public static string Of(Verdict verdict) =>
        verdict switch
        {
            Verdict.Create => "create",
            Verdict.Update => "update",
            Verdict.Unchanged => "unchanged",
            Verdict.ModeOnly => "mode-only",
            Verdict.Merged => "merged",
            Verdict.Conflict => "conflict",
            Verdict.EditedKept => "edited-kept",
            Verdict.OrphanRemoved => "orphan-removed",
            Verdict.OrphanKept => "orphan-kept",
            _ => "refused",
        };
}
