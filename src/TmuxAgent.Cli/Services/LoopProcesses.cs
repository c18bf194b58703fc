using TmuxAgent.Cli.Probes.Health;
using TmuxAgent.Cli.Reporting;
using TmuxAgent.Cli.Systems;

namespace TmuxAgent.Cli.Services;

/// <summary>The two programs of the loop, whoever has started them.</summary>
internal static class LoopProcesses
{
    /// <summary>Orchestrator and runner.</summary>
    public static IReadOnlyList<LiveProcess> Find(HealthScene scene)
    {
        var (orchestrator, runner) = LoopHealth.FindProcesses(scene);
        return [Describe(LoopRole.Orchestrator, orchestrator), Describe(LoopRole.Runner, runner)];
    }

    private static LiveProcess Describe(string role, int id) =>
        id != 0 && ProcessFile.ReadStatus(id) is { } status
            ? new LiveProcess(role, id, Rounded(ProcessFile.MachineStarted() + status.Started))
            : new LiveProcess(role, 0, null);

    // The clock moves against the machine's start; nobody is told of that as of a change.
    private static DateTimeOffset Rounded(DateTime time) =>
        DateTimeOffset.FromUnixTimeSeconds((new DateTimeOffset(time).ToUnixTimeSeconds() + 30) / 60 * 60);
}
