using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Probes.Health;
using TmuxAgent.Cli.Reporting;
using TmuxAgent.Cli.Services;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Cli.Commands;

/// <summary>One run of a verb of <c>service</c> that changes something.</summary>
internal sealed class ServiceRun(ServiceAsk ask)
{
    private const int LogLines = 20;
    private const string DueStart = "start";
    private const string DueRestart = "restart";

    /// <summary>Makes systemd have this repository's units and no other of its, as they are now, and running.</summary>
    public int Install()
    {
        var (scene, units, manager) = Prepare();
        units.RequireTrust();
        units.RefuseOfAnother();
        var before = Wait(manager.ShowAsync(units.Names, ask.Stop));
        var due = units.All.Zip(before, (unit, status) => DueOf(scene, unit, status)).ToArray();
        var stale = units.Stale;
        var isChanged = due.Any(what => what.Length > 0) || stale.Length > 0;
        if (ask.DryRun)
            return new ServiceReport(ask.Verb, ExitCode.Success)
            {
                Units = Told(units, before, due),
                DryRun = true,
                Changed = isChanged,
            }.Print(ask.Machine.Terminal, ask.Json);
        var complaints = new List<string>();
        if (stale.Length > 0)
            complaints.Add(Change(manager, ["disable", "--now", .. stale]));
        ForgetStarts(manager, units);
        complaints.Add(Change(manager, ["enable", "--now", .. units.All.Select(unit => unit.Argument)]));
        if (!units.IsInstalled)
            throw new StoppedException(ExitCode.System, Phrase.Verbatim($"systemctl: {complaints[^1]}"));
        // What runs has begun as the old files said.
        if (due.Contains(DueRestart))
            complaints.Add(Change(manager, RestartOf(units, due)));
        var next = LingerOffer.Steps(ask.Machine, ask.Json);
        return Judge(scene, units, manager, complaints, isChanged, next, due);
    }

    private static string DueOf(HealthScene scene, RepositoryUnit unit, UnitStatus status) =>
        status is not { IsKnown: true, IsEnabled: true, IsRunning: true } ? DueStart
        : status.NeedsReload
        || StaleProcess.FindNewerFile(scene, status.Process, unit.Role.Reader) is not null
        || StaleProcess.FindOldValues(scene, status.Process).Count > 0
            ? DueRestart
        : "";

    // The runner is a part of the orchestrator's unit and would restart with it, which it needs only where it has read
    // something old as well.
    private static string[] RestartOf(RepositoryUnits units, string[] due) =>
        due.All(what => what == DueRestart)
            ? ["restart", .. units.Names]
            : ["restart", "--job-mode=ignore-requirements", units.Names[Array.IndexOf(due, DueRestart)]];

    private static IReadOnlyList<ReportedUnit> Told(
        RepositoryUnits units,
        IReadOnlyList<UnitStatus> shown,
        IReadOnlyList<string> due
    ) => [.. ServiceStatus.Describe(units, shown).Zip(due, (unit, what) => unit with { Due = what })];

    /// <summary>Starts what does not run.</summary>
    public int Start()
    {
        var (scene, units, manager) = PrepareInstalled();
        var before = Reload(manager, units);
        ForgetStarts(manager, units);
        var isChanged = before.Any(unit => !unit.IsRunning);
        var complaint = Change(manager, ["start", .. units.Names]);
        return Judge(
            scene,
            units,
            manager,
            [complaint],
            isChanged,
            [],
            [.. before.Select(unit => unit.IsRunning ? "" : DueStart)]
        );
    }

    /// <summary>Starts both anew.</summary>
    public int Restart()
    {
        var (scene, units, manager) = PrepareInstalled();
        _ = Reload(manager, units);
        ForgetStarts(manager, units);
        var complaint = Change(manager, ["restart", .. units.Names]);
        return Judge(scene, units, manager, [complaint], isChanged: true, [], [.. units.All.Select(_ => DueRestart)]);
    }

    /// <summary>Stops both.</summary>
    public int Stop()
    {
        var (_, units, manager) = Prepare();
        units.RefuseOfAnother();
        units.RequireInstalled();
        var before = Wait(manager.ShowAsync(units.Names, ask.Stop));
        MustSucceed(Change(manager, ["stop", .. units.Names]));
        var after = Wait(manager.ShowAsync(units.Names, ask.Stop));
        return new ServiceReport(ask.Verb, ExitCode.Success)
        {
            Units = ServiceStatus.Describe(units, after),
            Changed = before.Any(unit => unit.IsRunning || unit.HasFailed),
        }.Print(ask.Machine.Terminal, ask.Json);
    }

    private (HealthScene Scene, RepositoryUnits Units, UserManager Manager) Prepare()
    {
        var scene = ServiceStatus.Scene(ask.Machine, ask.Folder);
        var units = new RepositoryUnits(scene);
        units.RequireWanted();
        return (scene, units, Wait(UserManager.FindAsync(ask.Machine, scene.Root, ask.Stop)));
    }

    private (HealthScene Scene, RepositoryUnits Units, UserManager Manager) PrepareInstalled()
    {
        var prepared = Prepare();
        prepared.Units.RequireTrust();
        prepared.Units.RefuseOfAnother();
        prepared.Units.RequireInstalled();
        return prepared;
    }

    private IReadOnlyList<UnitStatus> Reload(UserManager manager, RepositoryUnits units)
    {
        var before = Wait(manager.ShowAsync(units.Names, ask.Stop));
        if (before.Any(unit => unit.NeedsReload))
            MustSucceed(Change(manager, ["daemon-reload"]));
        return before;
    }

    // systemd counts every start, and refuses the sixth within its time, also one that a person asked for.
    private void ForgetStarts(UserManager manager, RepositoryUnits units)
    {
        foreach (var unit in units.Names)
        {
            var complaint = Change(manager, ["reset-failed", unit]);
            // Of what it has not loaded it has counted nothing.
            if (!complaint.Contains("not loaded", StringComparison.Ordinal))
                MustSucceed(complaint);
        }
    }

    private string Change(UserManager manager, string[] arguments) =>
        Wait(manager.ChangeAsync(ask.Limit, ask.Stop, arguments));

    private static void MustSucceed(string complaint)
    {
        if (complaint.Length > 0)
            throw new StoppedException(ExitCode.System, Phrase.Verbatim($"systemctl: {complaint}"));
    }

    private int Judge(
        HealthScene scene,
        RepositoryUnits units,
        UserManager manager,
        IReadOnlyList<string> complaints,
        bool isChanged,
        IReadOnlyList<NextStep> next,
        IReadOnlyList<string> due
    )
    {
        if (!ask.Json)
            ask.Machine.Terminal.Error.WriteLine(
                ask.Machine.Terminal.Say(ServicePhrases.Waiting(UserManager.Seconds(ask.Limit)))
            );
        var state = Wait(new ServiceLook(scene, manager, units).AwaitAsync(ask.Limit, ask.Stop));
        var mask = new SecretMask(scene);
        return new ServiceReport(ask.Verb, state.IsReady ? ExitCode.Success : ExitCode.Findings)
        {
            Units = Told(units, state.Units, due),
            IsReady = state.IsReady,
            Words = mask.Hide(state.Words),
            Log = state.IsReady
                ? []
                : [.. Wait(manager.ReadJournalAsync(units.Names, LogLines, ask.Stop)).Select(mask.Hide)],
            Notes =
            [
                .. complaints.Where(said => said.Length > 0).Select(said => Phrase.Verbatim($"systemctl: {said}")),
            ],
            Next = state.IsReady ? next : [new NextStep("tmuxagent doctor", LoopPhrases.DoctorSaysMore), .. next],
            Changed = isChanged,
        }.Print(ask.Machine.Terminal, ask.Json);
    }

    private static T Wait<T>(Task<T> task) => task.GetAwaiter().GetResult();
}
