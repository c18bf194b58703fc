using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Reporting;
using TmuxAgent.Cli.Repositories;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Phrases;
using TmuxAgent.Scaffolding.Health;
using TmuxAgent.Scaffolding.Outputs;

namespace TmuxAgent.Cli.Probes.Health;

/// <summary>Whether the interpreter imports orchestrator and runner, and makes their HTTP client with these proxies.</summary>
internal sealed class PythonHealth() : HealthProbe("python", ProbePhrases.Python)
{
    private const string AllPackages = "pydantic PyYAML httpx prometheus-client";

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<HealthFinding>> LookAsync(HealthScene scene, CancellationToken deadline)
    {
        if (OrchestratorModules.Of(scene.Manifest) is not { } modules)
            return [NotApplicable(ProgramProbePhrases.OtherOrchestrator)];
        if (!scene.IsKnown)
            return [NotApplicable(ProgramProbePhrases.NotStarted(ClonePhrases.NeverGenerated))];
        var place = new CodexPlace(scene);
        var shell = place.EnvironmentIn(scene.Machine.Variables);
        if (Find(scene, shell) is not { } python)
            return [Troubles.PythonMissing.With(scene.Manifest.Orchestrator.Python)];
        var looks = new List<Task<HealthFinding>> { LookAsync(scene, python, shell, modules, deadline) };
        if (ServiceEnvironment.Of(scene) is { } unit)
        {
            var service = place.EnvironmentIn(unit);
            if (Find(scene, service) is var other && other != python)
                looks.Add(LookAtServiceAsync(scene, python, other, service, modules, deadline));
        }
        var findings = await Task.WhenAll(looks);
        // Where this shell's does not work either, there is one thing to mend.
        return findings[0].Level == HealthLevel.Ok ? findings : findings[..1];
    }

    private static async Task<HealthFinding> LookAtServiceAsync(
        HealthScene scene,
        string python,
        string? other,
        Dictionary<string, string> environment,
        IReadOnlyList<string> modules,
        CancellationToken deadline
    ) =>
        other is not null && await LookAsync(scene, other, environment, modules, deadline) is { Level: HealthLevel.Ok }
            ? Ok(ProgramProbePhrases.ServicePython(other))
            : Troubles.PythonOfService.With(
                other is null ? ProgramProbePhrases.NoPython : Phrase.Verbatim(other),
                python,
                ShellWord.Quote(python),
                ServiceCommands.AfterGenerate(scene)
            );

    /// <summary>Absolute path of the interpreter; null where there is none.</summary>
    public static string? Find(HealthScene scene, IReadOnlyDictionary<string, string> environment)
    {
        var python = scene.Manifest.Orchestrator.Python;
        if (!python.Contains('/', StringComparison.Ordinal))
            return ExecutableSearch.FindAll(python, environment.GetValueOrDefault("PATH", "")).FirstOrDefault();
        var file = Path.Combine(scene.Root, python);
        return ExecutableSearch.IsExecutable(file) ? file : null;
    }

    private static async Task<HealthFinding> LookAsync(
        HealthScene scene,
        string python,
        Dictionary<string, string> environment,
        IReadOnlyList<string> modules,
        CancellationToken deadline
    )
    {
        var call = scene.Call(python, ["-", .. modules]) with
        {
            // What is looked at is not changed: no compiled files.
            Environment = HealthScene.Overlaid(
                environment,
                new Dictionary<string, string> { ["PYTHONDONTWRITEBYTECODE"] = "1" }
            ),
            Input = ImportProbe.Program,
        };
        ProgramResult result;
        try
        {
            result = await ProgramRun.RunAsync(call, deadline);
        }
        catch (OperationCanceledException)
        {
            return Troubles.PythonSilent.With(scene.Manifest.Orchestrator.Python);
        }
        var words =
            result
                .Output.Split('\n')
                .LastOrDefault(line => line.StartsWith(ImportProbe.Mark, StringComparison.Ordinal))
                ?.Split(' ')
            ?? [];
        return words.Length == 4
            ? Judge(scene, words[1], words[2], words[3] == "venv")
            : Broken(scene, ProgramProbePhrases.EndsEarly);
    }

    private static HealthFinding Judge(HealthScene scene, string word, string package, bool isVenv) =>
        word switch
        {
            "fine" => Ok(ProgramProbePhrases.PythonFine),
            "orchestrator" => Troubles.OrchestratorMissing.With(),
            "missing" => Troubles.PackageMissing.With(package, Install(scene, package, isVenv, "")),
            "old" => Troubles.PackageOld.With(package, Install(scene, package, isVenv, "--upgrade ")),
            "client" => Troubles.HttpClientBroken.With(package),
            _ => Broken(scene, Phrase.Verbatim(package)),
        };

    private static HealthFinding Broken(HealthScene scene, Phrase how) =>
        Troubles.ImportFails.With(
            how,
            $"{ShellWord.Quote(scene.Manifest.Orchestrator.Python)} -c 'import {OrchestratorModules.Of(scene.Manifest)![0]}'"
        );

    // A system's own Python takes no packages (PEP 668), so that an environment of the repository's own gets all of them.
    private static string Install(HealthScene scene, string package, bool isVenv, string option)
    {
        if (isVenv)
            return $"{ShellWord.Quote(scene.Manifest.Orchestrator.Python)} -m pip install {option}{package}";
        var all = package == "socksio" || AllPackages.Contains(package, StringComparison.Ordinal) ? "" : " " + package;
        var socks =
            new ProxySettings(scene.Shell).Find("ALL_PROXY") is { } proxy
                && proxy.StartsWith("socks", StringComparison.Ordinal)
            || package == "socksio"
                ? " socksio"
                : "";
        return "python3 -m venv .venv && tmuxagent config set orchestrator.python .venv/bin/python3 && tmuxagent generate"
            + $" && .venv/bin/python3 -m pip install {AllPackages}{socks}{all}";
    }
}
