using TmuxAgent.Core.Keyed;

namespace TmuxAgent.Core.EnvFiles;

/// <summary>What a merge starts from besides the file and the manifest.</summary>
/// <param name="Memory">What was written last.</param>
/// <param name="Settlement">How a person settles disagreements in this run; null for not at all.</param>
public sealed record EnvMergeTerms(EnvMemory Memory, KeySettlement? Settlement)
{
    /// <summary>Nothing is known and nothing is settled.</summary>
    public static EnvMergeTerms Plain { get; } = new(EnvMemory.None, null);
}
