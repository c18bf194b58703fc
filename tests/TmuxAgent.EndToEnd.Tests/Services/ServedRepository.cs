using System.Globalization;
using System.Text.RegularExpressions;
using TmuxAgent.EndToEnd.Tests.Outputs;
using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.Services;

/// <summary>A repository of the user that a real systemd user manager belongs to, with the stand-ins of the orchestrator in it.</summary>
internal sealed class ServedRepository : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);

    private readonly SystemdUserManager _manager;

    /// <param name="manager">The manager.</param>
    /// <param name="root">Absolute path of an empty or missing folder of the manager's user.</param>
    public ServedRepository(SystemdUserManager manager, string root)
    {
        _manager = manager;
        Root = root;
        Socket = "t" + Guid.NewGuid().ToString("N")[..8];
    }

    /// <summary>Absolute path.</summary>
    public string Root { get; }

    /// <summary>The tmux server's name, which no other test uses.</summary>
    public string Socket { get; }

    /// <summary>Whether the port that <c>init</c> chose stays.</summary>
    public bool KeepsPort { get; init; }

    /// <summary>PATH of what is typed.</summary>
    public string ShellPath { get; init; } = "/usr/bin:/bin";

    /// <summary>Name of the orchestrator's unit, as the manifest says it, without <c>.service</c>.</summary>
    public string Unit => Value("name", after: "[service]");

    /// <summary>Beginning of its sessions' names.</summary>
    public string Prefix => Value("prefix", after: "[sessions]");

    /// <summary>Makes it a git repository with the stand-ins, initialised and quick.</summary>
    public ServedRepository Init(string projectName)
    {
        Directory.CreateDirectory(Root);
        var standIn = Path.Combine(RepositoryRoot.Path, "tests/TmuxAgent.EndToEnd.Tests/StandIn");
        Directory.CreateDirectory(At("src/tmux_agent"));
        foreach (var source in Directory.EnumerateFiles(standIn, "*.py"))
            File.Copy(source, At("src/tmux_agent/" + Path.GetFileName(source)));
        // The real orchestrator's own ignore file names policy.yaml, too.
        File.WriteAllText(At(".gitignore"), "policy.yaml\n__pycache__/\n*.log\n");
        File.WriteAllText(At("README.md"), projectName + "\n");
        _manager.Own(Root);
        Shell("git init --quiet && tmuxagent init --yes").MustSucceed();
        Set("socket", $"\"{Socket}\"");
        Set("poll_interval", "0.2");
        Set("restart_seconds", "1");
        // Repositories of tests that run at the same time may have been given the same one while nobody listened yet.
        if (!KeepsPort)
            Set("metrics_port", FreePort.Find().ToString(CultureInfo.InvariantCulture));
        // The agent configuration is the user's own by now.
        Replace(".tmuxagent/agent-config.yaml", "(?m)^poll_interval_ms: .*$", "poll_interval_ms: 200");
        Replace(".tmuxagent/agent-config.yaml", "(?m)socket: .*$", $"socket: {Socket}");
        Shell("tmuxagent generate").MustSucceed();
        return Commit();
    }

    /// <summary>Commits everything that git is offered.</summary>
    public ServedRepository Commit()
    {
        Shell("git add --all && git -c user.name=n -c user.email=e@x commit --quiet -m all").MustSucceed();
        return this;
    }

    /// <summary>Absolute path of something in it.</summary>
    public string At(string path) => Path.Combine(Root, path);

    /// <summary>Sets a value of the manifest wherever it is on a line of its own.</summary>
    public void Set(string key, string value) => Replace("tmuxagent.toml", $"(?m)^{key} = .*$", $"{key} = {value}");

    /// <summary>Replaces in a file, whose owner stays.</summary>
    public void Replace(string path, string pattern, string text) =>
        File.WriteAllText(At(path), Regex.Replace(File.ReadAllText(At(path)), pattern, text));

    /// <summary>Starts both units as <c>init</c> says it.</summary>
    public void Enable() =>
        Shell(
                $"systemctl --user enable --now \"$PWD\"/.tmuxagent/systemd/{Unit}.service \"$PWD\"/.tmuxagent/systemd/{Unit}-runner.service"
            )
            .MustSucceed();

    /// <summary>Types a line in the repository, as the user.</summary>
    public ProcessResult Shell(string line, string input = "") => ProcessRunner.Run(Prepare(line, input));

    /// <summary>A property of a unit.</summary>
    public string Show(string property, string unit) =>
        _manager
            .Run("systemctl", "--user", "show", "--value", "--property", property, unit)
            .MustSucceed()
            .Output.Trim();

    /// <summary>Makes a session for a branch.</summary>
    public void Spawn(string branch) => Shell($"tmuxagent session start {branch}").MustSucceed();

    /// <summary>Waits until a branch's first command is seen to have ended with exit code 0.</summary>
    public void AwaitSuccess(string branch) => StandInRun.AwaitSuccess(Root, branch);

    /// <summary>Waits for anything else.</summary>
    public static void Await(Func<bool> condition, string what) => Assert.True(Wait.Until(condition, Patience), what);

    public void Dispose()
    {
        if (File.Exists(At("tmuxagent.toml")))
            Shell($"systemctl --user disable --now {Unit}.service {Unit}-runner.service");
        Shell($"tmux -L {Socket} kill-server");
    }

    /// <summary>The tool as the user starts it in the repository, for a test that drives the process itself.</summary>
    public ProcessCommand Tool(string arguments) => Prepare($"exec '{PackedTool.ExecutablePath}' {arguments}", "");

    /// <summary>A line as it is typed in the repository, with what is on its standard input.</summary>
    public ProcessCommand PrepareShell(string line, byte[] input) => Prepare(line, "") with { Input = input };

    private ProcessCommand Prepare(string line, string input)
    {
        var command = _manager.AsUser("bash", "-c", $"tmuxagent() {{ '{PackedTool.ExecutablePath}' \"$@\"; }}\n{line}");
        return command with
        {
            WorkingDirectory = Directory.Exists(Root) ? Root : "/",
            Input = System.Text.Encoding.UTF8.GetBytes(input),
            TimeLimit = TimeSpan.FromMinutes(3),
            Environment = new Dictionary<string, string?>(command.Environment)
            {
                ["PATH"] = ShellPath,
                ["DOTNET_ROOT"] = Environment.GetEnvironmentVariable("DOTNET_ROOT"),
            },
        };
    }

    private string Value(string key, string after)
    {
        var text = File.ReadAllText(At("tmuxagent.toml"));
        var section = text[text.IndexOf(after, StringComparison.Ordinal)..];
        return Regex.Match(section, $"(?m)^{key} = \"(.*)\"$").Groups[1].Value;
    }
}
