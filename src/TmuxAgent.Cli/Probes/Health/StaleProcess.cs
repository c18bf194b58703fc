using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Scaffolding.Outputs;

namespace TmuxAgent.Cli.Probes.Health;

/// <summary>What a process that runs has read, and is otherwise by now.</summary>
internal static class StaleProcess
{
    /// <summary>Keys of which it has another value than the env file, or still has one.</summary>
    public static IReadOnlyList<string> FindOldValues(HealthScene scene, int process)
    {
        // A script that still waits has not put them into its own environment yet.
        if (
            process == 0
            || ProcessFile.ReadArguments(process)[0].EndsWith("bash", StringComparison.Ordinal)
            || ProcessFile.ReadEnvironment(process) is not { } running
        )
            return [];
        return
        [
            .. scene
                .Manifest.Env.Keys.Select(key => key.Name)
                .Where(key =>
                    key != ModelKey.OfCodex
                    && scene.EnvValues.TryGetValue(key, out var value)
                    && value.Length > 0
                    && running.GetValueOrDefault(key, "") != value
                ),
        ];
    }

    /// <summary>A file that it read at its start and that was written since; null for none.</summary>
    public static string? FindNewerFile(HealthScene scene, int process, Readers reader)
    {
        if (process == 0 || ProcessFile.ReadStatus(process) is not { } status)
            return null;
        // Starts are told in steps of 10 ms, and the file system's clock is up to 10 ms behind.
        var started = ProcessFile.MachineStarted() + status.Started + TimeSpan.FromMilliseconds(50);
        return OutputCatalog
            .All.Where(output => output.ReadBy.HasFlag(reader))
            .Select(output => scene.Repository.PathOf(output, scene.Manifest))
            .OfType<string>()
            .FirstOrDefault(path =>
                !OutsidePath.IsOutside(path)
                && File.Exists(Path.Combine(scene.Root, path))
                && File.GetLastWriteTimeUtc(Path.Combine(scene.Root, path)) > started
            );
    }
}
