using System.Text.Json;
using TmuxAgent.Cli.Systems;

namespace TmuxAgent.Cli.Probes.Health;

/// <summary>One branch that is registered in the state database.</summary>
/// <param name="Branch">Its name.</param>
/// <param name="Session">Name of its tmux session.</param>
/// <param name="Log">Path of its log; empty for none.</param>
/// <param name="Pending">Ids of the commands whose end nobody has seen yet.</param>
internal sealed record AgentSession(string Branch, string Session, string Log, IReadOnlyList<string> Pending);

/// <summary>Reads the state database through the orchestrator's own interpreter, which brings SQLite.</summary>
internal static class AgentSessions
{
    private const string Program = """
        import json, pathlib, sqlite3, sys
        address = pathlib.Path(sys.argv[1]).resolve().as_uri() + "?mode=ro"
        database = sqlite3.connect(address, uri=True, timeout=2)
        found = []
        for branch, session, log, text in database.execute("select branch, session_name, log_path, metadata from agent_sessions"):
            metadata = json.loads(text or "{}")
            pending = [item.get("command_id") for item in metadata.get("command_tracker") or [] if item.get("status") == "pending"]
            found.append({"branch": branch, "session": session or "", "log": log or "", "pending": [name for name in pending if name]})
        print(json.dumps(found))
        """;

    /// <summary>All of them; null where the database cannot be read.</summary>
    public static async Task<IReadOnlyList<AgentSession>?> ReadAsync(
        HealthScene scene,
        string python,
        string database,
        CancellationToken deadline
    )
    {
        // Nothing of the repository is imported: -I leaves the current folder and its variables out.
        var call = scene.Call(python, "-I", "-", database) with
        {
            Input = Program,
        };
        var result = await ProgramRun.RunAsync(call, deadline);
        if (!result.IsSuccess)
            return null;
        try
        {
            using var document = JsonDocument.Parse(result.Output);
            return
            [
                .. document
                    .RootElement.EnumerateArray()
                    .Select(item => new AgentSession(
                        item.GetProperty("branch").GetString() ?? "",
                        item.GetProperty("session").GetString() ?? "",
                        item.GetProperty("log").GetString() ?? "",
                        [.. item.GetProperty("pending").EnumerateArray().Select(id => id.GetString() ?? "")]
                    )),
            ];
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
