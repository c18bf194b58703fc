using TmuxAgent.Scaffolding.Outputs;

namespace TmuxAgent.Cli.Probes.Health;

/// <summary>What is typed for the repository's units.</summary>
internal static class ServiceCommands
{
    /// <summary>Installs and starts the units.</summary>
    public const string Install = "tmuxagent service install";

    /// <summary>Stops and removes them.</summary>
    public const string Uninstall = "tmuxagent service uninstall";

    /// <summary>Reads the units again where that is due, and starts both anew.</summary>
    public const string Restart = "tmuxagent service restart";

    private const string Generate = "tmuxagent generate";

    /// <summary>Name of the orchestrator's unit; null where the manifest wants none.</summary>
    public static string? Unit(HealthScene scene) => Path.GetFileName(ServiceEnvironment.UnitFile(scene));

    /// <summary>Whether the service manager was told of this repository's unit.</summary>
    public static bool IsInstalled(HealthScene scene) =>
        scene.Repository.PathOf(OutputCatalog.Service, scene.Manifest) is { } path
        && UserUnits.Knows(path, scene.Root, scene.Machine)
        && File.Exists(ServiceEnvironment.UnitFile(scene));

    /// <summary>Generates, and starts anew what reads it.</summary>
    public static string AfterGenerate(HealthScene scene) => IsInstalled(scene) ? $"{Generate} && {Restart}" : Generate;
}
