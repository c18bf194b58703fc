using System.Globalization;
using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Regenerating;
using TmuxAgent.Cli.Reporting;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Cli.Commands;

/// <summary><c>undo --list</c>: the runs that are kept, the newest first.</summary>
internal static class UndoList
{
    /// <summary>What a run was.</summary>
    public static Phrase Words(Journal run) =>
        run.Undoes is { } undone ? RunPhrases.UndoOf(undone) : Phrase.Verbatim(run.Verb);

    /// <summary>Prints the list.</summary>
    public static int Print(UndoRun undo, Terminal terminal, bool asJson)
    {
        var kept = undo.List();
        var runs = kept.Runs.Reverse().ToArray();
        if (asJson)
        {
            JsonReport.Print(
                terminal.Output,
                json =>
                {
                    json.WriteString("verb", "undo");
                    json.WriteNumber("exitCode", ExitCode.Success);
                    JsonReport.WriteArray(
                        json,
                        "runs",
                        runs,
                        (writer, entry) =>
                        {
                            writer.WriteNumber("number", entry.Run.Number);
                            writer.WriteString("verb", entry.Run.Verb);
                            writer.WriteString("time", TimeOf(entry.Run));
                            writer.WriteBoolean("undone", entry.IsUndone);
                            writer.WriteStartArray("files");
                            foreach (var change in entry.Run.Files)
                                writer.WriteStringValue(change.Path);
                            writer.WriteEndArray();
                        }
                    );
                    JsonReport.WriteStrings(json, "notes", kept.Notes.Select(terminal.Say));
                }
            );
            return ExitCode.Success;
        }
        foreach (var (run, isUndone) in runs)
        {
            var head = $"{run.Number.ToString(CultureInfo.InvariantCulture).PadLeft(4)}  {TimeOf(run)}";
            var listed = isUndone
                ? RunPhrases.ListedUndone(Words(run), run.Files.Count)
                : RunPhrases.ListedRun(Words(run), run.Files.Count);
            var what = terminal.Say(listed);
            Folded.Print(terminal, $"{head}  {what}", head, what);
        }
        foreach (var note in kept.Notes)
            Folded.Print(terminal.Error, terminal.Width, terminal.Say(ReportPhrases.Note(note)));
        return ExitCode.Success;
    }

    private static string TimeOf(Journal run) =>
        run.Time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
