using TmuxAgent.Core.Text;

namespace TmuxAgent.Scaffolding.Adoption;

/// <summary>What a person's <c>fleet.toml</c> says to the manifest.</summary>
public static class FleetFile
{
    private const string StateFile = "/state.db";

    /// <summary>Its values; null where it is no TOML.</summary>
    /// <param name="path">Its repository-relative path.</param>
    /// <param name="text">Its text.</param>
    public static IReadOnlyList<TakenValue>? Read(string path, SourceText text)
    {
        if (TomlFile.Read(text) is not { } file)
            return null;
        var taken = new List<TakenValue>();
        Take("worktree.root", "sessions.worktrees");
        Take("tmux.prefix", "sessions.prefix");
        Take("tmux.socket", "sessions.socket");
        if (file.Find("agent.command") is string command && command != "true")
            Add("agent.command", "sessions.agent", command);
        if (file.Find("agent.model") is string model && model != "default")
            Add("agent.model", "sessions.model", model);
        if (StateFolder(file.Find("state.db") as string) is { } state)
            Add("state.db", "sessions.state", state);
        return taken;

        void Take(string name, string key)
        {
            if (file.Find(name) is { } value)
                Add(name, key, value);
        }

        void Add(string name, string key, object value) => taken.Add(new TakenValue(key, value, path, name));
    }

    /// <summary>The folder of a database; null where it is named in a way that a manifest cannot express.</summary>
    public static string? StateFolder(string? database) =>
        database is not null && database.EndsWith(StateFile, StringComparison.Ordinal)
            ? database.Substring(0, database.Length - StateFile.Length)
            : null;
}
