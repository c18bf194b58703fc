using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Reporting;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Phrases;
using TmuxAgent.Scaffolding.Health;

namespace TmuxAgent.Cli.Probes.Health;

/// <summary>Whose the port of <c>/metrics</c> is.</summary>
internal sealed class PortHealth() : HealthProbe("port", ProbePhrases.Port)
{
    private const int LargestPort = 65535;

    /// <inheritdoc/>
    public override Task<IReadOnlyList<HealthFinding>> LookAsync(HealthScene scene, CancellationToken deadline) =>
        Task.FromResult<IReadOnlyList<HealthFinding>>([Look(scene)]);

    /// <summary>The process that listens on a port; null where nobody does.</summary>
    public static PortHolder? FindHolder(HealthScene scene, int port)
    {
        if (ListeningSockets.On(port) is not [var socket, ..])
            return null;
        var process = ProcessFile.HoldersOf(socket.Inode).FirstOrDefault();
        if (process == 0)
            return new PortHolder(LoopProbePhrases.HolderOfAnotherUser(socket.User), IsOurs: false);
        var folder = ProcessFile.ReadFolder(process);
        var name = ProcessFile.ReadName(process);
        if (folder is not null && IsSame(folder, scene.Root))
            return new PortHolder(LoopProbePhrases.Holder(name, process), IsOurs: true) { Process = process };
        return folder is not null && File.Exists(Path.Combine(folder, AgentManifest.FileName))
            ? new PortHolder(LoopProbePhrases.HolderOfAnotherRepository(name, process, folder), IsOurs: false)
            : new PortHolder(LoopProbePhrases.HolderOther(name, process), IsOurs: false);
    }

    private static HealthFinding Look(HealthScene scene)
    {
        if (scene.Manifest.Orchestrator.MetricsPort is not { } port)
            return NotApplicable(LoopProbePhrases.NoMetricsPort);
        return FindHolder(scene, port) switch
        {
            null => Ok(LoopProbePhrases.PortFree(port)),
            { IsOurs: true } holder => Ok(LoopProbePhrases.PortOurs(port, holder.Words)),
            { } holder => Troubles.PortTaken.With(port, holder.Words, FreeAfter(port)),
        };
    }

    private static int FreeAfter(int port) =>
        Enumerable.Range(port + 1, LargestPort - port).FirstOrDefault(LoopbackPort.IsFree, defaultValue: port);

    private static bool IsSame(string folder, string root) =>
        FolderIdentity.Of(folder) is { } one
        && FolderIdentity.Of(root) is { } other
        && (one.Device, one.Inode) == (other.Device, other.Inode);
}

/// <summary>Who listens on a port.</summary>
/// <param name="Words">Its name and number, for people.</param>
/// <param name="IsOurs">Whether it runs in this repository.</param>
internal sealed record PortHolder(Phrase Words, bool IsOurs)
{
    /// <summary>Its number, where it runs in this repository; otherwise 0.</summary>
    public int Process { get; init; }
}
