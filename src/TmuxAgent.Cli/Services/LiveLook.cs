using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Probes.Health;
using TmuxAgent.Cli.Reporting;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Phrases;
using TmuxAgent.Scaffolding.Health;

namespace TmuxAgent.Cli.Services;

/// <summary>Looks again and again at the loop, in the background. What is shown is always the last whole look.</summary>
/// <param name="open">Reads the repository anew.</param>
/// <param name="stop">Ends it.</param>
internal sealed class LiveLook(Func<HealthScene> open, CancellationToken stop) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongPause = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LastWords = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    // What can differ while the loop runs. The others look at what a start needs.
    private static readonly string[] Watched = ["files", "contradictions", "service", "tmux", "loop"];

    // What a look has started is killed at its end, and so would be what a key has started.
    private readonly SemaphoreSlim _gate = new(1);
    private readonly CancellationTokenSource _end = CancellationTokenSource.CreateLinkedTokenSource(stop);
    private Task[] _looks = [];
    private bool _isEnded;
    private IReadOnlyList<LiveTrouble> _troubles = [];
    private IReadOnlyList<AgentSession> _sessions = [];

    /// <summary>The last look; null before the first.</summary>
    public LiveState? Last { get; private set; }

    /// <summary>Begins.</summary>
    public void Start() =>
        _looks = [
            Task.Run(() => RepeatAsync(Pause, LookAsync), CancellationToken.None),
            Task.Run(() => RepeatAsync(LongPause, LookForTroublesAsync), CancellationToken.None),
        ];

    /// <summary>Throws what a look has thrown that is a bug: nothing would be looked at any more.</summary>
    public void ThrowIfBroken()
    {
        if (_looks.FirstOrDefault(look => look.IsFaulted) is { } broken)
            broken.GetAwaiter().GetResult();
    }

    /// <summary>Ends it.</summary>
    public void Dispose()
    {
        if (_isEnded)
            return;
        _isEnded = true;
        _end.Cancel();
        _ = Task.WaitAll(_looks, LastWords);
        _end.Dispose();
        _gate.Dispose();
    }

    /// <summary>Runs something while nobody looks.</summary>
    public T Between<T>(Func<T> run)
    {
        _gate.Wait(stop);
        try
        {
            return run();
        }
        finally
        {
            _gate.Release();
        }
    }

    private async Task RepeatAsync(TimeSpan pause, Func<HealthScene, CancellationToken, Task> look)
    {
        while (!_end.IsCancellationRequested)
        {
            await TryAsync(look);
            await Task.WhenAny(Task.Delay(pause, _end.Token));
        }
    }

    private async Task TryAsync(Func<HealthScene, CancellationToken, Task> look)
    {
        var isIn = false;
        try
        {
            await _gate.WaitAsync(_end.Token);
            isIn = true;
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(_end.Token);
            limit.CancelAfter(Patience);
            await look(open(), limit.Token);
        }
        catch (StoppedException stopped)
        {
            _troubles = [new LiveTrouble(stopped.Said, "tmuxagent check")];
        }
        catch (Exception failure)
            when (failure is OperationCanceledException or IOException or UnauthorizedAccessException)
        {
            // The last look stays on the screen, and the next one may succeed.
        }
        finally
        {
            if (isIn)
                _gate.Release();
        }
    }

    private async Task LookAsync(HealthScene scene, CancellationToken limit)
    {
        if (await LoopHealth.ReadSessionsAsync(scene, limit) is { } sessions)
            _sessions = sessions;
        var (words, page) = await AskMetricsAsync(scene, limit);
        Last = new LiveState(
            LoopProcesses.Find(scene),
            words,
            page?.Sum("orchestrator_decision_latency_seconds_count"),
            page?.Sum("orchestrator_commands_total"),
            Branches(page),
            _troubles
        );
    }

    private Task LookForTroublesAsync(HealthScene scene, CancellationToken limit)
    {
        var probes = HealthProbes.All.Where(probe => Watched.Contains(probe.Id)).ToList();
        var mask = new SecretMask(scene);
        _troubles =
        [
            .. new Examination(probes, Patience, _end.Token)
                .Run(scene, _ => { })
                .Select(mask.Hide)
                .SelectMany(report => report.Findings)
                .Where(finding => finding.Level >= HealthLevel.Warning)
                .Select(finding => new LiveTrouble(finding.Reason, finding.Command)),
        ];
        return Task.CompletedTask;
    }

    private static async Task<(Phrase, MetricsPage?)> AskMetricsAsync(HealthScene scene, CancellationToken limit)
    {
        if (scene.Manifest.Orchestrator.MetricsPort is not { } port)
            return (WatchPhrases.NoMetricsPort, null);
        // What another program answers there says nothing about this loop.
        if (PortHealth.FindHolder(scene, port) is not { IsOurs: true })
            return (WatchPhrases.NotServed(port), null);
        try
        {
            var page = await MetricsPage.AskAsync(scene.Manifest, port, limit);
            return page.IsOrchestrators
                ? (WatchPhrases.Served(port), page)
                : (WatchPhrases.NotOrchestrators(port), null);
        }
        catch (NetworkException failure)
        {
            return (UnitPhrases.NoAnswer(port, failure.Words), null);
        }
    }

    private List<LiveBranch> Branches(MetricsPage? page)
    {
        var names = _sessions.Select(session => session.Branch).Union(page?.Branches ?? []);
        return
        [
            .. names
                .Order(StringComparer.Ordinal)
                .Select(name =>
                {
                    var session = _sessions.FirstOrDefault(one => one.Branch == name);
                    int Of(string family) => page?.Sum(family, name) ?? 0;
                    return new LiveBranch(name)
                    {
                        Session = session?.Session ?? "",
                        Pending = session?.Pending.Count() ?? 0,
                        Queue = Of("orchestrator_queue_size"),
                        Confirmations = Of("orchestrator_pending_confirmation_total"),
                        Failures = Of("orchestrator_command_failures_total"),
                        Errors = Of("orchestrator_decision_errors_total"),
                    };
                }),
        ];
    }
}
