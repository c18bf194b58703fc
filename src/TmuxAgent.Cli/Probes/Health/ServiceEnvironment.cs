using System.Text.RegularExpressions;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Scaffolding.Outputs;

namespace TmuxAgent.Cli.Probes.Health;

/// <summary>What the repository's service is started with, by its unit.</summary>
internal static partial class ServiceEnvironment
{
    private static readonly string[] OfLogin = ["HOME", "USER", "LOGNAME", "SHELL", "LANG", "XDG_RUNTIME_DIR"];

    /// <summary>Its variables; null where there is no unit.</summary>
    public static Dictionary<string, string>? Of(HealthScene scene)
    {
        if (PathOf(scene) is not { } path)
            return null;
        var variables = OfLogin
            .Where(name => scene.Machine.Variable(name) is not null)
            .ToDictionary(name => name, name => scene.Machine.Variable(name)!, StringComparer.Ordinal);
        variables["PATH"] = path;
        variables["PYTHONUNBUFFERED"] = "1";
        return variables;
    }

    /// <summary>Absolute path of the unit's file; null where the manifest wants none.</summary>
    public static string? UnitFile(HealthScene scene) =>
        scene.Repository.PathOf(OutputCatalog.Service, scene.Manifest) is not { } path ? null
        : OutsidePath.IsOutside(path) ? Path.Combine(scene.Machine.HomeDirectory, path[2..])
        : Path.Combine(scene.Root, path);

    private static string? PathOf(HealthScene scene)
    {
        if (
            UnitFile(scene) is not { } file
            || scene.Machine.Files.TryRead(Place.Of(file), 1 << 20).Content is not { } unit
        )
            return null;
        var line = PathLine().Match(System.Text.Encoding.UTF8.GetString(unit));
        // systemd.syntax(7): a quoted word with escapes, in which % begins a specifier.
        return line.Success
            ? Escape().Replace(line.Groups["path"].Value, "${it}").Replace("%%", "%", StringComparison.Ordinal)
            : null;
    }

    [GeneratedRegex("(?m)^Environment=\"?PATH=(?<path>.*?)\"?$", RegexOptions.None, 1000)]
    private static partial Regex PathLine();

    [GeneratedRegex("\\\\(?<it>[\"\\\\])", RegexOptions.None, 1000)]
    private static partial Regex Escape();
}
