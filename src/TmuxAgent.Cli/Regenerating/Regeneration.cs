using TmuxAgent.Cli.Systems;
using TmuxAgent.Scaffolding.Planning;

namespace TmuxAgent.Cli.Regenerating;

/// <summary>The one way from what a manifest asks for to the files: plans, and carries a plan out.</summary>
internal sealed class Regeneration
{
    private readonly DiskReader _reader;
    private readonly LedgerStore _ledgers;
    private readonly WrittenTexts _texts;
    private readonly ThreeWayMerge _merge;
    private readonly WriteAccess _access;

    /// <param name="workspace">The repository.</param>
    /// <param name="machine">Where git is looked for, and where a wait is announced.</param>
    public Regeneration(Workspace workspace, Machine machine)
    {
        _reader = new DiskReader(machine.Files, workspace);
        _ledgers = new LedgerStore(_reader);
        _texts = new WrittenTexts(_reader);
        _merge = new GitMerge(ExecutableSearch.FindAll("git", machine.Variable("PATH") ?? "").FirstOrDefault()).Merge;
        _access = new WriteAccess(workspace, machine);
    }

    /// <summary>What a run would do. Writes nothing, not even to take back a run that was interrupted.</summary>
    /// <exception cref="StoppedException">Nothing can be planned; the message says why.</exception>
    public RegenerationResult Preview(RegenerationRequest request) => _access.Guard(() => PlanConsistently(request));

    /// <summary>Plans and carries the plan out. Where there is nothing to do, nothing is opened for writing.</summary>
    /// <exception cref="StoppedException">Nothing was written; the message says why.</exception>
    public RegenerationResult Run(RegenerationRequest request) =>
        _access.Guard(() =>
        {
            var notes = _access.RecoverIfNeeded();
            var outlook = PlanConsistently(request);
            if (outlook.IsEmpty)
                return outlook with { Notes = [.. notes, .. outlook.Notes] };
            using var access = _access.Take();
            return access.Commit(
                request.Verb,
                () =>
                {
                    // Another run may have been here since: what counts is what is there now.
                    var result = PlanOnce(request);
                    result = result with { Run = access.NextRun, Notes = [.. notes, .. access.Notes, .. result.Notes] };
                    return (
                        result,
                        (IReadOnlyList<PendingChange>)(result.IsEmpty ? [] : result.Changes),
                        (Journal?)null
                    );
                }
            );
        });

    private RegenerationResult PlanConsistently(RegenerationRequest request)
    {
        // A plan from files of which a run at the same time had replaced the half would mislead.
        while (true)
        {
            var isInterrupted = _access.FindInterrupted();
            var before = _access.Generation();
            var result = PlanOnce(request);
            if (before != _access.Generation() || isInterrupted != before.Running)
                continue;
            return isInterrupted
                ? result with
                {
                    IsInterrupted = true,
                    Notes = [InterruptedRun.Note, .. result.Notes],
                }
                : result;
        }
    }

    private static bool IsNewManifest(PlannedFile file) =>
        file.OutputId == Planner.ManifestOutputId && file.NewContent is not null;

    private RegenerationResult PlanOnce(RegenerationRequest request)
    {
        var reading = _ledgers.Read();
        var snapshot = _reader.Snapshot(
            DiskSnapshot.PathsToRead(request.Desired, [.. reading.Proven, .. reading.Hints])
        );
        var trust = LedgerTrust.Combine(reading.Proven, reading.Hints, request.Desired, snapshot);
        var plan = Planner.Plan(
            new PlanRequest(request.Desired, trust.Ledger, snapshot, request.Options, _merge, request.MergeEnv)
        );
        if (request.Only is { } only)
            plan = plan.Only(only, trust.Ledger);
        var changes = plan
            .Changes.Select(change => new PendingChange(
                change.Path,
                snapshot[change.Path],
                change.Content,
                change.Mode
            ))
            .Concat(
                _texts.With(plan.Files.Where(IsNewManifest).Select(file => (file.Path, file.Found, file.NewContent!)))
            )
            .Concat(_ledgers.Changes(reading, plan.LedgerAfter));
        return new RegenerationResult(
            plan,
            [.. changes],
            [.. request.Notes, .. reading.Notes, .. trust.Notes, .. Settling.Notes(plan)]
        )
        {
            CountsRecords = request.Only is not null,
        };
    }
}
