using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Scaffolding.Planning;

namespace TmuxAgent.Cli.Regenerating;

/// <summary>Reads what is at the paths of a plan, without following a link.</summary>
internal sealed class DiskReader(IFileSystem files, Workspace workspace)
{
    /// <summary>What is at each path.</summary>
    public DiskSnapshot Snapshot(IEnumerable<string> paths) =>
        new(paths.ToDictionary(path => path, ReadOutput, StringComparer.Ordinal));

    /// <summary>What is at the path of an output; blocked where no output may lie.</summary>
    public DiskEntry ReadOutput(string path)
    {
        return PathSafety.Problem(path) is { } problem ? DiskEntry.Blocked(problem) : Read(path);
    }

    /// <summary>What is at a path; blocked where a folder above is not a plain one, or it cannot be read.</summary>
    public DiskEntry Read(string path)
    {
        var entry = DiskEntry.Missing;
        try
        {
            var place = workspace.At(path);
            entry = files.Stat(place);
            return WithContent(files, place, entry);
        }
        catch (ObstacleException obstacle)
        {
            return DiskEntry.Blocked(obstacle.Said) with { IsUnreadFile = entry.Kind == EntryKind.File };
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return DiskEntry.Blocked(FilePhrases.Unreadable(failure.Message));
        }
    }

    /// <summary>What is at a place, with its content.</summary>
    public static DiskEntry ReadAt(IFileSystem files, Place place) => WithContent(files, place, files.Stat(place));

    private static DiskEntry WithContent(IFileSystem files, Place place, DiskEntry entry) =>
        entry.Kind == EntryKind.File ? entry with { Content = files.Read(place) } : entry;
}
