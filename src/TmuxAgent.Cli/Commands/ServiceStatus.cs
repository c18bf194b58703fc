using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Probes.Health;
using TmuxAgent.Cli.Reporting;
using TmuxAgent.Cli.Repositories;
using TmuxAgent.Cli.Services;
using TmuxAgent.Cli.Systems;

namespace TmuxAgent.Cli.Commands;

/// <summary><c>service status</c>.</summary>
internal sealed class ServiceStatus(Machine machine, WorkFolder folder, CancellationToken stop)
{
    private const int LogLines = 5;

    /// <summary>Says how the service is; 1 where it is not ready.</summary>
    public int Run(bool json)
    {
        var scene = Scene(machine, folder);
        var units = new RepositoryUnits(scene);
        units.RequireWanted();
        units.RefuseOfAnother();
        var manager = UserManager.FindAsync(machine, scene.Root, stop).GetAwaiter().GetResult();
        var state = new ServiceLook(scene, manager, units).LookAsync(stop).GetAwaiter().GetResult();
        var mask = new SecretMask(scene);
        var hasFailed = state.Units.Any(unit => unit.HasFailed);
        return new ServiceReport("service status", state.IsReady ? ExitCode.Success : ExitCode.Findings)
        {
            Units = Describe(units, state.Units),
            IsReady = state.IsReady,
            Words = mask.Hide(state.Words),
            Log = hasFailed
                ? [.. manager.ReadJournalAsync(units.Names, LogLines, stop).GetAwaiter().GetResult().Select(mask.Hide)]
                : [],
            Next = Steps(units, state),
        }.Print(machine.Terminal, json);
    }

    /// <summary>The repository as probes look at it.</summary>
    public static HealthScene Scene(Machine machine, WorkFolder folder)
    {
        var repository = AgentRepository.Find(folder, machine);
        return new HealthScene(
            repository,
            repository.ReadManifest(),
            new HealthWishes(SendsMessage: false, CallsCodex: false)
        );
    }

    /// <summary>Units as they are told.</summary>
    public static IReadOnlyList<ReportedUnit> Describe(RepositoryUnits units, IReadOnlyList<UnitStatus> shown) =>
        [
            .. units.All.Zip(
                shown,
                (unit, status) =>
                    new ReportedUnit(
                        unit.Role.Name,
                        unit.Name,
                        status.State,
                        status.SubState,
                        status.IsEnabled,
                        status.Process,
                        status.Restarts
                    )
            ),
        ];

    private static IReadOnlyList<NextStep> Steps(RepositoryUnits units, ServiceState state)
    {
        if (!units.IsInstalled)
            return [new NextStep(ServiceCommands.Install, ServicePhrases.InstallsUnits)];
        if (state.Units.Any(unit => unit.NeedsReload))
            return [new NextStep(ServiceCommands.Restart, ServicePhrases.UnitChanged)];
        return state switch
        {
            { IsReady: true } => [],
            { Units: var shown } when shown.Any(unit => unit.HasFailed) =>
            [
                new NextStep("tmuxagent doctor", LoopPhrases.DoctorSaysMore),
            ],
            { Units: var shown } when shown.Any(unit => !unit.IsRunning) =>
            [
                new NextStep("tmuxagent service start", ServicePhrases.StartsTheRest),
            ],
            _ => [new NextStep("tmuxagent service logs", ServicePhrases.ShowsLogs)],
        };
    }
}
