using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using TmuxAgent.Cli.Interaction;
using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Regenerating;
using TmuxAgent.Cli.Reporting;
using TmuxAgent.Cli.Repositories;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Manifest;

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
        var yes = CommonOptions.Yes();
        var list = new SpokenOption<bool>("--list") { Says = OptionPhrases.UndoList };
        var number = new SpokenArgument<int?>("RUN")
        {
            CustomParser = result => ReadNumber(result, machine.Terminal),
            Says = OptionPhrases.UndoRun,
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new SpokenCommand("undo", VerbPhrases.Undo) { number, directory, list, yes, dryRun, json };
        command.SetAction(result =>
        {
            var root = RepositoryRoot.Find(result.DirectoryOf(directory, machine), machine);
            var settings = new UndoSettings(result.GetValue(dryRun), result.GetValue(yes), result.GetValue(json));
            return result.GetValue(list)
                ? UndoList.Print(new UndoRun(Workspace.Of(root, machine), machine), machine.Terminal, settings.Json)
                : Undo(machine, root, result.GetValue(number), settings);
        });
        return command;
    }

    private static int? ReadNumber(ArgumentResult result, Terminal terminal)
    {
        if (result.Tokens is not [var token])
            return null;
        if (int.TryParse(token.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number;
        result.AddError(terminal.Say(UsagePhrases.RunIsNumber));
        return null;
    }

    /// <summary>The runs that are kept for the repository that a folder belongs to.</summary>
    public static UndoHistory HistoryOf(WorkFolder folder, Machine machine) =>
        new(machine.Files, Workspace.Of(RepositoryRoot.Find(folder, machine), machine));

    private static int Undo(Machine machine, string root, int? number, UndoSettings settings)
    {
        var undo = new UndoRun(Workspace.Of(root, machine), machine);
        if (!settings.DryRun && !settings.Yes)
            number = Confirm(machine.Terminal, undo.Run(number, dryRun: true), settings.Json) ?? number;
        var recorded = Recorded(root, machine);
        var outcome = undo.Run(number, settings.DryRun);
        var report = ReportOf(outcome) with { DryRun = settings.DryRun };
        if (report.Changed && !settings.DryRun)
        {
            foreach (var entry in Recorded(root, machine))
                recorded[entry.Key] = entry.Value;
            report = report with
            {
                Next = DueSteps.After(new AgentRepository(root, machine), Due(outcome.Undone!, recorded)),
            };
        }
        report.Print(machine.Terminal, settings.Json);
        return report.ExitCode;
    }

    // The whole set-up is more than a slip of typing should take away.
    private static int? Confirm(Terminal terminal, UndoRun.Outcome outlook, bool asJson)
    {
        if (
            outlook is not { Undone: { } run, Changed.Count: 0 }
            || !run.Changes.Any(change => change.Path == AgentManifest.FileName && change.Before is null)
        )
            return outlook.Undone?.Number;
        var made = run.Files.Count(change => change.Before is null);
        var what = RunPhrases.UndoOfSetUp(run.Number, UndoList.Words(run), made, AgentManifest.FileName);
        if (!terminal.CanAsk || asJson)
            throw new StoppedException(ExitCode.Usage, RunPhrases.UndoOfSetUpNeedsYes(what, run.Number));
        Folded.Print(terminal.Error, terminal.Width, terminal.Say(RunPhrases.Sentence(what)));
        return Question.Confirm(terminal, RunPhrases.UndoIt)
            ? run.Number
            : throw new StoppedException(ExitCode.Usage, RunPhrases.NothingUndone);
    }

    private static Report ReportOf(UndoRun.Outcome outcome)
    {
        var report = new Report("undo", outcome.ExitCode) { Notes = [.. outcome.Notes] };
        if (outcome.Undone is not { } run)
            return report with { Notes = [.. report.Notes, RunPhrases.NoRunToUndo] };
        if (outcome.Changed.Count == 0)
            return report with { Files = [.. run.Files.Select(change => Line(change, run))], Changed = true };
        return report with
        {
            Files =
            [
                .. outcome.Changed.Select(path => new ReportedFile(
                    Shown(path),
                    "refused",
                    RunPhrases.ChangedSince(run.Number)
                )),
            ],
            Notes = [.. report.Notes, RunPhrases.BytesBefore(run.Number, outcome.Copies)],
        };
    }

    // Before and after an undo: units that it took away are recorded before it only.
    private static Dictionary<string, string> Recorded(string root, Machine machine) =>
        new LedgerStore(new DiskReader(machine.Files, Workspace.Of(root, machine)))
            .Read()
            .Proven.ToDictionary(entry => entry.Path, entry => entry.OutputId, StringComparer.Ordinal);

    private static DueFile[] Due(Journal undone, Dictionary<string, string> recorded)
    {
        var changes = undone.Files.ToDictionary(change => change.Path, StringComparer.Ordinal);
        return
        [
            .. recorded.Select(entry =>
            {
                var isTaken = changes.TryGetValue(entry.Key, out var change) && change.Before is null;
                return new DueFile(entry.Key, entry.Value, IsWritten: change?.Before is not null, IsFormer: isTaken);
            }),
        ];
    }

    private static string Shown(string path) => Workspace.IsRecord(path) ? "this machine's records" : path;

    private static ReportedFile Line(JournalChange change, Journal run) =>
        change.Before is null
            ? new ReportedFile(change.Path, "removed", RunPhrases.HadMade(run.Number, run.Verb))
            : new ReportedFile(change.Path, "restored", RunPhrases.AsBefore(run.Number, run.Verb));
}

/// <summary>What the user asked <c>undo</c> for.</summary>
/// <param name="DryRun">Whether nothing is written.</param>
/// <param name="Yes">Whether nothing is asked.</param>
/// <param name="Json">Whether the report is JSON.</param>
internal sealed record UndoSettings(bool DryRun, bool Yes, bool Json);
