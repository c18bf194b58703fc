using System.Text;
using TmuxAgent.Scaffolding.Outputs;

namespace TmuxAgent.Scaffolding.Planning;

/// <summary>A file that a person has settled in an editor: taken as it is, where it can be read at all.</summary>
internal static class EditedFilePlanner
{
    // As git writes them (git-merge(1), "HOW CONFLICTS ARE PRESENTED").
    private static readonly string[] Marks = ["<<<<<<< ", "||||||| ", ">>>>>>> "];

    public static PlannedFile Plan(FileCase file, EditedFile edited)
    {
        if (file.Found.Kind != EntryKind.File || !file.Found.Content.SequenceEqual(edited.Original))
            return file.Refuse("it was changed meanwhile");
        if (HasMarks(edited.Content))
            return file.LeaveAlone(Verdict.Conflict, "what came from the editor has marks of a conflict still");
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
                : file.LeaveAlone(Verdict.Conflict, $"what came from the editor cannot be taken: {problem}"),
            OutputKind.ManagedBlock
                when ManagedBlockText.Read(edited.Content, out var problem) is not { HasBlock: true } =>
                file.LeaveAlone(
                    Verdict.Conflict,
                    $"what came from the editor cannot be taken: {(problem.Length > 0 ? problem : "the tool's block is gone")}"
                ),
            _ => file.Settle(Verdict.Merged, edited.Reason, edited.Content),
        };
    }

    private static PlannedFile Merged(FileCase file, string reason, KeyMergeResult merged) =>
        merged.Content is null
            ? file.LeaveAlone(
                Verdict.Conflict,
                $"what came from the editor cannot be taken: {string.Join(", ", merged.Notes)}"
            )
            : file.Settle(Verdict.Merged, reason, merged.Content, merged);

    private static bool HasMarks(byte[] content) =>
        Encoding
            .UTF8.GetString(content)
            .Split('\n')
            .Any(line => Marks.Any(mark => line.StartsWith(mark, StringComparison.Ordinal)));
}
