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
    IReadOnlyList<string> NewFolders);

/// <summary>One file of a run.</summary>
/// <param name="Path">As the plan names it.</param>
/// <param name="Before">What stood there; null for nothing. Its bytes are kept as <c>old/INDEX</c>.</param>
/// <param name="After">What stands there afterwards; null for nothing. Its bytes are staged as <c>new/INDEX</c>.</param>
internal sealed record JournalChange(string Path, JournalFile? Before, JournalFile? After);

/// <summary>A file by hash and mode.</summary>
/// <param name="Hash">SHA-256 in lower-case hexadecimal.</param>
/// <param name="Mode">Permission bits.</param>
internal sealed record JournalFile(string Hash, int Mode);
