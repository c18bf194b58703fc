using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Probes.Health;
using TmuxAgent.Cli.Reporting;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Cli.Commands;

/// <summary>One run of <c>session list</c>.</summary>
internal sealed class SessionList(SessionBook book, bool json)
{
    private static readonly Phrase[] Titles =
    [
        SessionPhrases.Branch,
        SessionPhrases.Session,
        SessionPhrases.Alive,
        SessionPhrases.State,
        SessionPhrases.LastCommand,
    ];

    private const string Verb = "session list";

    private readonly Terminal _terminal = book.Repository.Machine.Terminal;

    /// <summary>Prints the registered sessions.</summary>
    public int Run() => Interruptible.Run(RunAsync);

    private async Task<int> RunAsync(CancellationToken stop)
    {
        var (reading, listing) = (book.ReadAsync(stop), book.ListLivingAsync(stop));
        // Both, so that no program is left where one of them fails.
        await Task.WhenAll(reading, listing);
        var (sessions, alive) = (await reading, await listing);
        if (json)
            PrintJson(sessions, alive);
        else if (sessions.Count == 0)
            new Report(Verb, ExitCode.Success) { Notes = [LoopPhrases.NoSession] }.Print(_terminal, json: false);
        else
            PrintTable([
                [.. Titles.Select(_terminal.Say)],
                .. sessions.Select(session => Row(session, alive)),
            ]);
        return ExitCode.Success;
    }

    private string[] Row(AgentSession session, IReadOnlySet<string> alive) =>
        [
            Printable.Text(session.Branch),
            Printable.Text(session.Session),
            _terminal.Say(SessionPhrases.IsAlive(alive.Contains(session.Session))),
            session.State.Length > 0 ? Printable.Text(session.State) : "-",
            session.Commands is [.., var last]
                ? $"{Printable.Text(last.Status)}{(last.ExitCode is { } code ? $" ({code})" : "")}: {book.Hide(last.Text)}"
                : _terminal.Say(SessionPhrases.NoCommand),
        ];

    private void PrintTable(IReadOnlyList<string[]> rows)
    {
        var widths = Enumerable
            .Range(0, Titles.Length - 1)
            .Select(column => rows.Max(row => Wrapping.Columns(row[column])))
            .ToArray();
        foreach (var row in rows)
        {
            for (var column = 0; column < widths.Length; column++)
                _terminal.Output.Write($"  {Wrapping.Padded(row[column], widths[column])}");
            _terminal.Output.WriteLine($"  {row[^1]}");
        }
    }

    private void PrintJson(IReadOnlyList<AgentSession> sessions, IReadOnlySet<string> alive) =>
        JsonReport.Print(
            _terminal.Output,
            writer =>
            {
                writer.WriteString("verb", Verb);
                writer.WriteNumber("exitCode", ExitCode.Success);
                writer.WriteString("socket", book.Socket);
                JsonReport.WriteArray(
                    writer,
                    "sessions",
                    sessions,
                    (item, session) =>
                    {
                        item.WriteString("branch", session.Branch);
                        item.WriteString("session", session.Session);
                        item.WriteBoolean("alive", alive.Contains(session.Session));
                        item.WriteString("state", session.State.Length > 0 ? session.State : null);
                        item.WriteString("worktree", session.Worktree);
                        item.WriteString("log", session.Log);
                        WriteCommand(item, session.Commands is [.., var last] ? last : null);
                    }
                );
                JsonReport.WriteStrings(writer, "errors", []);
            }
        );

    private void WriteCommand(System.Text.Json.Utf8JsonWriter json, AgentCommand? command)
    {
        if (command is null)
        {
            json.WriteNull("lastCommand");
            return;
        }
        json.WriteStartObject("lastCommand");
        json.WriteString("text", book.Hide(command.Text));
        json.WriteString("status", command.Status);
        if (command.ExitCode is { } code)
            json.WriteNumber("exitCode", code);
        else
            json.WriteNull("exitCode");
        json.WriteEndObject();
    }
}
