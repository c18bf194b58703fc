namespace TmuxAgent.Cli.Probes;

/// <summary>Looks for a C# project at the places where one is kept: the root, and one or two folders below.</summary>
internal static class CSharpProjectProbe
{
    private static readonly EnumerationOptions TwoLevels = new()
    {
        RecurseSubdirectories = true,
        MaxRecursionDepth = 2,
        IgnoreInaccessible = true,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
    };

    /// <summary>Repository-relative path of the project nearest to the root, the first by name among equals; null for none.</summary>
    public static string? Find(string repository) =>
        !Directory.Exists(repository) // A dry run makes no folder.
            ? null
            : Directory
                .EnumerateFiles(repository, "*.csproj", TwoLevels)
                .Select(path => Path.GetRelativePath(repository, path))
                .OrderBy(path => path.Count(c => c == '/'))
                .ThenBy(path => path, StringComparer.Ordinal)
                .FirstOrDefault();
}
