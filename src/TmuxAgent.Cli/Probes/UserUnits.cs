using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Scaffolding.Planning;

namespace TmuxAgent.Cli.Probes;

/// <summary>The units that this user's service manager knows (systemd.unit(5)).</summary>
internal static class UserUnits
{
    /// <summary>Where a unit of that name is, or the link to it.</summary>
    public static string PathOf(string name, Machine machine)
    {
        var configuration =
            machine.Variable("XDG_CONFIG_HOME") is { } set && Path.IsPathRooted(set)
                ? set
                : Path.Combine(machine.HomeDirectory, ".config");
        return Path.Combine(configuration, "systemd", "user", name);
    }

    /// <summary>Names of the units that are linked to files of a repository which are gone: a step that somebody left out.</summary>
    /// <param name="root">Absolute path of the repository.</param>
    /// <param name="machine">The machine.</param>
    public static IReadOnlyList<string> FindStale(string root, Machine machine) =>
        FindLinks(root, machine, target => !File.Exists(target));

    /// <summary>Names of the units that are linked to files of a repository, there or gone; none of another one below it.</summary>
    /// <param name="root">Absolute path of the repository.</param>
    /// <param name="machine">The machine.</param>
    public static IReadOnlyList<string> LinkedTo(string root, Machine machine) =>
        FindLinks(root, machine, target => !IsOfAnotherBelow(root, target));

    private static bool IsOfAnotherBelow(string root, string target)
    {
        for (
            var at = Path.GetDirectoryName(target)!;
            at.Length > root.TrimEnd('/').Length;
            at = Path.GetDirectoryName(at)!
        )
        {
            if (File.Exists(Path.Combine(at, AgentManifest.FileName)))
                return true;
        }
        return false;
    }

    private static string[] FindLinks(string root, Machine machine, Func<string, bool> isMeant)
    {
        var folder = Path.GetDirectoryName(PathOf("any", machine))!;
        return Directory.Exists(folder)
            ?
            [
                .. new DirectoryInfo(folder)
                    .EnumerateFiles("*.service")
                    .Where(link => link.LinkTarget is { } target && LiesIn(root, target) && isMeant(target))
                    .Select(link => link.Name)
                    .Order(StringComparer.Ordinal),
            ]
            : [];
    }

    private static bool LiesIn(string root, string target) =>
        target.StartsWith(root.TrimEnd('/') + "/", StringComparison.Ordinal);

    /// <summary>Whether the manager knows a repository's unit: a link to its file, which may be gone by now, or the file itself.</summary>
    /// <param name="path">The unit's path as a plan names it.</param>
    /// <param name="root">Absolute path of the repository.</param>
    /// <param name="machine">The machine.</param>
    public static bool Knows(string path, string root, Machine machine)
    {
        if (PathSafety.IsUnderHome(path))
            return true;
        var target = new FileInfo(PathOf(Path.GetFileName(path), machine)).LinkTarget;
        // The link may name the repository by another way than this run.
        return target is not null
            && target.EndsWith("/" + path, StringComparison.Ordinal)
            && FolderIdentity.Of(target[..^(path.Length + 1)]) is { } linked
            && FolderIdentity.Of(root) is { } own
            && (linked.Device, linked.Inode) == (own.Device, own.Inode);
    }
}
