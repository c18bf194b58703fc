using System.Text.Json;
using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.Fleet;

/// <summary>
/// Everything that a fleet needs but its hosts: a controller's home, a repository with the stand-ins of the orchestrator that a git
/// daemon serves, a feed with the tool's packages, a model API, and a secret in Ansible Vault.
/// </summary>
internal sealed class FleetScene : IDisposable
{
    public const string Secret = "sk-of-a-whole-fleet-0123456789";
    private static readonly string Deploy = Path.Combine(RepositoryRoot.Path, "deploy/ansible");

    private readonly List<BackgroundProcess> _servers = [];
    private readonly int _gitPort = FreePort.Find();
    private readonly int _webPort = FreePort.Find();

    /// <param name="count">How many hosts.</param>
    /// <param name="withoutSystemd">Names of those that have no systemd.</param>
    public FleetScene(int count, params string[] withoutSystemd)
    {
        Folder = Directory.CreateTempSubdirectory("tmuxagent-fleet-").FullName;
        File.SetUnixFileMode(Folder, File.GetUnixFileMode(Folder) | UnixFileMode.OtherExecute);
        Hosts = new FleetHosts(At("hosts"), count, withoutSystemd);
        File.WriteAllText(FileWithSecret, Secret);
        FleetFeed.Make(At("packages"), At("feed"), $"http://{Hosts.Address}:{_webPort}");
        MakeRepository();
        WriteVault();
        Serve(
            "git",
            "daemon",
            "--base-path=" + At("served"),
            "--export-all",
            "--reuseaddr",
            $"--port={_gitPort}",
            "--listen=" + Hosts.Address
        );
        var server = Path.Combine(RepositoryRoot.Path, "tests/TmuxAgent.EndToEnd.Tests/Fleet/server.py");
        Serve("/usr/bin/python3", server, Hosts.Address, _webPort.ToString(), At("feed"));
    }

    /// <summary>Where everything is; users may pass through it.</summary>
    public string Folder { get; }

    /// <summary>The hosts.</summary>
    public FleetHosts Hosts { get; }

    /// <summary>The index of a NuGet feed with the tool's packages.</summary>
    public string Feed => $"http://{Hosts.Address}:{_webPort}/index.json";

    /// <summary>Name of the orchestrator's unit.</summary>
    public const string Unit = "agents-orchestrator";

    /// <summary>The controller's home.</summary>
    public string ControllerHome => At("controller");

    /// <summary>A file of the test with the secret.</summary>
    public string FileWithSecret => At("api-key");

    /// <summary>Whether the package is there that is started by the .NET runtime.</summary>
    public bool HasPackageForAny => File.Exists(At($"packages/tmuxagent.any.{FleetFeed.Version}.nupkg"));

    /// <summary>Absolute path of something in the folder.</summary>
    public string At(string relative) => Path.Combine(Folder, relative);

    /// <summary>Path of something in a host's clone.</summary>
    public string In(string host, string relative) => Path.Combine(Hosts.HomeOf(host), "agents", relative);

    /// <summary>The command that rolls out.</summary>
    /// <param name="variables">What this run says besides the inventory, as JSON.</param>
    /// <param name="options">Further options.</param>
    public ProcessCommand Rollout(object variables, params string[] options) =>
        Hosts.Control([
            "/usr/bin/ansible-playbook",
            "-i",
            Hosts.Inventory,
            "-i",
            At("more.yml"),
            "--vault-password-file",
            At("vault-password"),
            "-e",
            "@" + At("vault.yml"),
            "-e",
            JsonSerializer.Serialize(Common()),
            "-e",
            JsonSerializer.Serialize(variables),
            "tmuxagent.fleet.rollout",
            .. options,
        ]) with
        {
            WorkingDirectory = Deploy,
            TimeLimit = TimeSpan.FromMinutes(4),
            Environment = new Dictionary<string, string?>
            {
                ["HOME"] = ControllerHome,
                ["PATH"] = "/usr/bin:/bin:/usr/sbin:/sbin",
                ["LC_ALL"] = "C.UTF-8",
                ["ANSIBLE_CONFIG"] = Path.Combine(Deploy, "ansible.cfg"),
                ["ANSIBLE_NOCOLOR"] = "1",
                ["ANSIBLE_DEPRECATION_WARNINGS"] = "0",
                // The connection of a host that is gone must not outlive the test by long.
                ["ANSIBLE_SSH_ARGS"] = "-o ControlMaster=auto -o ControlPersist=30s -o ConnectTimeout=5",
                ["PYTHONDONTWRITEBYTECODE"] = "1",
            },
        };

    /// <summary>Changes the repository, and serves the new commit.</summary>
    public void Publish(Action<string> change)
    {
        change(At("source"));
        Git("add", "--all");
        Git("-c", "user.name=n", "-c", "user.email=e@x", "commit", "--quiet", "--message=c");
        Git("push", "--quiet", At("served/agents.git"), "HEAD:refs/heads/main");
    }

    /// <summary>Runs the tool in the repository, as whoever keeps it.</summary>
    public void Tool(params string[] words) =>
        ProcessRunner
            .Run(
                new ProcessCommand(PackedTool.ExecutablePath, words)
                {
                    WorkingDirectory = At("source"),
                    Environment = new Dictionary<string, string?> { ["HOME"] = At("keeper") },
                }
            )
            .MustSucceed();

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var server in _servers)
            server.Dispose();
        Hosts.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    private Dictionary<string, object> Common() =>
        new()
        {
            ["agent_repo"] = $"git://{Hosts.Address}:{_gitPort}/agents.git",
            ["agent_version"] = "main",
            ["agent_python_packages"] = new[] { "fleetproof" },
            ["agent_python_site_packages"] = true,
            ["agent_pip_arguments"] = new[] { "--no-index", "--find-links", At("feed") },
            ["agent_linger"] = Hosts.HasNamespaces,
        };

    private void MakeRepository()
    {
        foreach (var folder in new[] { "source/src/tmux_agent", "keeper", "controller", "served" })
            Directory.CreateDirectory(At(folder));
        ProcessRunner
            .Run("git", "init", "--quiet", "--bare", "--initial-branch=main", At("served/agents.git"))
            .MustSucceed();
        Git("init", "--quiet", "--initial-branch=main");
        var standIn = Path.Combine(RepositoryRoot.Path, "tests/TmuxAgent.EndToEnd.Tests/StandIn");
        foreach (var source in Directory.EnumerateFiles(standIn, "*.py"))
            File.Copy(source, At("source/src/tmux_agent/" + Path.GetFileName(source)));
        Publish(source =>
        {
            File.WriteAllText(Path.Combine(source, ".gitignore"), "__pycache__/\n.venv/\n");
            Tool("init", "--yes", "--quiet");
            // It is named after its folder, which here is no project's name.
            Tool("config", "set", "project.name", "agents", "--quiet");
            Tool("config", "set", "service.name", "agents-orchestrator", "--quiet");
            Tool("config", "set", "orchestrator.poll_interval", "0.5", "--quiet");
            Tool("config", "set", "codex.base_url", $"http://{Hosts.Address}:{_webPort}/v1", "--quiet");
            Tool("generate", "--quiet");
        });
    }

    private void Git(params string[] words) =>
        ProcessRunner.Run(new ProcessCommand("git", words) { WorkingDirectory = At("source") }).MustSucceed();

    private void WriteVault()
    {
        File.WriteAllText(At("vault-password"), "of the vault\n");
        File.WriteAllText(
            At("vault.yml"),
            $"vault_openai_api_key: {Secret}\nagent_env:\n  OPENAI_API_KEY: '{{{{ vault_openai_api_key }}}}'\n"
        );
        var encrypt = new ProcessCommand(
            "/usr/bin/ansible-vault",
            "encrypt",
            "--vault-password-file",
            At("vault-password"),
            At("vault.yml")
        )
        {
            Environment = new Dictionary<string, string?> { ["HOME"] = ControllerHome, ["PATH"] = "/usr/bin:/bin" },
        };
        ProcessRunner.Run(encrypt).MustSucceed();
    }

    private void Serve(params string[] command) => _servers.Add(new BackgroundProcess(Hosts.Control(command)));
}
