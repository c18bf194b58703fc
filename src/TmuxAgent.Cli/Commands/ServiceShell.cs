using System.Diagnostics;
using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Repositories;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Scaffolding.Outputs;

namespace TmuxAgent.Cli.Commands;

/// <summary>
/// Starts programs from what a user service of the repository starts from. The rest is loaded as the scripts do, by the same
/// file.
/// </summary>
internal sealed class ServiceShell(AgentRepository repository, AgentManifest manifest)
{
    private const string Bash = "/bin/bash";

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
    private const string Script = AsAService + "exec setsid /bin/bash \"$1\"";

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

    /// <summary>The arguments of bash that run a command with the whole environment of the services.</summary>
    /// <param name="folder">Absolute path of the folder that it starts in.</param>
    /// <param name="words">The command.</param>
    public string[] Arguments(string folder, IEnumerable<string> words)
    {
        var loader = Present(OutputCatalog.Environment) ?? OutputCatalog.Environment.DefaultPath;
        return ["-c", Command, "tmuxagent", repository.Root, loader, folder, .. words];
    }

    /// <summary>A command in the repository whose output is caught.</summary>
    public ProgramCall Call(params string[] words) =>
        new(Bash, Arguments(repository.Root, words)) { Folder = repository.Root, Environment = Environment() };

    /// <summary>A start of bash with those arguments.</summary>
    public ProcessStartInfo Start(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Bash, arguments);
        start.Environment.Clear();
        foreach (var (name, value) in Environment())
            start.Environment[name] = value;
        return start;
    }

    /// <summary>A start of a script of the repository, which loads the rest itself.</summary>
    public ProcessStartInfo StartScript(string script) => Start(["-c", Script, "tmuxagent", script]);

    /// <summary>The path of an output; null where the manifest does not ask for it.</summary>
    /// <exception cref="StoppedException">It is asked for, and missing.</exception>
    public string? Present(OutputDefinition output)
    {
        var path = repository.PathOf(output, manifest);
        return path is null || repository.Machine.Files.Exists(new Place(repository.Root, path))
            ? path
            : throw new StoppedException(ExitCode.Usage, LoopPhrases.GenerateFirst(path));
    }

    /// <summary>What bash is started with, before the env file is loaded.</summary>
    public Dictionary<string, string> Environment()
    {
        var machine = repository.Machine;
        var variables = OfTheLogin
            .Where(machine.Variables.ContainsKey)
            .ToDictionary(name => name, name => machine.Variables[name], StringComparer.Ordinal);
        variables["HOME"] = machine.HomeDirectory;
        variables["PATH"] = repository.ServicePath(manifest);
        variables["PYTHONUNBUFFERED"] = "1";
        return variables;
    }
}
