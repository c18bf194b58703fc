using TmuxAgent.Core.Collections;

namespace TmuxAgent.Core.EnvFiles;

/// <summary>An env file after a merge or an edit.</summary>
/// <param name="Text">The new text. Lines in conflict stand in it as they were.</param>
/// <param name="Changes">What was done, in the order of the manifest; a key that nothing was done about is not named.</param>
/// <param name="Conflicts">What only a person can settle; empty where all is done.</param>
public sealed record EnvMergeResult(
    string Text,
    EquatableArray<EnvChange> Changes,
    EquatableArray<EnvConflict> Conflicts
)
{
    /// <summary>Keys of which the person's value is kept although the manifest has another one that is newer.</summary>
    public EquatableArray<string> Disagreements { get; init; }

    /// <summary>Keys of which the person's value is kept, and the manifest says what it said when that was chosen.</summary>
    public EquatableArray<string> Overrides { get; init; }

    /// <summary>What is to be remembered of the file, in the order of the manifest.</summary>
    public EquatableArray<WrittenKey> Written { get; init; }
}
