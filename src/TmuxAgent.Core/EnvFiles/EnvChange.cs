using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Core.EnvFiles;

/// <summary>What was done about one key.</summary>
/// <param name="Key">The key, spelled as the manifest has it; empty where the change is not about one.</param>
/// <param name="Kind">What was done.</param>
/// <param name="Words">The same in words, a full sentence. Never holds a value.</param>
public sealed record EnvChange(string Key, EnvChangeKind Kind, Phrase Words);

/// <summary>What was done about one key of an env file.</summary>
public enum EnvChangeKind
{
    /// <summary>The key was missing and now has a value.</summary>
    Added,

    /// <summary>The key was missing and now stands as a commented placeholder.</summary>
    AddedPlaceholder,

    /// <summary>The key has the value that was given for it.</summary>
    Set,

    /// <summary>The key was as it had been written, and has the manifest's new value.</summary>
    Followed,

    /// <summary>An alias was renamed to the key.</summary>
    Renamed,

    /// <summary>The line is gone.</summary>
    Removed,

    /// <summary>The line became a commented placeholder.</summary>
    Emptied,

    /// <summary>What a rule finds wrong was mended.</summary>
    Mended,

    /// <summary>Nothing was done, and the person should know why.</summary>
    Kept,
}

/// <summary>Something that only a person can settle.</summary>
/// <param name="Key">The key; empty where it is not about one.</param>
/// <param name="Words">What stands against what, and the remedy. Never holds a value.</param>
public sealed record EnvConflict(string Key, Phrase Words);
