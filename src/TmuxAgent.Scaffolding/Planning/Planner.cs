using TmuxAgent.Core.Phrases;
using TmuxAgent.Scaffolding.Outputs;
using TmuxAgent.Scaffolding.Phrases;

namespace TmuxAgent.Scaffolding.Planning;

/// <summary>
/// Decides what each file becomes from what the manifest asks for, what was written before and what stands now. The one
/// planner behind every verb: <c>generate</c> carries its plan out, the others print it.
/// </summary>
public static class Planner
{
    /// <summary>Output id of the manifest itself, which <c>init</c> proposes and nothing records.</summary>
    public const string ManifestOutputId = "manifest";

    /// <summary>The verdict for each output and each recorded file.</summary>
    public static Plan Plan(PlanRequest request)
    {
        var planned = new SortedDictionary<string, PlannedFile>(StringComparer.Ordinal);
        var movedTo = new Dictionary<string, string>(StringComparer.Ordinal);
        var wanted = new HashSet<string>(request.Desired.Select(file => file.Path), StringComparer.Ordinal);
        foreach (var desired in request.Desired)
        {
            if (planned.TryGetValue(desired.Path, out var other))
                planned[desired.Path] = Refuse(other, PlanPhrases.BothThere(other.OutputId, desired.OutputId), request);
            else
                planned.Add(desired.Path, PlanDesired(desired, request, wanted, movedTo));
        }
        RefuseNested(planned, wanted, request);
        foreach (var entry in request.Ledger.Entries)
        {
            if (wanted.Contains(entry.Path))
                continue;
            var proposal = request.Snapshot[Proposal.PathFor(entry.Path)];
            movedTo.TryGetValue(entry.Path, out var target);
            planned.Add(entry.Path, OrphanPlanner.Plan(entry, request.Snapshot[entry.Path], proposal, target));
        }
        return new Plan([.. planned.Values]);
    }

    // One path cannot be a file and the folder of another.
    private static void RefuseNested(
        SortedDictionary<string, PlannedFile> planned,
        HashSet<string> wanted,
        PlanRequest request
    )
    {
        foreach (var path in wanted)
        {
            for (var slash = path.IndexOf('/'); slash >= 0; slash = path.IndexOf('/', slash + 1))
            {
                var above = path.Substring(0, slash);
                if (!wanted.Contains(above))
                    continue;
                planned[above] = Refuse(planned[above], PlanPhrases.HoldsAnother(path), request);
                planned[path] = Refuse(planned[path], PlanPhrases.IsInAFile(above), request);
            }
        }
    }

    private static PlannedFile PlanDesired(
        DesiredFile desired,
        PlanRequest request,
        HashSet<string> wanted,
        Dictionary<string, string> movedTo
    )
    {
        var file = CaseOf(desired, request);
        if (PathSafety.Problem(desired) is { } problem)
            return file.Refuse(problem);
        if (request.Options.Unapproved.Contains(desired.Path))
            return file.Refuse(PlanPhrases.NotApproved);
        if (
            file.Entry is null
            && file.Found.Kind == EntryKind.Missing
            && FormerPlace(desired, request, wanted) is { } former
            && RenamePlanner.Plan(file, former, request.Snapshot[former.Path]) is { } renamed
        )
        {
            movedTo[former.Path] = desired.Path;
            return renamed;
        }
        return PlanByKind(file);
    }

    /// <summary>The verdict for a file by how it is kept true.</summary>
    internal static PlannedFile PlanByKind(FileCase file) =>
        file.Desired.Kind switch
        {
            _ when file.Request.Options.Edits.TryGetValue(file.Desired.Path, out var edited) => EditedFilePlanner.Plan(
                file,
                edited
            ),
            OutputKind.Managed when OwnCodex.IsIn(file) => file.LeaveAlone(Verdict.EditedKept, PlanPhrases.OwnCodex),
            OutputKind.Managed => ManagedFilePlanner.Plan(file),
            OutputKind.SeededOnce => SeededFilePlanner.Plan(file),
            OutputKind.EnvFile => EnvFilePlanner.Plan(file),
            OutputKind.KeyedToml => KeyedTomlPlanner.Plan(file),
            _ => ManagedBlockPlanner.Plan(file),
        };

    private static PlannedFile Refuse(PlannedFile file, Phrase reason, PlanRequest request) =>
        file with
        {
            Verdict = Verdict.Refused,
            Reason = reason,
            NewContent = null,
            Changes = [],
            Recorded = request.Ledger.Find(file.Path),
        };

    private static FileCase CaseOf(DesiredFile desired, PlanRequest request) =>
        new(
            desired,
            request.Snapshot[desired.Path],
            request.Ledger.Find(desired.Path),
            request.Snapshot[Proposal.PathFor(desired.Path)],
            request
        );

    // Where the same output was written before the manifest gave it another path: known only if there is one such place.
    private static LedgerEntry? FormerPlace(DesiredFile desired, PlanRequest request, HashSet<string> wanted)
    {
        var places = request
            .Ledger.Entries.Where(entry =>
                entry.OutputId == desired.OutputId
                && OutputKinds.AreAlike(entry.Kind, desired.Kind)
                && !wanted.Contains(entry.Path)
            )
            .Take(2)
            .ToArray();
        return places.Length == 1 ? places[0] : null;
    }
}
