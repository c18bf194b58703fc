namespace TmuxAgent.Cli.Systems;

/// <summary>The files below a folder where no git says which: without hidden folders, and those of other people's code.</summary>
internal static class FolderFiles
{
    private const int Most = 200_000;

    private static readonly HashSet<string> Foreign = new(StringComparer.Ordinal)
    {
        "node_modules",
        "vendor",
        "venv",
        "__pycache__",
        "target",
        "dist",
        "build",
        "bin",
        "obj",
    };

    /// <summary>Paths below the folder, with <c>/</c>; links are not followed, and what cannot be listed is left out.</summary>
    public static IEnumerable<string> List(string root)
    {
        var options = new EnumerationOptions
        {
            AttributesToSkip = FileAttributes.ReparsePoint,
            IgnoreInaccessible = true,
        };
        var folders = new Stack<string>([""]);
        var count = 0;
        while (folders.TryPop(out var folder))
        {
            foreach (var entry in new DirectoryInfo(Path.Combine(root, folder)).EnumerateFileSystemInfos("*", options))
            {
                var path = folder.Length == 0 ? entry.Name : $"{folder}/{entry.Name}";
                if (entry is not DirectoryInfo)
                {
                    if (++count > Most)
                        yield break;
                    yield return path;
                }
                else if (entry.Name[0] != '.' && !Foreign.Contains(entry.Name))
                    folders.Push(path);
            }
        }
    }
}
