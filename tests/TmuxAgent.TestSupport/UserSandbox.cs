namespace TmuxAgent.TestSupport;

/// <summary>A home and a fresh git repository of a test's own, and the packed tool run in them.</summary>
public sealed class UserSandbox : IDisposable
{
    private readonly TemporaryFolder _folder;

    /// <param name="repositoryName">Folder name of the repository; hostile ones are welcome.</param>
    public UserSandbox(string repositoryName = "demo")
    {
        _folder = new TemporaryFolder();
        Home = _folder.At("home");
        Repository = System.IO.Path.Combine(Home, repositoryName);
        Directory.CreateDirectory(Repository);
        Command("git", "init", "--quiet").MustSucceed();
    }

    /// <summary>Absolute path of the home folder.</summary>
    public string Home { get; }

    /// <summary>Absolute path of the repository.</summary>
    public string Repository { get; }

    /// <summary>Variables that every process of the sandbox gets besides HOME and PATH.</summary>
    public Dictionary<string, string?> Environment { get; } = [];

    /// <summary>Absolute path of something in the repository.</summary>
    public string At(string relative) => System.IO.Path.Combine(Repository, relative);

    /// <summary>Text of a file in the repository.</summary>
    public string Read(string relative) => File.ReadAllText(At(relative));

    /// <summary>Writes a file in the repository.</summary>
    public void Write(string relative, string content)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(At(relative))!);
        File.WriteAllText(At(relative), content);
    }

    /// <summary>Runs the packed tool in the repository.</summary>
    public ProcessResult Tool(params string[] arguments) => Run(PackedTool.ExecutablePath, arguments, null);

    /// <summary>Runs the packed tool with something on its standard input.</summary>
    public ProcessResult ToolWithInput(string input, params string[] arguments) =>
        Run(PackedTool.ExecutablePath, arguments, System.Text.Encoding.UTF8.GetBytes(input));

    /// <summary>Runs any program in the repository.</summary>
    public ProcessResult Command(string program, params string[] arguments) => Run(program, arguments, null);

    /// <summary>How a program is started in the sandbox, for a test that drives the process itself.</summary>
    public ProcessCommand Prepare(string program, string[] arguments, byte[]? input = null)
    {
        var environment = new Dictionary<string, string?>(Environment)
        {
            ["HOME"] = Home,
            ["PATH"] = System.Environment.GetEnvironmentVariable("PATH"),
            ["LANG"] = "C.UTF-8",
        };
        return new ProcessCommand(program, arguments)
        {
            WorkingDirectory = Repository,
            CleanEnvironment = true,
            Environment = environment,
            Input = input,
        };
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();

    private ProcessResult Run(string program, string[] arguments, byte[]? input) =>
        ProcessRunner.Run(Prepare(program, arguments, input));
}
