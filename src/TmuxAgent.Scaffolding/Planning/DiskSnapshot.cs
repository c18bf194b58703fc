using TmuxAgent.Scaffolding.Outputs;

namespace TmuxAgent.Scaffolding.Planning;

/// <summary>What stood at the paths a plan is about, read once.</summary>
public sealed class DiskSnapshot(IReadOnlyDictionary<string, DiskEntry> entries)
{
    /// <summary>What stands at a path.</summary>
    /// <exception cref="ArgumentException">The path was not read: to call it missing could lose a file.</exception>
    public DiskEntry this[string path] =>
        entries.TryGetValue(path, out var entry)
            ? entry
            : throw new ArgumentException($"'{path}' was not read into the snapshot.", nameof(path));

    /// <summary>Every path that <see cref="Planner"/> asks for: outputs, recorded files, and the proposals beside them.</summary>
    public static IReadOnlyCollection<string> PathsToRead(
        IEnumerable<DesiredFile> desired,
        IEnumerable<LedgerEntry> recorded
    )
    {
        var paths = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var file in desired)
            paths.Add(file.Path);
        foreach (var entry in recorded)
            paths.Add(entry.Path);
        foreach (var path in paths.ToArray())
            paths.Add(Proposal.PathFor(path));
        return paths;
    }
}
