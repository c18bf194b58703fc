using TmuxAgent.Core.Phrases;
using TmuxAgent.Scaffolding.Phrases;

namespace TmuxAgent.Scaffolding.Planning;

/// <summary>Files that are written once, where nothing stands, and are the user's from then on.</summary>
internal static class SeededFilePlanner
{
    public static PlannedFile Plan(FileCase file)
    {
        if (file.Entry is not null && file.Found.Kind == EntryKind.Missing && file.IsNamed)
            return file.Settle(Verdict.Create, PlanPhrases.WrittenAgain, file.Rendered);
        if (file.Entry is not null)
        {
            return file.Found.Kind == EntryKind.Missing
                ? file.LeaveAlone(Verdict.Unchanged, PlanPhrases.DeletedYours)
                : file.LeaveAlone(Verdict.Unchanged, PlanPhrases.WrittenOnce);
        }
        if (file.Found.Obstacle is { } obstacle)
            return file.Refuse(obstacle);
        if (file.Found.Kind == EntryKind.Missing)
            return file.Settle(Verdict.Create, PlanPhrases.OnceThenYours, file.Rendered);
        return file.Found.Content.SequenceEqual(file.Rendered)
            ? file.Settle(Verdict.Unchanged, PlanPhrases.RecordedFromNowOn, file.Found.Content)
            : file.LeaveAlone(Verdict.EditedKept, PlanPhrases.ThereBefore);
    }
}
