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
            .Where(path => !OutsidePath.IsOutside(path) && File.Exists(Path.Combine(scene.Root, path)))
            .Concat(FindProgram(scene))
            .FirstOrDefault(path => File.GetLastWriteTimeUtc(Path.Combine(scene.Root, path)) > started);
    }

    // The modules of tmux_agent, and the records of the packages that were installed for it.
    private static IEnumerable<string> FindProgram(HealthScene scene)
    {
        var packages = (OrchestratorModules.Of(scene.Manifest) ?? [])
            .Select(module => string.Join('/', module.Split('.')[..^1]))
            .Distinct(StringComparer.Ordinal)
            .Select(folder => Path.Combine(scene.Root, folder))
            .SelectMany(folder => In(folder, "*.py"));
        var installed = Directory.Exists(Path.Combine(scene.Root, ".venv", "lib"))
            ? Directory
                .EnumerateDirectories(Path.Combine(scene.Root, ".venv", "lib"))
                .SelectMany(python => In(Path.Combine(python, "site-packages"), "*.dist-info"))
            : [];
        return packages.Concat(installed).Select(path => Path.GetRelativePath(scene.Root, path));
    }

    private static IEnumerable<string> In(string folder, string pattern) =>
        Directory.Exists(folder) ? Directory.EnumerateFileSystemEntries(folder, pattern) : [];
}
