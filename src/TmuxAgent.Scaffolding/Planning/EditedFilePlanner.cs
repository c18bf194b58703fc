using System.Text;
using TmuxAgent.Core.Phrases;
using TmuxAgent.Scaffolding.Outputs;
using TmuxAgent.Scaffolding.Phrases;

namespace TmuxAgent.Scaffolding.Planning;

/// <summary>A file that a person has settled in an editor: taken as it is, where it can be read at all.</summary>
internal static class EditedFilePlanner
{
    // As git writes them (git-merge(1), "HOW CONFLICTS ARE PRESENTED").
    private static readonly string[] Marks = ["<<<<<<< ", "||||||| ", ">>>>>>> "];

    public static PlannedFile Plan(FileCase file, EditedFile edited)
    {
        if (file.Found.Kind != EntryKind.File || !file.Found.Content.SequenceEqual(edited.Original))
            return file.Refuse(PlanPhrases.ChangedMeanwhile);
        if (HasMarks(edited.Content))
            return file.LeaveAlone(Verdict.Conflict, PlanPhrases.MarksLeft);
        return file.Desired.Kind switch
        {
            OutputKind.EnvFile => Merged(file, edited.Reason, file.MergeEnv(edited.Content, file.Entry)),
            OutputKind.KeyedToml when file.Entry is not null => KeyedTomlPlanner.Merge(
                file,
                file.Entry,
                edited.Content,
                out var problem
            )
                is { } merged
                ? Merged(file, edited.Reason, merged)
                : file.LeaveAlone(Verdict.Conflict, PlanPhrases.CannotBeTaken(problem)),
            OutputKind.ManagedBlock
                when ManagedBlockText.Read(edited.Content, out var problem) is not { HasBlock: true } =>
                file.LeaveAlone(Verdict.Conflict, PlanPhrases.CannotBeTaken(problem ?? PlanPhrases.BlockGone)),
            _ => file.Settle(edited.Verdict, edited.Reason, edited.Content),
        };
    }

    private static PlannedFile Merged(FileCase file, Phrase reason, KeyMergeResult merged) =>
        merged.Content is null
            ? file.LeaveAlone(Verdict.Conflict, PlanPhrases.CannotBeTaken(merged.Told))
            : file.Settle(Verdict.Merged, reason, merged.Content, merged);

    private static bool HasMarks(byte[] content) =>
        Encoding
            .UTF8.GetString(content)
            .Split('\n')
            .Any(line => Marks.Any(mark => line.StartsWith(mark, StringComparison.Ordinal)));
}
