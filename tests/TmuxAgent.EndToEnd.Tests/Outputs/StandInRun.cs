using System.Text;
using System.Text.Json;
using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.Outputs;

/// <summary>What a running stand-in orchestrator has left in its repository.</summary>
internal sealed class StandInRun(Scaffold scaffold)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Waits until a process other than the given one has tried a decision, and returns what it saw.</summary>
    public JsonElement AwaitDecision(int notFrom = 0)
    {
        JsonElement seen = default;
        var came = Wait.Until(() => TryRead(out seen) && seen.GetProperty("pid").GetInt32() != notFrom, Patience);
        Assert.True(came, "the stand-in made no decision");
        return seen;
    }

    /// <summary>Waits until the first command of a branch is seen to have ended with exit code 0.</summary>
    public void AwaitSuccess(string branch) => AwaitSuccess(scaffold.Path, branch);

    /// <summary>Waits until the first command of a branch of the repository in a folder is seen to have ended so.</summary>
    public static void AwaitSuccess(string root, string branch)
    {
        const string Query = """
            import json, sqlite3, sys
            rows = sqlite3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True).execute("select metadata from agent_sessions where branch = ?", (sys.argv[2],))
            print(*(f"{item['status']} {item.get('exit_code')}" for (text,) in rows for item in json.loads(text).get("command_tracker", [])), sep="\n")
            """;
        var said = "";
        var came = Wait.Until(
            () =>
                (
                    said = ProcessRunner
                        .Run("python3", "-c", Query, Path.Combine(root, ".tmuxagent/state/state.db"), branch)
                        .Output
                ).StartsWith("succeeded 0", StringComparison.Ordinal),
            Patience
        );
        Assert.True(came, $"the command for {branch}: {said}");
    }

    /// <summary>The environment that the process was started with.</summary>
    public Dictionary<string, string> Environment() =>
        Encoding
            .UTF8.GetString(File.ReadAllBytes(scaffold.At(".tmuxagent/logs/environment.bin")))
            .Split('\0')
            .Select(pair => pair.Split('=', 2))
            .ToDictionary(pair => pair[0], pair => pair[1]);

    private bool TryRead(out JsonElement seen)
    {
        seen = default;
        var path = scaffold.At(".tmuxagent/logs/seen.json");
        if (!File.Exists(path))
            return false;
        seen = JsonDocument.Parse(File.ReadAllText(path)).RootElement;
        return true;
    }
}
