using TmuxAgent.Cli.Probes.Health;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Scaffolding.Health;

namespace TmuxAgent.Cli.Services;

/// <summary>How the service is.</summary>
/// <param name="Units">What the manager says of its units, the orchestrator's first.</param>
/// <param name="IsReady">Whether all of them run and the orchestrator serves its metrics.</param>
/// <param name="Words">That, or what is wrong.</param>
internal sealed record ServiceState(IReadOnlyList<UnitStatus> Units, bool IsReady, string Words)
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
            return new ServiceState(
                shown,
                IsReady: true,
                "metrics_port is not set, so that nothing is known beyond that the programs run"
            );
        var (isServed, words) = await AskMetricsAsync(port, shown[0].Process, stop);
        return new ServiceState(shown, isServed, words);
    }

    private static string Describe(UnitStatus unit) =>
        unit switch
        {
            { IsKnown: false } => $"{unit.Name} is not installed",
            { HasFailed: true, ExitStatus: "78" } =>
                $"{unit.Name} refuses to start: the configuration is incomplete (exit code 78)",
            { State: "failed" } => $"{unit.Name} has failed (exit code or signal {unit.ExitStatus})",
            { HasFailed: true } =>
                $"{unit.Name} ends by itself (exit code or signal {unit.ExitStatus}) and is started again",
            _ => $"{unit.Name} is {unit.State}",
        };

    private async Task<(bool IsServed, string Words)> AskMetricsAsync(int port, int process, CancellationToken stop)
    {
        switch (PortHealth.FindHolder(scene, port))
        {
            case null:
                return (false, $"the orchestrator runs, and does not listen on port {port} yet");
            case { IsOurs: false } other:
                return (false, $"port {port} is held by {other.Words}; `tmuxagent doctor --only port` says what to do");
            case { } holder when !IsBelow(holder.Process, process):
                return (false, $"port {port} is held by {holder.Words}, which does not belong to the service: end it");
        }
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(Patience);
        try
        {
            var page = await MetricsPage.AskAsync(scene.Manifest, port, limit.Token);
            return page switch
            {
                { IsOrchestrators: false } => (false, $"what port {port} serves are not the orchestrator's metrics"),
                { Missing: [_, ..] missing } => (false, $"/metrics on port {port} lacks {string.Join(", ", missing)}"),
                _ => (true, $"port {port} serves all {MetricsFamilies.All.Count} families"),
            };
        }
        catch (NetworkException failure)
        {
            stop.ThrowIfCancellationRequested();
            return (false, $"port {port} answers nothing ({failure.Words})");
        }
    }

    private static bool IsBelow(int process, int top)
    {
        while (process != top && process > 1 && ProcessFile.ReadStatus(process) is { } status)
            process = status.Parent;
        return process == top;
    }
}
