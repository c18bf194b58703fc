using TmuxAgent.Core.Phrases;
using TmuxAgent.Scaffolding.Phrases;

namespace TmuxAgent.Scaffolding.Planning;

/// <summary>What kind of thing stands at a path.</summary>
public enum EntryKind
{
    /// <summary>Nothing.</summary>
    Missing,

    /// <summary>A regular file.</summary>
    File,

    /// <summary>A directory.</summary>
    Directory,

    /// <summary>A symbolic link, wherever it leads.</summary>
    SymbolicLink,

    /// <summary>A pipe, socket or device.</summary>
    Other,

    /// <summary>Unknown: the path cannot be reached or read; <see cref="DiskEntry.Problem"/> says why.</summary>
    Blocked,
}

/// <summary>What stands at a path, links not followed.</summary>
/// <param name="Kind">Kind of the thing.</param>
/// <param name="Mode">Permission bits of a file; 0 for anything else.</param>
/// <param name="Content">Bytes of a file; empty for anything else.</param>
/// <param name="Problem">For <see cref="EntryKind.Blocked"/>, the reason as a clause ("its folder 'x' is a symbolic link").</param>
public sealed record DiskEntry(EntryKind Kind, int Mode, byte[] Content, Phrase Problem)
{
    /// <summary>For <see cref="EntryKind.Blocked"/>: a regular file is there, but its content is not known.</summary>
    public bool IsUnreadFile { get; init; }

    /// <summary>Nothing is there.</summary>
    public static DiskEntry Missing { get; } = new(EntryKind.Missing, 0, [], Phrase.None);

    /// <summary>A regular file.</summary>
    public static DiskEntry File(byte[] content, int mode) => new(EntryKind.File, mode, content, Phrase.None);

    /// <summary>Something other than a file.</summary>
    public static DiskEntry Of(EntryKind kind) => new(kind, 0, [], Phrase.None);

    /// <summary>A path that cannot be reached or read.</summary>
    public static DiskEntry Blocked(Phrase problem) => new(EntryKind.Blocked, 0, [], problem);

    /// <summary>Why the tool does not write here, as a clause; empty for a file and for nothing.</summary>
    public Phrase? Obstacle =>
        Kind switch
        {
            EntryKind.Directory => PlanPhrases.Directory,
            EntryKind.SymbolicLink => PlanPhrases.SymbolicLink,
            EntryKind.Other => PlanPhrases.OtherEntry,
            EntryKind.Blocked => Problem,
            _ => null,
        };
}
