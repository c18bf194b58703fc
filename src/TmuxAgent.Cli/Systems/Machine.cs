using TmuxAgent.Cli.Phrases;

namespace TmuxAgent.Cli.Systems;

/// <summary>The outside world as a verb sees it: everything a handler may ask or touch is handed to it here.</summary>
internal sealed class Machine
{
    private readonly Func<string> _home;
    private readonly Func<string> _currentDirectory;

    /// <param name="terminal">The three standard streams.</param>
    /// <param name="files">The file system.</param>
    /// <param name="clock">What time it is.</param>
    /// <param name="variables">The process environment.</param>
    /// <param name="home">Finds the home folder; asked when a verb needs it, since not every verb does.</param>
    /// <param name="currentDirectory">Finds the current directory, likewise.</param>
    public Machine(
        Terminal terminal,
        IFileSystem files,
        TimeProvider clock,
        IReadOnlyDictionary<string, string> variables,
        Func<string> home,
        Func<string> currentDirectory
    )
    {
        Terminal = terminal;
        Files = files;
        Clock = clock;
        Variables = variables;
        _home = home;
        _currentDirectory = currentDirectory;
    }

    /// <summary>The three standard streams.</summary>
    public Terminal Terminal { get; }

    /// <summary>The file system.</summary>
    public IFileSystem Files { get; }

    /// <summary>What time it is.</summary>
    public TimeProvider Clock { get; }

    /// <summary>The process environment.</summary>
    public IReadOnlyDictionary<string, string> Variables { get; }

    /// <summary>Absolute path of the user's home, which <c>~</c> stands for.</summary>
    /// <exception cref="StoppedException">There is none: to guess one could put secrets into a wrong folder.</exception>
    public string HomeDirectory => _home();

    /// <summary>Absolute path that relative arguments start from.</summary>
    /// <exception cref="StoppedException">It was removed.</exception>
    public string CurrentDirectory => _currentDirectory();

    /// <summary>The machine this process runs on.</summary>
    public static Machine This()
    {
        var variables = Environment.GetEnvironmentVariables();
        var copy = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string name in variables.Keys)
            copy[name] = (string)variables[name]!;
        return new Machine(
            Terminal.Standard(copy),
            new FileSystem(),
            TimeProvider.System,
            copy,
            () => FindHome(copy),
            FindCurrentDirectory
        );
    }

    /// <summary>The same machine, which says everything elsewhere.</summary>
    public Machine WithTerminal(Terminal terminal) => new(terminal, Files, Clock, Variables, _home, _currentDirectory);

    /// <summary>The value of an environment variable, or null where it is missing or empty.</summary>
    public string? Variable(string name) =>
        Variables.TryGetValue(name, out var value) && value.Length > 0 ? value : null;

    /// <summary>The absolute path that an argument names.</summary>
    /// <exception cref="StoppedException">It cannot be known, or is not UTF-8.</exception>
    public string Absolute(string path) =>
        FolderName.Checked(Path.IsPathRooted(path) ? Path.GetFullPath(path) : Path.GetFullPath(path, CurrentDirectory));

    /// <summary>Whether a path is the current directory; false where that was removed.</summary>
    public bool IsCurrentDirectory(string path)
    {
        try
        {
            return CurrentDirectory == path;
        }
        catch (StoppedException)
        {
            return false;
        }
    }

    private static string FindHome(Dictionary<string, string> variables)
    {
        var home = variables.TryGetValue("HOME", out var said)
            ? said
            : Environment.GetFolderPath(
                Environment.SpecialFolder.UserProfile,
                Environment.SpecialFolderOption.DoNotVerify
            );
        if (home.StartsWith('/') && Directory.Exists(home))
            return Path.TrimEndingDirectorySeparator(FolderName.Checked(home));
        throw new StoppedException(ExitCode.Usage, MachinePhrases.BadHome(home));
    }

    private static string FindCurrentDirectory()
    {
        try
        {
            return FolderName.Checked(Environment.CurrentDirectory);
        }
        catch (IOException)
        {
            throw new StoppedException(ExitCode.System, MachinePhrases.NoCurrentDirectory);
        }
    }
}
