using TmuxAgent.Core.Phrases;
using TmuxAgent.Scaffolding.Outputs;

namespace TmuxAgent.Scaffolding.Planning;

/// <summary>What becomes of one file, and why.</summary>
/// <param name="Path">As in <see cref="DesiredFile.Path"/>.</param>
/// <param name="OutputId">Output that the file comes or came from.</param>
/// <param name="Verdict">What is done.</param>
/// <param name="Reason">Why, in words; the same in every verb. Never holds a value of an env file.</param>
public sealed record PlannedFile(string Path, string OutputId, Verdict Verdict, Phrase Reason)
{
    /// <summary>What is there before the run.</summary>
    public DiskEntry Found { get; init; } = DiskEntry.Missing;

    /// <summary>How what is there compares with what was last written.</summary>
    public DiskState State { get; init; }

    /// <summary>How the file is kept true.</summary>
    public OutputKind Kind { get; init; }

    /// <summary>The file after the run; null where it is left as it is, or removed.</summary>
    public byte[]? NewContent { get; init; }

    /// <summary>Permission bits after the run, where <see cref="NewContent"/> is written.</summary>
    public int NewMode { get; init; }

    /// <summary>The rendering that could not be merged, or that a stranger's file is in the way of; null for none.</summary>
    public byte[]? ProposalContent { get; init; }

    /// <summary>Whether it is refused for no other reason than that somebody else wrote it.</summary>
    public bool IsStranger { get; init; }

    /// <summary>What the ledger says of the path afterwards; null where it says nothing.</summary>
    public LedgerEntry? Recorded { get; init; }

    /// <summary>Keys of which the file and the manifest were changed apart; the file's values are kept.</summary>
    public IReadOnlyList<string> Disagreements { get; init; } = [];

    /// <summary>Keys that a person set to something else than the manifest says.</summary>
    public IReadOnlyList<string> Overrides { get; init; } = [];

    /// <summary>Changes to the file itself and to the proposal beside it.</summary>
    public IReadOnlyList<FileChange> Changes { get; init; } = [];
}

/// <summary>How a file compares with what was last written.</summary>
public enum DiskState
{
    /// <summary>The tool never wrote it.</summary>
    Unrecorded,

    /// <summary>As written.</summary>
    AsWritten,

    /// <summary>Its content is the user's by now.</summary>
    Edited,

    /// <summary>Its permission bits are not those it needs.</summary>
    ModeChanged,

    /// <summary>It is gone.</summary>
    Deleted,

    /// <summary>Something other than a file is there.</summary>
    Replaced,
}

/// <summary>One file written or removed.</summary>
/// <param name="Path">As in <see cref="DesiredFile.Path"/>.</param>
/// <param name="Content">The whole new content; null where the file is removed.</param>
/// <param name="Mode">Permission bits of the new file.</param>
public sealed record FileChange(string Path, byte[]? Content, int Mode);
