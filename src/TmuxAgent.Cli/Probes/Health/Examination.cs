using System.Diagnostics;
using TmuxAgent.Cli.Reporting;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Scaffolding.Health;

namespace TmuxAgent.Cli.Probes.Health;

/// <summary>Probes side by side under one deadline. Whatever they started ends with it.</summary>
/// <param name="probes">The probes.</param>
/// <param name="limit">Longest time for all of them.</param>
/// <param name="stop">Is cancelled when the user wants no answer any more.</param>
internal sealed class Examination(IReadOnlyList<HealthProbe> probes, TimeSpan limit, CancellationToken stop)
{
    // For a probe to say what it waited for in vain, and for what it started to die: a part of the limit, and a little more.
    private static readonly TimeSpan LongestRest = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(500);

    /// <summary>Looks, and returns one report a probe in the order of the probes.</summary>
    public IReadOnlyList<ProbeReport> Run(HealthScene scene, Action<ProbeReport> seen)
    {
        // Probes that wait for a program or the disk hold a thread each.
        ThreadPool.SetMinThreads(probes.Count * 2, probes.Count);
        Descendants.Adopt();
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var rest = limit / 5;
        deadline.CancelAfter(limit - (rest < LongestRest ? rest : LongestRest));
        try
        {
            var tasks = probes.Select(probe => LookAsync(probe, scene, seen, deadline.Token)).ToArray();
            return [.. Task.WhenAll(tasks).GetAwaiter().GetResult()];
        }
        finally
        {
            Descendants.Kill();
        }
    }

    private async Task<ProbeReport> LookAsync(
        HealthProbe probe,
        HealthScene scene,
        Action<ProbeReport> seen,
        CancellationToken deadline
    )
    {
        var watch = Stopwatch.StartNew();
        var look = Task.Run(() => probe.LookAsync(scene, deadline), CancellationToken.None);
        IReadOnlyList<HealthFinding> findings;
        try
        {
            findings = await look.WaitAsync(limit + Grace, stop);
        }
        catch (Exception failure)
            when (failure is OperationCanceledException or TimeoutException && !stop.IsCancellationRequested)
        {
            findings = [Troubles.NoAnswer.With(limit.TotalSeconds)];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            findings = [Troubles.ProbeFailed.With(failure.Message)];
        }
        var report = new ProbeReport(probe.Id, probe.LooksAt, findings, watch.Elapsed);
        seen(report);
        return report;
    }
}
