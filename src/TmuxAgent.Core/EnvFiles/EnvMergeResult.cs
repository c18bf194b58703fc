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
);
