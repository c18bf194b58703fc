using System.Diagnostics;
using TmuxAgent.Cli.Phrases;
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
    private readonly Machine _machine;
    private readonly WorkFolder _folder;
    private readonly AgentRepository _repository;
    private readonly AgentManifest _manifest;
    private readonly ServiceShell _shell;

    public ForegroundRun(Machine machine, WorkFolder folder)
    {
        _machine = machine;
        _folder = folder;
        _repository = AgentRepository.Find(folder, machine);
        // Everything is started by files of the repository.
        CloneTrust.Require(_repository);
        _manifest = _repository.ReadManifest();
        _shell = new ServiceShell(_repository, _manifest);
    }

    /// <summary>Runs a command to its end and returns its exit code.</summary>
    public int RunCommand(IReadOnlyList<string> words)
    {
        var start = _shell.Start(_shell.Arguments(_folder.Path, words));
        // It describes the terminal that the command is shown on, which a service has not.
        if (_machine.Terminal.IsOutputTerminal && _machine.Variable("TERM") is { } term)
            start.Environment["TERM"] = term;
        return new ForegroundProcess(_machine.Terminal, Secrets()).Run(start);
    }

    /// <summary>Runs orchestrator and runner until one of them ends, and returns its exit code.</summary>
    public int RunServices()
    {
        var services = new[] { ("orchestrator", OutputCatalog.RunScript), ("runner", OutputCatalog.RunnerScript) }
            .Select(one => (Name: one.Item1, Script: _shell.Present(one.Item2)))
            .Where(one => one.Script is not null)
            .Select(one => new ForegroundService(one.Name.PadRight("orchestrator".Length), Piped(one.Script!)))
            .ToList();
        if (services.Count == 0)
            throw new StoppedException(ExitCode.Usage, LoopPhrases.NoScripts(AgentManifest.FileName));
        return new ForegroundServices(_machine.Terminal, Secrets()).Run(services);
    }

    private ProcessStartInfo Piped(string script)
    {
        var start = _shell.StartScript(Path.Combine(_repository.Root, script));
        start.WorkingDirectory = _repository.Root;
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
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
