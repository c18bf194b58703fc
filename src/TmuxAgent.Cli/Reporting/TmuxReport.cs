using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Cli.Reporting;

/// <summary>What a verb of <c>tmux</c> has to say: names of keys, and never a value.</summary>
/// <param name="Verb">The verb as typed.</param>
/// <param name="ExitCode">What the process is about to return.</param>
/// <param name="Socket">Name of the server's socket.</param>
/// <param name="IsRunning">Whether a server runs there.</param>
internal sealed record TmuxReport(string Verb, int ExitCode, string Socket, bool IsRunning)
{
    /// <summary>Keys of which the server has, or had, another value or none.</summary>
    public IReadOnlyList<string> Behind { get; init; } = [];

    /// <summary>Keys that it has, or had, and the env file does not set.</summary>
    public IReadOnlyList<string> Ahead { get; init; } = [];

    /// <summary>Whether the server was brought up to date, or would be.</summary>
    public bool IsSync { get; init; }

    /// <summary>Whether nothing was done.</summary>
    public bool IsDry { get; init; }

    /// <summary>Whether something was changed, or would be.</summary>
    public bool Changed { get; init; }

    /// <summary>What to do next, in order.</summary>
    public IReadOnlyList<NextStep> Next { get; init; } = [];

    private Phrase Note =>
        !IsRunning ? $"no server runs on socket {Socket}; the next one takes the values that it is started with"
        : IsSync && Changed && !IsDry
            ? "windows that are opened from now on have the new values; what runs already keeps its old ones until it is started again"
        : Behind.Count + Ahead.Count == 0 ? $"the server on socket {Socket} has the values of the env file"
        : "";

    /// <summary>Prints it.</summary>
    public void Print(Terminal terminal, bool json)
    {
        if (json)
            PrintJson(terminal);
        else
            PrintText(terminal);
    }

    private void PrintText(Terminal terminal)
    {
        var (set, unset) =
            !IsSync ? ("differs", "not in the env file")
            : IsDry ? ("would be set", "would be unset")
            : ("set", "unset");
        var width = Math.Max(set.Length, unset.Length);
        foreach (var key in Behind)
            terminal.Output.WriteLine($"  {set.PadRight(width)}  {key}");
        foreach (var key in Ahead)
            terminal.Output.WriteLine($"  {unset.PadRight(width)}  {key}");
        new Report(Verb, ExitCode) { Notes = !Note.IsEmpty ? [Note] : [], Next = Next }.Print(terminal, json: false);
    }

    private void PrintJson(Terminal terminal) =>
        JsonReport.Print(
            terminal.Output,
            json =>
            {
                json.WriteString("verb", Verb);
                json.WriteNumber("exitCode", ExitCode);
                json.WriteBoolean("dryRun", IsDry);
                json.WriteString("socket", Socket);
                json.WriteBoolean("running", IsRunning);
                JsonReport.WriteStrings(json, IsSync ? "set" : "differs", Behind);
                JsonReport.WriteStrings(json, IsSync ? "unset" : "notInEnvFile", Ahead);
                JsonReport.WriteStrings(json, "notes", Note.IsEmpty ? [] : [terminal.Say(Note)]);
                JsonReport.WriteStrings(json, "errors", []);
                JsonReport.WriteSteps(json, Next, terminal.Language);
            },
            Changed
        );
}
