using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using TmuxAgent.Cli.Regenerating;
using TmuxAgent.Cli.Reporting;
using TmuxAgent.Cli.Systems;

namespace TmuxAgent.Cli.Commands;

/// <summary><c>tmuxagent undo</c>: restores what the last run replaced.</summary>
internal static class UndoCommand
{
    /// <summary>The verb's command line.</summary>
    public static Command Create(Machine machine)
    {
        var directory = CommonOptions.Directory();
        var dryRun = CommonOptions.DryRun();
        var json = CommonOptions.Json();
        var list = new Option<bool>("--list") { Description = "Show the runs that are kept." };
        var number = new Argument<int?>("RUN")
        {
            CustomParser = ReadNumber,
            Description = "Number of the run to undo; an undo can be undone too. The last run if it is left out.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command("undo", "Restore what the last run replaced.")
        {
            number,
            directory,
            list,
            dryRun,
            json,
        };
        command.SetAction(result =>
        {
            var workspace = FindWorkspace(result.DirectoryOf(directory, machine).Path, machine);
            var undo = new UndoRun(workspace, machine);
            return result.GetValue(list)
                ? PrintList(undo, machine.Terminal, result.GetValue(json))
                : Undo(undo, machine.Terminal, result.GetValue(number), result.GetValue(dryRun), result.GetValue(json));
        });
        return command;
    }

    private static int? ReadNumber(ArgumentResult result)
    {
        if (result.Tokens is not [var token])
            return null;
        if (int.TryParse(token.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number;
        result.AddError("RUN is the number of a run, as `tmuxagent undo --list` shows it");
        return null;
    }

    /// <summary>The runs that are kept for the repository that a folder belongs to.</summary>
    public static UndoHistory HistoryOf(WorkFolder folder, Machine machine) =>
        new(machine.Files, FindWorkspace(folder.Path, machine));

    /// <summary>What a run was.</summary>
    public static string Words(Journal run) => run.Undoes is { } undone ? $"undo of run {undone}" : run.Verb;

    // Not by the manifest: undoing init takes that away, and it can be brought back.
    private static Workspace FindWorkspace(string folder, Machine machine)
    {
        for (var at = folder; at is not null; at = Path.GetDirectoryName(at))
        {
            var workspace = Workspace.Of(at, machine);
            if (UndoRun.HasHistory(machine.Files, workspace))
                return workspace;
        }
        throw new StoppedException(
            ExitCode.Usage,
            $"no run of tmuxagent is kept for {folder} or a folder above it; there is nothing to undo"
        );
    }

    private static int Undo(UndoRun undo, Terminal terminal, int? number, bool dryRun, bool asJson)
    {
        var outcome = undo.Run(number, dryRun);
        var report = new Report("undo", outcome.ExitCode) { DryRun = dryRun, Notes = outcome.Notes };
        if (outcome.Undone is not { } run)
        {
            report = report with { Notes = [.. report.Notes, "there is no run to undo"] };
        }
        else if (outcome.Changed.Count > 0)
        {
            report = report with
            {
                Files =
                [
                    .. outcome.Changed.Select(path => new ReportedFile(
                        Shown(path),
                        "refused",
                        $"it was changed since run {run.Number}"
                    )),
                ],
                Notes =
                [
                    .. report.Notes,
                    $"nothing was undone; the bytes from before run {run.Number} are in {outcome.Copies}",
                ],
            };
        }
        else
        {
            report = report with { Files = [.. run.Files.Select(change => Line(change, run))] };
        }
        report.Print(terminal, asJson);
        return report.ExitCode;
    }

    private static string Shown(string path) => Workspace.IsRecord(path) ? "this machine's ledger" : path;

    private static ReportedFile Line(JournalChange change, Journal run) =>
        change.Before is null
            ? new ReportedFile(change.Path, "removed", $"run {run.Number} ({run.Verb}) had made it")
            : new ReportedFile(change.Path, "restored", $"as it was before run {run.Number} ({run.Verb})");

    private static int PrintList(UndoRun undo, Terminal terminal, bool asJson)
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
                    json.WriteStartArray("notes");
                    foreach (var note in kept.Notes)
                        json.WriteStringValue(note);
                    json.WriteEndArray();
                }
            );
            return ExitCode.Success;
        }
        foreach (var (run, isUndone) in runs)
        {
            var files = run.Files.Count == 1 ? "1 file" : $"{run.Files.Count} files";
            terminal.Output.WriteLine(
                $"{run.Number, 4}  {TimeOf(run)}  {Words(run)}, {files}{(isUndone ? ", undone since" : "")}"
            );
        }
        foreach (var note in kept.Notes)
            terminal.Error.WriteLine($"note: {note}");
        return ExitCode.Success;
    }

    private static string TimeOf(Journal run) =>
        run.Time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
