using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Probes.Health;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Phrases;
using TmuxAgent.Scaffolding.Health;

namespace TmuxAgent.Cli.Services;

/// <summary>How the service is.</summary>
/// <param name="Units">What the manager says of its units, the orchestrator's first.</param>
/// <param name="IsReady">Whether all of them run and the orchestrator serves its metrics.</param>
/// <param name="Words">That, or what is wrong.</param>
internal sealed record ServiceState(IReadOnlyList<UnitStatus> Units, bool IsReady, Phrase Words)
{
    /// <summary>Whether waiting cannot mend it.</summary>
    public bool IsFinal { get; init; }
}

/// <summary>Looks whether the service is ready, or waits until it is.</summary>
internal sealed class ServiceLook(HealthScene scene, UserManager manager, RepositoryUnits units)
{
    // Once may be bad luck; systemd itself gives up at five.
    private const int TooManyRestarts = 2;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(150);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>Looks until it is ready, or that is hopeless, or the time is over.</summary>
    public async Task<ServiceState> AwaitAsync(TimeSpan limit, CancellationToken stop)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stop);
        end.CancelAfter(limit);
        while (true)
        {
            var state = await LookAsync(stop);
            if (state.IsReady || state.IsFinal || end.IsCancellationRequested)
                return state;
            await Task.WhenAny(Task.Delay(Pause, end.Token));
            stop.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Looks once.</summary>
    public async Task<ServiceState> LookAsync(CancellationToken stop)
    {
        var shown = await manager.ShowAsync(units.Names, stop);
        foreach (var unit in shown)
        {
            if (unit.IsRunning)
                continue;
            return new ServiceState(shown, IsReady: false, Describe(unit))
            {
                IsFinal = !unit.IsKnown || unit.State == "failed" || unit.Restarts >= TooManyRestarts,
            };
        }
        if (scene.Manifest.Orchestrator.MetricsPort is not { } port)
            return new ServiceState(shown, IsReady: true, UnitPhrases.NoMetricsPort);
        var (isServed, words) = await AskMetricsAsync(port, shown[0].Process, stop);
        return new ServiceState(shown, isServed, words);
    }

    private static Phrase Describe(UnitStatus unit) =>
        unit switch
        {
            { IsKnown: false } => UnitPhrases.NotInstalled(unit.Name),
            { HasFailed: true, ExitStatus: "78" } => UnitPhrases.Incomplete(unit.Name),
            { State: "failed" } => UnitPhrases.Failed(unit.Name, unit.ExitStatus),
            { HasFailed: true } => UnitPhrases.KeepsEnding(unit.Name, unit.ExitStatus),
            _ => UnitPhrases.Is(unit.Name, unit.State),
        };

    private async Task<(bool IsServed, Phrase Words)> AskMetricsAsync(int port, int process, CancellationToken stop)
    {
        switch (PortHealth.FindHolder(scene, port))
        {
            case null:
                return (false, UnitPhrases.NotListening(port));
            case { IsOurs: false } other:
                return (false, UnitPhrases.PortHeld(port, other.Words));
            case { } holder when !IsBelow(holder.Process, process):
                return (false, UnitPhrases.PortHeldByOther(port, holder.Words));
        }
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(Patience);
        try
        {
            var page = await MetricsPage.AskAsync(scene.Manifest, port, limit.Token);
            return page switch
            {
                { IsOrchestrators: false } => (false, UnitPhrases.OtherMetrics(port)),
                { Missing: [_, ..] missing } => (false, UnitPhrases.MetricsIncomplete(port, missing)),
                _ => (true, LoopProbePhrases.MetricsFine(port, MetricsFamilies.All.Count)),
            };
        }
        catch (NetworkException failure)
        {
            stop.ThrowIfCancellationRequested();
            return (false, UnitPhrases.NoAnswer(port, failure.Words));
        }
    }

    private static bool IsBelow(int process, int top)
    {
        while (process != top && process > 1 && ProcessFile.ReadStatus(process) is { } status)
            process = status.Parent;
        return process == top;
    }
}
