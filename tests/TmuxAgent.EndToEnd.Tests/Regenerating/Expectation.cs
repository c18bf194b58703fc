namespace TmuxAgent.EndToEnd.Tests.Regenerating;

/// <summary>What docs/generate.md promises for a file by its kind, what was done to it and to the manifest.</summary>
/// <param name="Verdict">The verdict's name.</param>
/// <param name="ExitCode">What the run returns.</param>
internal sealed record Expectation(string Verdict, int ExitCode = 0)
{
    private static readonly Expectation Refused = new("refused", 5);
    private static readonly Expectation Conflict = new("conflict", 4);

    public static Expectation For(string kind, Mutation mutation, ManifestChange change) =>
        change == ManifestChange.SwitchedOff
            ? SwitchedOff(kind, mutation)
            : kind switch
            {
                "seeded" => new("unchanged"),
                "env" => Env(mutation, change == ManifestChange.Changed),
                "block" => Block(mutation, change == ManifestChange.Changed),
                "keyed" => Keyed(mutation, change == ManifestChange.Changed),
                "codex" => Codex(mutation, change == ManifestChange.Changed),
                _ => Managed(mutation, change == ManifestChange.Changed),
            };

    private static Expectation Managed(Mutation mutation, bool changed) =>
        mutation switch
        {
            Mutation.Untouched or Mutation.ReadOnly => new(changed ? "update" : "unchanged"),
            Mutation.ModeChanged => new(changed ? "update" : "mode-only"),
            Mutation.Deleted => new("create"),
            Mutation.Directory or Mutation.LinkInside or Mutation.LinkOutside => Refused,
            Mutation.EditedElsewhere or Mutation.CrLf => new(changed ? "merged" : "edited-kept"),
            _ => changed ? Conflict : new("edited-kept"),
        };

    private static Expectation Block(Mutation mutation, bool changed) =>
        mutation switch
        {
            Mutation.ModeChanged => new(changed ? "update" : "unchanged"),
            Mutation.Emptied => new("update"),
            // Inside the block: what stands around it is not looked at.
            Mutation.EditedElsewhere => new(changed ? "merged" : "edited-kept"),
            _ => Managed(mutation, changed),
        };

    // Each key by itself: what is edited or gone is the person's, and asked about where the manifest changed it, too.
    private static Expectation Keyed(Mutation mutation, bool changed) =>
        mutation switch
        {
            Mutation.EditedInPlace when changed => new("merged"),
            Mutation.Emptied => new("edited-kept"),
            _ => Managed(mutation, changed),
        };

    // Where a codex of the person's own may be instead, also as a link to one.
    private static Expectation Codex(Mutation mutation, bool changed) =>
        mutation is Mutation.LinkInside or Mutation.LinkOutside or Mutation.Emptied
            ? new("edited-kept")
            : Managed(mutation, changed);

    private static Expectation Env(Mutation mutation, bool changed) =>
        mutation switch
        {
            Mutation.Deleted => new("create"),
            Mutation.Directory or Mutation.LinkInside or Mutation.LinkOutside => Refused,
            Mutation.Emptied => new("merged"),
            Mutation.ModeChanged or Mutation.ReadOnly => new(changed ? "merged" : "mode-only"),
            _ => new(changed ? "merged" : "unchanged"),
        };

    private static Expectation SwitchedOff(string kind, Mutation mutation) =>
        mutation switch
        {
            Mutation.Untouched or Mutation.Deleted or Mutation.ModeChanged or Mutation.ReadOnly => new(
                "orphan-removed"
            ),
            // A block has the line ends of the person's file around it.
            Mutation.Emptied or Mutation.CrLf when kind == "block" => new("orphan-removed"),
            _ => new("orphan-kept"),
        };
}
