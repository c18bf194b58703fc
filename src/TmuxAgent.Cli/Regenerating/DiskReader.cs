using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Planning;

namespace TmuxAgent.Cli.Regenerating;

/// <summary>Reads what stands at the paths of a plan, without following a link out of the repository.</summary>
internal sealed class DiskReader(IFileSystem files, Workspace workspace)
{
    /// <summary>What stands at each path.</summary>
    public DiskSnapshot Snapshot(IEnumerable<string> paths) =>
        new(paths.ToDictionary(path => path, ReadOutput, StringComparer.Ordinal));

    /// <summary>What stands at the path of an output; blocked where no output may lie.</summary>
    public DiskEntry ReadOutput(string path)
    {
        var problem = PathSafety.Problem(path);
        return problem.Length > 0 ? DiskEntry.Blocked(problem) : Read(path);
    }

    /// <summary>What stands at a path; blocked where a folder above is not a plain one, or it cannot be read.</summary>
    public DiskEntry Read(string path)
    {
        try
        {
            foreach (var folder in workspace.FoldersAbove(path))
            {
                switch (files.Stat(folder).Kind)
                {
                    case EntryKind.Directory:
                        break;
                    case EntryKind.Missing:
                        return DiskEntry.Missing;
                    // A home is often made of links on purpose, and its owner named the path.
                    case EntryKind.SymbolicLink when PathSafety.IsUnderHome(path):
                        break;
                    case EntryKind.SymbolicLink:
                        return DiskEntry.Blocked($"its folder '{Shown(folder)}' is a symbolic link");
                    default:
                        return DiskEntry.Blocked($"'{Shown(folder)}' is not a directory");
                }
            }
            var absolute = workspace.Absolute(path);
            var entry = files.Stat(absolute);
            return entry.Kind == EntryKind.File ? entry with { Content = files.Read(absolute) } : entry;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return DiskEntry.Blocked($"it cannot be read ({failure.Message})");
        }
    }

    private string Shown(string folder) => Path.GetRelativePath(workspace.Root, folder);
}
