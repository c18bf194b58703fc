using System.Text.Json;
using TmuxAgent.Cli.Systems;

namespace TmuxAgent.Cli.Probes.Health;

/// <summary>A session that the orchestrator knows.</summary>
/// <param name="Branch">Its branch.</param>
/// <param name="Session">Name of its tmux session.</param>
/// <param name="Worktree">Path of its worktree; empty for none.</param>
/// <param name="Log">Path of its log; empty for none.</param>
/// <param name="State">What the orchestrator says of it; empty for nothing.</param>
/// <param name="Commands">The commands that it was given, the last one at the end.</param>
internal sealed record AgentSession(
    string Branch,
    string Session,
    string Worktree,
    string Log,
    string State,
    IReadOnlyList<AgentCommand> Commands
)
{
    /// <summary>Ids of the commands whose end nobody has seen yet.</summary>
    public IEnumerable<string> Pending =>
        Commands.Where(command => command.Status == "pending" && command.Id.Length > 0).Select(command => command.Id);
}

/// <summary>A command of the orchestrator's, as it keeps track of it.</summary>
/// <param name="Id">Its name; empty for none.</param>
/// <param name="Text">What was typed.</param>
/// <param name="Status">Such as <c>pending</c> or <c>succeeded</c>.</param>
/// <param name="ExitCode">Once its end was seen.</param>
internal sealed record AgentCommand(string Id, string Text, string Status, long? ExitCode);

/// <summary>The state database, by the orchestrator's own interpreter, which brings SQLite.</summary>
internal static class AgentSessions
{
    private const string Open = """
        import json, pathlib, sqlite3, sys
        address = pathlib.Path(sys.argv[1]).resolve().as_uri() + "?mode="
        database = sqlite3.connect(address + ("rw" if sys.argv[2:] else "ro"), uri=True, timeout=2)

        """;

    private const string ReadProgram =
        Open
        + """
            database.row_factory = sqlite3.Row
            found = []
            for row in map(dict, database.execute("select * from agent_sessions order by branch")):
                metadata = json.loads(row.get("metadata") or "{}")
                commands = [
                    {
                        "id": str(item.get("command_id") or ""),
                        "text": str(item.get("text") or ""),
                        "status": str(item.get("status") or ""),
                        "exit": item["exit_code"] if isinstance(item.get("exit_code"), int) else None,
                    }
                    for item in metadata.get("command_tracker") or []
                ]
                names = {"branch": "branch", "session": "session_name", "worktree": "worktree_path", "log": "log_path", "state": "status"}
                found.append({**{name: row.get(column) or "" for name, column in names.items()}, "commands": commands})
            print(json.dumps(found))
            """;

    private const string DeleteProgram =
        Open
        + """
            with database:
                database.execute("delete from agent_sessions where branch = ?", (sys.argv[2],))
            """;

    /// <summary>What reads all of them. Nothing of the repository is imported: -I leaves its folder and its variables out.</summary>
    /// <param name="call">Makes the call of the interpreter with arguments.</param>
    /// <param name="database">Absolute path.</param>
    public static ProgramCall Reading(Func<string[], ProgramCall> call, string database) =>
        call(["-I", "-", database]) with
        {
            Input = ReadProgram,
        };

    /// <summary>What takes a branch's session out.</summary>
    public static ProgramCall Deleting(Func<string[], ProgramCall> call, string database, string branch) =>
        call(["-I", "-", database, branch]) with
        {
            Input = DeleteProgram,
        };

    /// <summary>All of them; null where the database cannot be read.</summary>
    public static async Task<IReadOnlyList<AgentSession>?> ReadAsync(
        HealthScene scene,
        string python,
        string database,
        CancellationToken deadline
    ) => Parse(await ProgramRun.RunAsync(Reading(words => scene.Call(python, words), database), deadline));

    /// <summary>What <see cref="Reading"/> has printed; null where that failed.</summary>
    public static IReadOnlyList<AgentSession>? Parse(ProgramResult result)
    {
        if (!result.IsSuccess)
            return null;
        try
        {
            using var document = JsonDocument.Parse(result.Output);
            return [.. document.RootElement.EnumerateArray().Select(Session)];
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static AgentSession Session(JsonElement item) =>
        new(
            Text(item, "branch"),
            Text(item, "session"),
            Text(item, "worktree"),
            Text(item, "log"),
            Text(item, "state"),
            [
                .. item.GetProperty("commands")
                    .EnumerateArray()
                    .Select(command => new AgentCommand(
                        Text(command, "id"),
                        Text(command, "text"),
                        Text(command, "status"),
                        command.GetProperty("exit").ValueKind == JsonValueKind.Number
                            ? command.GetProperty("exit").GetInt64()
                            : null
                    )),
            ]
        );

    private static string Text(JsonElement item, string name) => item.GetProperty(name).GetString() ?? "";
}
