using TmuxAgent.Cli.Systems;
using TmuxAgent.Scaffolding.Outputs;
using TmuxAgent.Scaffolding.Planning;

namespace TmuxAgent.Cli.Probes.Health;

/// <summary>What is typed for the repository's units.</summary>
internal static class ServiceCommands
{
    private const string Generate = "tmuxagent generate";

    /// <summary>Name of the orchestrator's unit; null where the manifest wants none.</summary>
    public static string? Unit(HealthScene scene) => Path.GetFileName(ServiceEnvironment.UnitFile(scene));

    /// <summary>Whether the service manager was told of this repository's unit.</summary>
    public static bool IsInstalled(HealthScene scene) =>
        scene.Repository.PathOf(OutputCatalog.Service, scene.Manifest) is { } path
        && UserUnits.Knows(path, scene.Root, scene.Machine)
        && File.Exists(ServiceEnvironment.UnitFile(scene));

    /// <summary>Generates, and tells the service manager where it has to know.</summary>
    public static string AfterGenerate(HealthScene scene) =>
        IsInstalled(scene) ? $"{Generate} && {ReloadAndRestart(scene)}" : Generate;

    /// <summary>Reads the units again and restarts what runs.</summary>
    public static string ReloadAndRestart(HealthScene scene) => $"systemctl --user daemon-reload && {Restart(scene)}";

    /// <summary>Restarts what runs; the runner goes with it.</summary>
    public static string Restart(HealthScene scene) => $"systemctl --user try-restart {ShellWord.Quote(Unit(scene)!)}";

    /// <summary>Installs and starts the units.</summary>
    public static string Enable(HealthScene scene)
    {
        var units = new[] { OutputCatalog.Service, OutputCatalog.RunnerService }
            .Select(output => scene.Repository.PathOf(output, scene.Manifest))
            .OfType<string>()
            // systemctl links a unit that is named by its absolute path.
            .Select(path =>
                ShellWord.Quote(PathSafety.IsUnderHome(path) ? Path.GetFileName(path) : Path.Combine(scene.Root, path))
            );
        return $"systemctl --user enable --now {string.Join(' ', units)}";
    }
}
