using System.Text.RegularExpressions;
using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.Diagnosis;

/// <summary>
/// A repository as <c>init</c> makes it, with key, webhook and a codex that only tells its version: the diagnosis has nothing to
/// say against it. Each test then breaks one thing.
/// </summary>
public sealed partial class DiagnosedRepository : IDisposable
{
    /// <summary>The one key that the API accepts.</summary>
    public const string GoodKey = "sk-good";

    private const UnixFileMode Program = (UnixFileMode)0b111_101_101;

    private readonly UserSandbox _user = new();
    private readonly LoopbackHttpServer _api = new(request =>
        request.Authorization == "Bearer " + GoodKey ? (200, "{}") : (401, "{}")
    );
    private readonly LoopbackHttpServer _wecom = new(_ => (200, "{\"errcode\":0,\"errmsg\":\"ok\"}"));

    private readonly List<BackgroundProcess> _processes = [];

    public DiagnosedRepository()
    {
        WriteProgram("home-bin/tmuxagent", $"#!/bin/sh\nexec '{PackedTool.ExecutablePath}' \"$@\"\n");
        WriteProgram(".local/bin/codex", "#!/bin/sh\necho codex-cli 9.9.9\n");
        foreach (var source in Directory.EnumerateFiles(StandIn, "*.py"))
            Write("src/tmux_agent/" + Path.GetFileName(source), File.ReadAllText(source));
        Shell("tmuxagent init --yes").MustSucceed();
        // Other tests have a repository of the same name, and so the same port, at the same time.
        SetInManifest("metrics_port", FreePort.Find().ToString());
        SetInManifest("base_url", $"\"{_api.Address}/v1\"");
        Shell("tmuxagent env set OPENAI_API_KEY=-", GoodKey).MustSucceed();
        Shell("tmuxagent env set WECOM_WEBHOOK=-", Webhook).MustSucceed();
    }

    /// <summary>An address that the webhook may be set to.</summary>
    public string Webhook => _wecom.Address + "/cgi-bin/webhook/send?key=x";

    /// <summary>Absolute path of the repository.</summary>
    public string Root => _user.Repository;

    /// <summary>Absolute path of the home folder.</summary>
    public string Home => _user.Home;

    /// <summary>Port of the orchestrator's metrics, as the manifest says it.</summary>
    public int MetricsPort => int.Parse(PortLine().Match(Read("tmuxagent.toml")).Groups[1].Value);

    private static string StandIn => Path.Combine(RepositoryRoot.Path, "tests/TmuxAgent.EndToEnd.Tests/StandIn");

    /// <summary>Variables of every command besides home and PATH.</summary>
    public Dictionary<string, string?> Variables { get; } = [];

    public string Read(string path) => _user.Read(path);

    public void Write(string path, string text) => _user.Write(path, text);

    /// <summary>Absolute path of something in the repository.</summary>
    public string At(string path) => _user.At(path);

    /// <summary>Adds lines to the env file.</summary>
    public void AppendToEnv(string lines) => File.AppendAllText(At(".env"), lines);

    /// <summary>Replaces a key's line in the env file.</summary>
    public void SetLine(string key, string line) =>
        Write(
            ".env",
            Regex.Replace(Read(".env"), $"(?m)^{key}=.*$", line.Replace("$", "$$", StringComparison.Ordinal))
        );

    /// <summary>Sets a value in the manifest, where it is on a line of its own, and generates.</summary>
    public void SetInManifest(string key, string value)
    {
        Write("tmuxagent.toml", Regex.Replace(Read("tmuxagent.toml"), $"(?m)^{key} = .*$", $"{key} = {value}"));
        Shell("tmuxagent generate").MustSucceed();
    }

    /// <summary>A program below the home folder; <c>home-bin</c> is on PATH.</summary>
    public void WriteProgram(string path, string text)
    {
        var absolute = Path.Combine(Home, path);
        Directory.CreateDirectory(Path.GetDirectoryName(absolute)!);
        File.WriteAllText(absolute, text);
        File.SetUnixFileMode(absolute, Program);
    }

    /// <summary>Types a line in the repository, with something to paste.</summary>
    public ProcessResult Shell(string line, string input = "")
    {
        var command = Prepare("bash", "-c", line);
        return ProcessRunner.Run(command with { Input = System.Text.Encoding.UTF8.GetBytes(input) });
    }

    /// <summary>A program as it is started in the repository.</summary>
    public ProcessCommand Prepare(string program, params string[] arguments)
    {
        var command = _user.Prepare(program, arguments);
        var environment = new Dictionary<string, string?>(command.Environment);
        foreach (var (name, value) in Variables)
            environment[name] = value;
        environment["PATH"] = $"{Home}/home-bin:{Variables.GetValueOrDefault("PATH", "/usr/bin:/bin")}";
        environment["TMUX_TMPDIR"] = Home;
        environment["DOTNET_ROOT"] = Environment.GetEnvironmentVariable("DOTNET_ROOT");
        return command with { TimeLimit = TimeSpan.FromMinutes(3), Environment = environment };
    }

    /// <summary>Runs the diagnosis.</summary>
    public Diagnosis Diagnose() => new(Shell("./diagnose_orchestrator.sh --timeout 60"));

    /// <summary>Starts a program that runs until the test ends.</summary>
    public void Start(ProcessCommand command) => _processes.Add(new BackgroundProcess(command));

    public void Dispose()
    {
        Shell("tmux kill-server");
        foreach (var process in _processes)
            process.Dispose();
        _api.Dispose();
        _wecom.Dispose();
        _user.Dispose();
    }

    [GeneratedRegex("(?m)^metrics_port = ([0-9]+)$")]
    private static partial Regex PortLine();
}
