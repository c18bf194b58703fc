using System.Diagnostics;
using TmuxAgent.Cli.Repositories;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Rules;
using TmuxAgent.Scaffolding.Outputs;

namespace TmuxAgent.Cli.Commands;

/// <summary>
/// One run of <c>run</c>: a command, or orchestrator and runner, started from what a user service starts from. The rest is
/// loaded as the scripts do, by the same file.
/// </summary>
internal sealed class ForegroundRun
{
    // What the user manager hands to its services it prints as shell text; where it does not run, the login's own
    // variables stand in.
    private const string AsAService = """
        set -euo pipefail
        path=$PATH
        if manager=$(systemctl --user show-environment 2>/dev/null); then
          unset DBUS_SESSION_BUS_ADDRESS LANG LOGNAME SHELL USER XDG_RUNTIME_DIR
          set -a
          eval "$manager"
          set +a
        fi
        PATH=$path

        """;

    // $1 is the repository, $2 the file that loads the environment, $3 where the command starts.
    private const string Command =
        AsAService
        + """
            cd -- "$1"
            . "./$2"
            load_environment
            cd -- "$3"
            unset OLDPWD
            shift 3
            set +euo pipefail
            exec -- "$@"
            """;

    // $1 is a script. It gets a session of its own, so that everything that it starts can be ended with it.
    private const string Service = AsAService + "exec setsid /bin/bash \"$1\"";

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

    public ForegroundRun(Machine machine, WorkFolder folder)
    {
        _machine = machine;
        _folder = folder;
        _repository = AgentRepository.Find(folder, machine);
        _manifest = _repository.ReadManifest();
    }

    /// <summary>Runs a command to its end and returns its exit code.</summary>
    public int RunCommand(IReadOnlyList<string> words)
    {
        var loader = Present(OutputCatalog.Environment) ?? OutputCatalog.Environment.DefaultPath;
        var start = Start(Command, [_repository.Root, loader, _folder.Path, .. words]);
        // It describes the terminal that the command is shown on, which a service has not.
        if (_machine.Terminal.IsOutputTerminal && _machine.Variable("TERM") is { } term)
            start.Environment["TERM"] = term;
        return new ForegroundProcess(_machine.Terminal, Secrets()).Run(start);
    }

    /// <summary>Runs orchestrator and runner until one of them ends, and returns its exit code.</summary>
    public int RunServices()
    {
        var services = new[] { ("orchestrator", OutputCatalog.RunScript), ("runner", OutputCatalog.RunnerScript) }
            .Select(one => (Name: one.Item1, Script: Present(one.Item2)))
            .Where(one => one.Script is not null)
            .Select(one => new ForegroundService(one.Name.PadRight("orchestrator".Length), Piped(one.Script!)))
            .ToList();
        if (services.Count == 0)
            throw new StoppedException(
                ExitCode.Usage,
                $"[outputs] in {AgentManifest.FileName} switches the start scripts off, so there is nothing to run"
            );
        return new ForegroundServices(_machine.Terminal, Secrets()).Run(services);
    }

    // The path of an output that the manifest asks for.
    private string? Present(OutputDefinition output)
    {
        var path = _repository.PathOf(output, _manifest);
        return path is null || _machine.Files.Exists(new Place(_repository.Root, path))
            ? path
            : throw new StoppedException(ExitCode.Usage, $"{path} is missing; run `tmuxagent generate` first");
    }

    private ProcessStartInfo Piped(string script)
    {
        var start = Start(Service, [Path.Combine(_repository.Root, script)]);
        start.WorkingDirectory = _repository.Root;
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        return start;
    }

    private ProcessStartInfo Start(string script, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("/bin/bash", ["-c", script, "tmuxagent", .. arguments]);
        start.Environment.Clear();
        foreach (var name in OfTheLogin.Where(_machine.Variables.ContainsKey))
            start.Environment[name] = _machine.Variables[name];
        start.Environment["HOME"] = _machine.HomeDirectory;
        start.Environment["PATH"] = _repository.ServicePath(_manifest);
        start.Environment["PYTHONUNBUFFERED"] = "1";
        return start;
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
