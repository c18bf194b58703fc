using System.Collections.Concurrent;
using Spectre.Console;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Phrases;
using TmuxAgent.Scaffolding.Health;

namespace TmuxAgent.Cli.Reporting;

/// <summary>Shows on a terminal how far the probes are, and goes away once they are done.</summary>
internal static class HealthProgress
{
    // Who is done at once is not worth a flicker.
    private static readonly TimeSpan Unnoticed = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Frame = TimeSpan.FromMilliseconds(100);

    /// <summary>Runs something that tells of each probe as it is done.</summary>
    /// <param name="terminal">Where to.</param>
    /// <param name="probes">Ids of the probes in their order.</param>
    /// <param name="run">What takes its time.</param>
    public static T Show<T>(Terminal terminal, IReadOnlyList<string> probes, Func<Action<ProbeReport>, T> run)
    {
        if (!terminal.CanAsk || !terminal.Colour)
            return run(_ => { });
        var done = new ConcurrentDictionary<string, HealthLevel>(StringComparer.Ordinal);
        var task = Task.Run(() => run(report => done[report.Id] = report.Level));
        if (!IsDone(task, Unnoticed))
        {
            terminal
                .Console.Live(Draw(probes, done, terminal.Language))
                .AutoClear(true)
                .Start(live =>
                {
                    while (!IsDone(task, Frame))
                        live.UpdateTarget(Draw(probes, done, terminal.Language));
                });
        }
        return task.GetAwaiter().GetResult();
    }

    // Its failure is the caller's to see.
    private static bool IsDone(Task task, TimeSpan wait) => Task.WaitAny([task], wait) == 0;

    private static Grid Draw(
        IReadOnlyList<string> probes,
        ConcurrentDictionary<string, HealthLevel> done,
        Language language
    )
    {
        var grid = new Grid().AddColumn().AddColumn();
        foreach (var probe in probes)
        {
            grid.AddRow(
                done.TryGetValue(probe, out var level)
                    ? new Text(HealthText.WordOf(level).In(language), HealthText.StyleOf(level))
                    : new Text("...", new Style(decoration: Decoration.Dim)),
                new Text(probe)
            );
        }
        return grid;
    }
}
