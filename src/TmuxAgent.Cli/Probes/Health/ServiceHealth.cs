using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Reporting;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Scaffolding.Health;
using TmuxAgent.Scaffolding.Outputs;

namespace TmuxAgent.Cli.Probes.Health;

/// <summary>The systemd user units: known to the manager as they are generated, running, and with the present env file.</summary>
internal sealed class ServiceHealth() : HealthProbe("service", ProbePhrases.Service)
{
    /// <inheritdoc/>
    public override async Task<IReadOnlyList<HealthFinding>> LookAsync(HealthScene scene, CancellationToken deadline)
    {
        if (ServiceCommands.Unit(scene) is not { } unit)
            return [NotApplicable(LoopProbePhrases.NoService)];
        if (scene.Find("systemctl") is not { } systemctl)
            return [NotApplicable(LoopProbePhrases.NoSystemd(RunScript(scene)))];
        var runner = scene.Repository.PathOf(OutputCatalog.RunnerService, scene.Manifest);
        var names = runner is null ? new[] { unit } : [unit, Path.GetFileName(runner)];
        var shown = await ProgramRun.RunAsync(
            scene.Call(systemctl, ["--user", "show", "--property", UnitStatus.Properties, "--", .. names]),
            deadline
        );
        if (!shown.IsSuccess)
            return [NotApplicable(LoopProbePhrases.NoManager(RunScript(scene)))];
        var units = UnitStatus.ReadAll(shown.Output);
        var findings = units
            .SelectMany((status, index) => Look(scene, status, index == 0 ? Readers.Orchestrator : Readers.Runner))
            .ToList();
        if (findings.Any(finding => finding.Level != HealthLevel.NotApplicable))
            findings.AddRange(FindLinger(scene, units));
        // Nothing to say of the runner that is not said of the orchestrator, which starts it.
        return [.. findings.DistinctBy(finding => (finding.Trouble, finding.Reason))];
    }

    private static IEnumerable<HealthFinding> Look(HealthScene scene, UnitStatus unit, Readers reader)
    {
        if (!unit.IsKnown)
        {
            yield return NotApplicable(LoopProbePhrases.NotInstalled(ServiceCommands.Install));
            yield break;
        }
        if (!ServiceCommands.IsInstalled(scene))
        {
            yield return Troubles.ServiceOfAnother.With(unit.Name);
            yield break;
        }
        if (unit.NeedsReload)
            yield return Troubles.ServiceReload.With(unit.Name);
        if (unit.HasFailed)
            yield return unit.ExitStatus == "78"
                ? Troubles.ServiceIncomplete.With(unit.Name, RunScript(scene))
                : Troubles.ServiceFails.With(unit.Name, unit.ExitStatus, unit.Restarts);
        else if (unit.IsRunning)
            foreach (var finding in LookAtProcess(scene, unit, reader))
                yield return finding;
        else
            yield return Troubles.ServiceStopped.With(unit.Name, unit.State);
    }

    private static IEnumerable<HealthFinding> LookAtProcess(HealthScene scene, UnitStatus unit, Readers reader)
    {
        if (unit.Restarts > 0)
            yield return Troubles.ServiceRestarted.With(unit.Name, unit.Restarts);
        var old = StaleProcess.FindOldValues(scene, unit.Process);
        if (old.Count > 0)
            yield return Troubles.ServiceOldValues.With(unit.Name, string.Join(", ", old));
        else if (StaleProcess.FindNewerFile(scene, unit.Process, reader) is { } file)
            yield return Troubles.ServiceOldFile.With(unit.Name, file);
        else
            yield return Ok(LoopProbePhrases.UnitFine(unit.Name));
    }

    private static IEnumerable<HealthFinding> FindLinger(HealthScene scene, IReadOnlyList<UnitStatus> units)
    {
        if (units.Any(unit => unit.IsEnabled) && Linger.IsOff(scene.Machine))
            yield return Troubles.ServiceLinger.With();
    }

    private static string RunScript(HealthScene scene) =>
        ShellWord.Quote(
            "./"
                + (
                    scene.Repository.PathOf(OutputCatalog.RunScript, scene.Manifest)
                    ?? OutputCatalog.RunScript.DefaultPath
                )
        );
}
