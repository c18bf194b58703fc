using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Cli.Reporting;

/// <summary>One unit, as it is told.</summary>
/// <param name="Role">What it runs: orchestrator or runner.</param>
/// <param name="Name">Its name.</param>
/// <param name="State">Whether it runs, in systemd's word.</param>
/// <param name="SubState">The same in detail.</param>
/// <param name="IsEnabled">Whether it is started at login.</param>
/// <param name="Process">Its process; 0 for none.</param>
/// <param name="Restarts">How often systemd has started it again.</param>
internal sealed record ReportedUnit(
    string Role,
    string Name,
    string State,
    string SubState,
    bool IsEnabled,
    int Process,
    int Restarts
)
{
    /// <summary>What it needs, or needed, so that it runs as the files say: <c>start</c> or <c>restart</c>; empty for nothing.</summary>
    public string Due { get; init; } = "";
}

/// <summary>What a verb of <c>service</c> has to say. Holds no secret.</summary>
/// <param name="Verb">The verb as typed.</param>
/// <param name="ExitCode">What the process is about to return.</param>
internal sealed record ServiceReport(string Verb, int ExitCode)
{
    /// <summary>The units, the orchestrator's first.</summary>
    public IReadOnlyList<ReportedUnit> Units { get; init; } = [];

    /// <summary>Whether they run and serve; null where nobody asked.</summary>
    public bool? IsReady { get; init; }

    /// <summary>That in words, or what is wrong.</summary>
    public Phrase Words { get; init; } = Phrase.None;

    /// <summary>Last lines of the log, where something is wrong.</summary>
    public IReadOnlyList<Phrase> Log { get; init; } = [];

    /// <summary>Facts that a person should know, a sentence each.</summary>
    public IReadOnlyList<Phrase> Notes { get; init; } = [];

    /// <summary>What to do next, in order.</summary>
    public IReadOnlyList<NextStep> Next { get; init; } = [];

    /// <summary>True where nothing was or will be done: the units are as they are.</summary>
    public bool DryRun { get; init; }

    /// <summary>Whether units were installed, removed, started or stopped.</summary>
    public bool Changed { get; init; }

    /// <summary>Prints it, and returns its exit code.</summary>
    public int Print(Terminal terminal, bool json)
    {
        if (json)
            PrintJson(terminal);
        else
            PrintText(terminal);
        return ExitCode;
    }

    private void PrintText(Terminal terminal)
    {
        var output = terminal.Output;
        var verdict = terminal.Say(UnitPhrases.Ready(IsReady != false));
        var width = Units
            .Select(unit => terminal.Say(LoopRole.NameOf(unit.Role)))
            .Append(verdict)
            .Max(Wrapping.Columns);
        foreach (var unit in Units)
        {
            var row = UnitPhrases.Row(unit.State, unit.SubState, unit.IsEnabled, unit.Process, unit.Restarts);
            var due = DryRun && unit.Due.Length > 0 ? $"; {unit.Due}" : "";
            PrintRow(terminal, terminal.Say(LoopRole.NameOf(unit.Role)), width, terminal.Say(row) + due);
        }
        if (!Words.IsEmpty)
            PrintRow(terminal, verdict, width, Printable.Text(terminal.Say(Words)));
        if (Log.Count > 0)
        {
            output.WriteLine($"\n{terminal.Say(UnitPhrases.LastLines)}");
            foreach (var line in Log)
                output.WriteLine($"  {Printable.Text(terminal.Say(line))}");
        }
        new Report(Verb, ExitCode) { Notes = Notes, Next = Next }.Print(terminal, json: false);
    }

    private static void PrintRow(Terminal terminal, string name, int width, string text) =>
        Folded.Print(terminal, $"  {Wrapping.Padded(name, width)}  {text}", $"  {name}", text);

    private void PrintJson(Terminal terminal) =>
        JsonReport.Print(
            terminal.Output,
            json =>
            {
                json.WriteString("verb", Verb);
                json.WriteNumber("exitCode", ExitCode);
                json.WriteBoolean("dryRun", DryRun);
                if (IsReady is { } ready)
                    json.WriteBoolean("ready", ready);
                json.WriteString("reason", terminal.Say(Words));
                JsonReport.WriteArray(
                    json,
                    "units",
                    Units,
                    (writer, unit) =>
                    {
                        writer.WriteString("role", unit.Role);
                        writer.WriteString("name", unit.Name);
                        writer.WriteString("state", unit.State);
                        writer.WriteString("subState", unit.SubState);
                        writer.WriteBoolean("enabled", unit.IsEnabled);
                        writer.WriteNumber("process", unit.Process);
                        writer.WriteNumber("restarts", unit.Restarts);
                        if (unit.Due.Length > 0)
                            writer.WriteString("due", unit.Due);
                    }
                );
                JsonReport.WriteStrings(json, "log", Log.Select(terminal.Say));
                JsonReport.WriteStrings(json, "notes", Notes.Select(terminal.Say));
                JsonReport.WriteStrings(json, "errors", []);
                JsonReport.WriteSteps(json, Next, terminal.Language);
            },
            Changed
        );
}
