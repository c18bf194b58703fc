using TmuxAgent.Core.Phrases;
using TmuxAgent.Scaffolding.Adoption;
using TmuxAgent.Scaffolding.Phrases;

namespace TmuxAgent.Scaffolding.Planning;

/// <summary>Files that are rendered again on every run; hand edits are merged.</summary>
internal static class ManagedFilePlanner
{
    public static PlannedFile Plan(FileCase file)
    {
        if (file.Found.Obstacle is { } obstacle)
            return file.Refuse(obstacle);
        if (file.Found.Kind == EntryKind.Missing)
        {
            var reason = file.Entry is null ? PlanPhrases.NotThereYet : PlanPhrases.Deleted;
            return file.Settle(Verdict.Create, reason, file.Rendered);
        }

        var standing = file.Found.Content;
        var decision = ContentDecision.Make(standing, file.Entry, file.Rendered, file.Request.Merge);
        if (decision.Verdict == Verdict.Unchanged && file.Entry is null)
            return file.Settle(Verdict.Unchanged, PlanPhrases.RecordedFromNowOn, standing);
        if (decision.Verdict is Verdict.Unchanged or Verdict.Update)
            return file.Settle(decision.Verdict, decision.Reason, decision.Content);
        if (file.IsAdopted)
            return file.Settle(Verdict.EditedKept, PlanPhrases.TakenInRenderings, standing);
        if (file.Entry is null || decision.Verdict == Verdict.Conflict)
            return Unsettled(file, decision);
        return file.Settle(decision.Verdict, decision.Reason, decision.Content);
    }

    private static PlannedFile Unsettled(FileCase file, ContentDecision decision)
    {
        if (file.IsReplaced)
            return file.Settle(Verdict.Update, PlanPhrases.Replaced, file.Rendered);
        if (file.Entry is null && file.Request.Options.Superseded.Contains(file.Desired.Path))
            return file.Settle(Verdict.Update, PlanPhrases.ManifestSaysIt, file.Rendered);
        if (file.Entry is null && HandWritten.IsFor(file.Desired.OutputId, file.Found.Content))
            return file.Settle(Verdict.Update, PlanPhrases.TakesPlace, file.Rendered);
        return file.Entry is null
            ? file.RefuseStranger(PlanPhrases.Stranger)
            : file.Conflict(decision.Reason, file.Rendered);
    }
}
