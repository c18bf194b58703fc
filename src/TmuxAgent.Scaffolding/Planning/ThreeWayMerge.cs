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
public sealed record MergeResult(byte[]? Content, string Problem)
{
    /// <summary>Both sides came together.</summary>
    public static MergeResult Clean(byte[] content) => new(content, "");

    /// <summary>They did not.</summary>
    public static MergeResult Failed(string problem) => new(null, problem);
}

/// <summary>Merges the env file that stands with what the manifest and the answers ask for, key by key.</summary>
/// <param name="file">The env file as it should be.</param>
/// <param name="standing">The bytes that stand now.</param>
public delegate KeyMergeResult EnvFileMerge(DesiredFile file, byte[] standing);

/// <summary>What a merge by key came to.</summary>
/// <param name="Content">The env file afterwards, or null where it cannot be settled without the user.</param>
/// <param name="Notes">
/// What was done, or why it could not be, as clauses that name keys and never values ("adds LOG_LEVEL").
/// </param>
public sealed record KeyMergeResult(byte[]? Content, IReadOnlyList<string> Notes);
