namespace TmuxAgent.Scaffolding.Outputs;

/// <summary>Where a service looks for programs, in its order.</summary>
public static class ServiceFolders
{
    /// <summary>The folders that every service looks in, without those that this machine adds.</summary>
    /// <param name="home">Absolute path of the user's home.</param>
    public static IReadOnlyList<string> Standard(string home) =>
        [home + "/.local/bin", "/usr/local/bin", "/usr/bin", "/bin"];

    /// <summary>The PATH of a service.</summary>
    /// <param name="codex">The folders of codex and of what it needs.</param>
    /// <param name="home">Absolute path of the user's home.</param>
    public static string Path(IEnumerable<string> codex, string home) => string.Join(":", codex.Concat(Standard(home)));
}
