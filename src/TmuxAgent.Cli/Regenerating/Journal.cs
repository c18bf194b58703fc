namespace TmuxAgent.Cli.Regenerating;

/// <summary>
/// What a run does, written down before it does it: by this an interrupted run is rolled back and a finished one undone.
/// </summary>
/// <param name="Number">Number of the run, counted from 1.</param>
/// <param name="Verb">The verb that ran.</param>
/// <param name="Time">When, in UTC.</param>
/// <param name="Undoes">The run that this one takes back; null for none.</param>
/// <param name="Changes">Every file that is written or removed.</param>
/// <param name="NewFolders">Folders that are made for them, outermost first, as paths of a plan.</param>
internal sealed record Journal(
    int Number,
    string Verb,
    DateTimeOffset Time,
    int? Undoes,
    IReadOnlyList<JournalChange> Changes,
    IReadOnlyList<string> NewFolders
)
{
    /// <summary>The files that a person knows of: all but this machine's own records.</summary>
    public IReadOnlyList<JournalChange> Files => [.. Changes.Where(change => !Workspace.IsRecord(change.Path))];
}

/// <summary>One file of a run.</summary>
/// <param name="Path">As the plan names it.</param>
/// <param name="Before">What was there; null for nothing. Its bytes are kept as <c>old/INDEX</c>.</param>
/// <param name="After">What is there afterwards; null for nothing.</param>
/// <param name="Stage">
/// Path of the folder, beside the file or above it, from which the new file is put in and into which the old one is taken
/// out, as INDEX. It is gone when the run is through.
/// </param>
internal sealed record JournalChange(string Path, JournalFile? Before, JournalFile? After, string Stage);

/// <summary>A file as a journal remembers it.</summary>
/// <param name="Hash">SHA-256 of the content, lower-case hexadecimal.</param>
/// <param name="Mode">Permission bits.</param>
internal sealed record JournalFile(string Hash, int Mode)
{
    /// <summary>What is to be remembered of what is on the disk; null where there is no file.</summary>
    public static JournalFile? Of(Scaffolding.Planning.DiskEntry entry) =>
        entry.Kind == Scaffolding.Planning.EntryKind.File
            ? new JournalFile(Scaffolding.Planning.ContentHash.Of(entry.Content), entry.Mode)
            : null;

    /// <summary>Whether what is on the disk is what a journal says.</summary>
    public static bool Matches(Scaffolding.Planning.DiskEntry found, JournalFile? described) =>
        described is null ? found.Kind == Scaffolding.Planning.EntryKind.Missing : Of(found) == described;
}
