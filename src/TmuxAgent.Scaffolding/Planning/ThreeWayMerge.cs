using TmuxAgent.Core.Collections;
using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Keyed;
using TmuxAgent.Core.Phrases;
using TmuxAgent.Scaffolding.Outputs;

namespace TmuxAgent.Scaffolding.Planning;

/// <summary>
/// Brings two descendants of one text together. An effect where git does it, so the planner is given one.
/// </summary>
/// <param name="yours">The user's file.</param>
/// <param name="ancestor">The rendering last written.</param>
/// <param name="rendered">The new rendering.</param>
public delegate MergeResult ThreeWayMerge(byte[] yours, byte[] ancestor, byte[] rendered);

/// <summary>What a three-way merge came to.</summary>
/// <param name="Content">The merged bytes, or null where there are none.</param>
/// <param name="Problem">Where there are none, why, as a clause ("both sides changed the same lines").</param>
public sealed record MergeResult(byte[]? Content, Phrase Problem)
{
    /// <summary>Both sides came together.</summary>
    public static MergeResult Clean(byte[] content) => new(content, Phrase.None);

    /// <summary>They did not.</summary>
    public static MergeResult Failed(Phrase problem) => new(null, problem);
}

/// <summary>Merges the env file that stands with what the manifest and the answers ask for, key by key.</summary>
/// <param name="file">The env file as it should be.</param>
/// <param name="standing">The bytes that stand now.</param>
/// <param name="terms">What was written last, and how the person settles disagreements; the planner says what it knows.</param>
public delegate KeyMergeResult EnvFileMerge(DesiredFile file, byte[] standing, EnvFileTerms terms);

/// <summary>What is known of an env file besides its bytes.</summary>
/// <param name="Entry">What is recorded of it; null where the tool never wrote it.</param>
/// <param name="Example">The committed example as it was last rendered; null where that is not known.</param>
/// <param name="Settlement">How the person settles disagreements; null for not at all.</param>
public sealed record EnvFileTerms(LedgerEntry? Entry, byte[]? Example, KeySettlement? Settlement);

/// <summary>What a merge by key came to.</summary>
/// <param name="Content">The env file afterwards, or null where it cannot be settled without the user.</param>
/// <param name="Notes">
/// What was done, or why it could not be, as clauses that name keys and never values ("adds LOG_LEVEL").
/// </param>
public sealed record KeyMergeResult(byte[]? Content, IReadOnlyList<Phrase> Notes)
{
    /// <summary>All notes in one clause.</summary>
    internal Phrase Told => Phrase.Join(", ", Notes);

    /// <summary>Keys of which the file and the manifest were changed apart.</summary>
    public IReadOnlyList<string> Disagreements { get; init; } = [];

    /// <summary>Keys that a person set to something else than the manifest says.</summary>
    public IReadOnlyList<string> Overrides { get; init; } = [];

    /// <summary>What is to be remembered as the rendering last written; null for the rendering itself.</summary>
    public byte[]? Base { get; init; }

    /// <summary>What is to be remembered of an env file.</summary>
    public EquatableArray<WrittenKey>? Written { get; init; }
}
