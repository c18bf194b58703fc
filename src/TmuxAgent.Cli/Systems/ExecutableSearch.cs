namespace TmuxAgent.Cli.Systems;

/// <summary>Finds programs as a shell does.</summary>
internal static class ExecutableSearch
{
    private const UnixFileMode AnyExecute =
        UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <summary>Every executable file of that name in the folders of a PATH value, in its order.</summary>
    public static IEnumerable<string> FindAll(string name, string path) => FindAll(name, path.Split(':'));

    /// <summary>Every executable file of that name in the folders, in their order.</summary>
    public static IEnumerable<string> FindAll(string name, IEnumerable<string> folders)
    {
        foreach (var folder in folders)
        {
            // Relative to the current directory, which may be a stranger's repository.
            if (!Path.IsPathRooted(folder))
                continue;
            var candidate = Path.Combine(folder, name);
            if (IsExecutable(candidate))
                yield return candidate;
        }
    }

    /// <summary>Whether a file is there that somebody may execute.</summary>
    public static bool IsExecutable(string path) =>
        File.Exists(path)
        && (OperatingSystem.IsWindows() || (File.GetUnixFileMode(path) & AnyExecute) != UnixFileMode.None);
}
