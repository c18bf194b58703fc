using TmuxAgent.Cli.Repositories;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Rules;
using TmuxAgent.Scaffolding.Outputs;

namespace TmuxAgent.Cli.Commands;

/// <summary>
/// One run of <c>run -- COMMAND</c>. It starts from what a user service starts from and loads the rest as the scripts do,
/// by the same file.
/// </summary>
internal sealed class CommandRun
{
    // $1 is the repository, $2 the file that loads the environment, $3 where the command starts. What the user manager
    // hands to its services it prints as shell text; where it does not run, the login's own variables stand in.
    private const string Script = """
        set -euo pipefail
        path=$PATH
        if manager=$(systemctl --user show-environment 2>/dev/null); then
          unset DBUS_SESSION_BUS_ADDRESS LANG LOGNAME SHELL USER XDG_RUNTIME_DIR
          set -a
          eval "$manager"
          set +a
        fi
        PATH=$path
        cd -- "$1"
        . "./$2"
        load_environment
        cd -- "$3"
        unset OLDPWD
        shift 3
        set +euo pipefail
        exec -- "$@"
        """;

    // What the user manager has from the login.
    private static readonly string[] OfTheLogin =
    [
        "DBUS_SESSION_BUS_ADDRESS",
        "LANG",
        "LOGNAME",
        "SHELL",
        "USER",
        "XDG_RUNTIME_DIR",
    ];

    private readonly Machine _machine;
    private readonly WorkFolder _folder;
    private readonly AgentRepository _repository;
    private readonly AgentManifest _manifest;

    public CommandRun(Machine machine, WorkFolder folder)
    {
        _machine = machine;
        _folder = folder;
        _repository = AgentRepository.Find(folder, machine);
        _manifest = _repository.ReadManifest();
    }

    /// <summary>Runs a command to its end and returns its exit code.</summary>
    public int Run(IReadOnlyList<string> words)
    {
        var loader = _repository.PathOf(OutputCatalog.Environment, _manifest) ?? OutputCatalog.Environment.DefaultPath;
        if (!_machine.Files.Exists(new Place(_repository.Root, loader)))
            throw new StoppedException(ExitCode.Usage, $"{loader} is missing; run `tmuxagent generate` first");
        return new ForegroundProcess(_machine.Terminal, Secrets()).Run(
            "/bin/bash",
            ["-c", Script, "tmuxagent", _repository.Root, loader, _folder.Path, .. words],
            Environment()
        );
    }

    private Dictionary<string, string> Environment()
    {
        var environment = OfTheLogin
            .Where(_machine.Variables.ContainsKey)
            .ToDictionary(name => name, name => _machine.Variables[name], StringComparer.Ordinal);
        environment["HOME"] = _machine.HomeDirectory;
        environment["PATH"] = _repository.ServicePath(_manifest);
        environment["PYTHONUNBUFFERED"] = "1";
        // It describes the terminal that the command is shown on, which a service has not.
        if (_machine.Terminal.IsOutputTerminal && _machine.Variable("TERM") is { } term)
            environment["TERM"] = term;
        return environment;
    }

    private List<string> Secrets()
    {
        var env = _manifest.Env;
        var declared = new EnvKeyIndex(env);
        return
        [
            .. (_repository.ReadEnvFile(env)?.Assignments ?? [])
                .Where(line =>
                    (declared.Find(line.Key)?.Secret ?? SecretNames.Suggest(line.Key, env))
                    || EnvValueMask.HoldsCredentials(line.Value)
                )
                .Select(line => line.Value),
        ];
    }
}
