using TmuxAgent.Cli.Phrases;
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
        !IsRunning ? LoopPhrases.NoServer(Socket)
        : IsSync && Changed && !IsDry ? TmuxPhrases.ForNewWindows
        : Behind.Count + Ahead.Count == 0 ? TmuxPhrases.Same(Socket)
        : Phrase.None;

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
        var set = terminal.Say(IsSync ? TmuxPhrases.Set(IsDry) : TmuxPhrases.Differs);
        var unset = terminal.Say(IsSync ? TmuxPhrases.Unset(IsDry) : TmuxPhrases.NotInEnvFile);
        var width = Math.Max(Wrapping.Columns(set), Wrapping.Columns(unset));
        foreach (var key in Behind)
            terminal.Output.WriteLine($"  {Wrapping.Padded(set, width)}  {key}");
        foreach (var key in Ahead)
            terminal.Output.WriteLine($"  {Wrapping.Padded(unset, width)}  {key}");
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
