using TmuxAgent.Core.Phrases;
using TmuxAgent.Scaffolding.Outputs;
using TmuxAgent.Scaffolding.Planning;

namespace TmuxAgent.Cli.Regenerating;

/// <summary>What a verb wants the repository to become.</summary>
/// <param name="Verb">The verb, for the list of runs that can be undone.</param>
/// <param name="Desired">
/// What the manifest asks for. <c>init</c> adds the manifest itself, with <see cref="Planner.ManifestOutputId"/> and
/// <see cref="OutputKind.SeededOnce"/>.
/// </param>
/// <param name="MergeEnv">Merge by key of the env file; called again on what stands when the lock is held.</param>
/// <param name="Options">What the user asked for.</param>
internal sealed record RegenerationRequest(
    string Verb,
    IReadOnlyList<DesiredFile> Desired,
    EnvFileMerge MergeEnv,
    PlanOptions Options
)
{
    /// <summary>What a person should know before anything is planned, a sentence each.</summary>
    public IReadOnlyList<Phrase> Notes { get; init; } = [];

    /// <summary>The one file that the run is about: no other is touched, and records alone are worth a run. Null for all.</summary>
    public string? Only { get; init; }
}

/// <summary>What a run does, or would do.</summary>
/// <param name="Plan">The verdict for each file.</param>
/// <param name="Changes">Every file written or removed, the ledger and its bases among them.</param>
/// <param name="Notes">What else a person should know, a sentence each.</param>
internal sealed record RegenerationResult(Plan Plan, IReadOnlyList<PendingChange> Changes, IReadOnlyList<Phrase> Notes)
{
    /// <summary>The number by which the run can be undone; null where nothing was carried out.</summary>
    public int? Run { get; init; }

    /// <summary>Whether an earlier run was interrupted, which a run would take back first.</summary>
    public bool IsInterrupted { get; init; }

    /// <summary>Whether the run changes anything but this machine's own records: for their sake alone nothing is written.</summary>
    public bool IsEmpty => Changes.All(change => !CountsRecords && Workspace.IsRecord(change.Path));

    /// <summary>Whether this machine's own records are what the run is for.</summary>
    public bool CountsRecords { get; init; }

    /// <summary>
    /// What the run returns: a conflict outranks a refusal, since it is the one that a proposal waits for.
    /// </summary>
    public int ExitCode =>
        Plan.Has(Verdict.Conflict) ? Cli.ExitCode.Conflict
        : Plan.Has(Verdict.Refused) ? Cli.ExitCode.Refused
        : Cli.ExitCode.Success;

    /// <summary>What <c>--check</c> returns: drift exactly when a plain run would change something.</summary>
    public int CheckExitCode => IsEmpty && !IsInterrupted ? ExitCode : Cli.ExitCode.Drift;
}
