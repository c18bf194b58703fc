namespace TmuxAgent.Cli.Systems;

/// <summary>The outside world as a verb sees it: everything a handler may ask or touch is handed to it here.</summary>
/// <param name="Terminal">The three standard streams.</param>
/// <param name="Variables">The process environment.</param>
/// <param name="HomeDirectory">Absolute path of the user's home, which <c>~</c> stands for.</param>
/// <param name="CurrentDirectory">Absolute path that relative arguments start from.</param>
internal sealed record Machine(
    Terminal Terminal,
    IReadOnlyDictionary<string, string> Variables,
    string HomeDirectory,
    string CurrentDirectory)
{
    /// <summary>The machine this process runs on.</summary>
    public static Machine This()
    {
        var variables = Environment.GetEnvironmentVariables();
        var copy = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string name in variables.Keys)
            copy[name] = (string)variables[name]!;
        return new Machine(
            Terminal.Standard(copy),
            copy,
            Environment.GetFolderPath(Environment.SpecialFolder.UserProfile),
            Environment.CurrentDirectory);
    }

    /// <summary>The value of an environment variable, or null where it is missing or empty.</summary>
    public string? Variable(string name) => Variables.TryGetValue(name, out var value) && value.Length > 0 ? value : null;
}
