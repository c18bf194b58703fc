using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Planning;

namespace TmuxAgent.Cli.Regenerating;

/// <summary>The one way from what a manifest asks for to the files: plans, and carries a plan out.</summary>
internal sealed class Regeneration
{
    private readonly IFileSystem _files;
    private readonly Workspace _workspace;
    private readonly DiskReader _reader;
    private readonly LedgerStore _ledgers;
    private readonly ThreeWayMerge _merge;
    private readonly WriteAccess _access;

    /// <param name="files">The file system.</param>
    /// <param name="workspace">The repository.</param>
    /// <param name="machine">Where git is looked for, and where a wait is announced.</param>
    public Regeneration(IFileSystem files, Workspace workspace, Machine machine)
    {
        _files = files;
        _workspace = workspace;
        _reader = new DiskReader(files, workspace);
        _ledgers = new LedgerStore(_reader);
        _merge = new GitMerge(ExecutableSearch.FindAll("git", machine.Variable("PATH") ?? "").FirstOrDefault()).Merge;
        _access = new WriteAccess(files, workspace, _reader, machine.Terminal);
    }

    /// <summary>What a run would do. Writes nothing, but for taking back a run that was interrupted.</summary>
    /// <exception cref="StoppedException">Nothing can be planned; the message says why.</exception>
    public RegenerationResult Preview(RegenerationRequest request) => _access.Guard(() =>
    {
        var notes = _access.RecoverIfNeeded();
        return PlanConsistently(request, notes);
    });

    /// <summary>Plans and carries the plan out. Where there is nothing to do, nothing is opened for writing.</summary>
    /// <exception cref="StoppedException">Nothing was written; the message says why.</exception>
    public RegenerationResult Run(RegenerationRequest request) => _access.Guard(() =>
    {
        var notes = _access.RecoverIfNeeded();
        var outlook = PlanConsistently(request, notes);
        if (outlook.IsEmpty)
            return outlook;
        using var access = _access.Take();
        // Another run may have been here since: what counts is what stands now.
        var result = PlanOnce(request, [.. notes, .. access.Notes]);
        if (!result.IsEmpty)
            access.Commit(result.Changes, request.Verb, undone: null);
        return result;
    });

    private RegenerationResult PlanConsistently(RegenerationRequest request, IReadOnlyList<string> notes)
    {
        // A plan from files of which a run at the same time had replaced the half would mislead.
        while (true)
        {
            var before = _access.Generation();
            var result = PlanOnce(request, notes);
            if (before == _access.Generation())
                return result;
            notes = [.. notes, .. _access.RecoverIfNeeded()];
        }
    }

    private RegenerationResult PlanOnce(RegenerationRequest request, IReadOnlyList<string> notes)
    {
        var reading = _ledgers.Read();
        var snapshot = _reader.Snapshot(DiskSnapshot.PathsToRead(request.Desired, reading.Ledger));
        var plan = Planner.Plan(new PlanRequest(
            request.Desired, reading.Ledger, snapshot, request.Options, _merge, request.MergeEnv));
        var changes = plan.Changes
            .Select(change => new PendingChange(change.Path, snapshot[change.Path], change.Content, change.Mode))
            .Concat(_ledgers.Changes(reading.Ledger, plan.LedgerAfter));
        return new RegenerationResult(plan, [.. changes], [.. notes, .. reading.Notes]);
    }
}
