using TmuxAgent.Scaffolding.Outputs;

namespace TmuxAgent.Scaffolding.Planning;

/// <summary>Everything a plan depends on.</summary>
/// <param name="Desired">What the manifest asks for.</param>
/// <param name="Ledger">What was written before.</param>
/// <param name="Snapshot">What stands now at <see cref="DiskSnapshot.PathsToRead"/>.</param>
/// <param name="Options">What the user asked for.</param>
/// <param name="Merge">Three-way merge.</param>
/// <param name="MergeEnv">Merge by key.</param>
public sealed record PlanRequest(
    IReadOnlyList<DesiredFile> Desired,
    Ledger Ledger,
    DiskSnapshot Snapshot,
    PlanOptions Options,
    ThreeWayMerge Merge,
    EnvFileMerge MergeEnv
);
