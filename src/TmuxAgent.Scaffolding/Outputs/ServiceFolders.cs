namespace TmuxAgent.Scaffolding.Outputs;

/// <summary>Where a service looks for programs, in its order.</summary>
public static class ServiceFolders
{
    /// <summary>The folders that every service looks in, without those that this machine adds.</summary>
    /// <param name="home">Absolute path of the user's home.</param>
    public static IReadOnlyList<string> Standard(string home) =>
        [home + "/.local/bin", "/usr/local/bin", "/usr/bin", "/bin"];
}
