using System.Globalization;

namespace TmuxAgent.Core.Manifest;

/// <summary>Which paths the manifest may name for files that are written.</summary>
internal static class ManifestPath
{
    /// <summary>The tool's own records; an output there would destroy them.</summary>
    private static readonly string[] Reserved =
    [
        ".tmuxagent/ledger.json",
        ".tmuxagent/base",
        ".tmuxagent/local",
        AgentManifest.FileName,
        AgentManifest.LocalFileName,
    ];

    /// <summary>What a schema says of a path in the repository: no absolute one, none below a home.</summary>
    public static TextForm Form { get; } = new(@"^[^/~\\][^\\]*$");

    /// <summary>As <see cref="Form"/>, but it may also be below the user's home.</summary>
    public static TextForm OutsideForm { get; } = new(@"^(~/)?[^/~\\][^\\]*$");

    /// <summary>Why a path is refused, with the remedy, or null. It must be repository-relative, with <c>/</c>.</summary>
    public static string? Problem(string path) => RelativeProblem(path) ?? ReservedProblem(path);

    /// <summary>As <see cref="Problem"/>, but it may also be a unit in the user's own folder of units.</summary>
    public static string? UnitProblem(string path) =>
        OutsidePath.IsOutside(path)
            ? RelativeProblem(path.Substring(2))
                ?? (
                    OutsidePath.IsUnit(path)
                        ? null
                        : "is outside of the repository. There a unit may only be ~/.config/systemd/user/NAME.service."
                )
            : Problem(path);

    /// <summary>As <see cref="Problem"/>, but it may also be any folder below the user's home, which the tool itself never opens.</summary>
    public static string? FolderProblem(string path) =>
        OutsidePath.IsOutside(path) ? RelativeProblem(path.Substring(2)) : Problem(path);

    /// <summary>As <see cref="Problem"/>, but it may also be an env file of the user's.</summary>
    public static string? EnvFileProblem(string path) =>
        OutsidePath.IsOutside(path)
            ? RelativeProblem(path.Substring(2))
                ?? (
                    OutsidePath.IsEnvFile(path)
                        ? null
                        : "is outside of the repository. There an env file may only be ~/.env, ~/NAME.env, or *.env below ~/.config."
                )
            : Problem(path);

    /// <summary>As <see cref="Problem"/>, for what is only looked at: the tool's own records may be named.</summary>
    public static string? RelativeProblem(string path)
    {
        if (path.Length == 0)
            return "is empty. Write a path relative to the repository.";
        if (path[0] is '/' or '~' || (path.Length > 1 && path[1] == ':'))
            return "is not relative to the repository. Write it from the folder of tmuxagent.toml on.";
        if (path.IndexOf('\\') >= 0)
            return "holds a backslash. Part folders with '/'.";
        if (ManifestText.OneLineProblem(path) is not null || path.Any(IsInvisible))
            return "holds an invisible or control character. Use another name.";
        foreach (var part in path.Split('/'))
        {
            if (part is "." or "..")
                return "holds '.' or '..' as a folder. Write it without; nothing is written outside the repository.";
            if (part.Length == 0)
                return "has an empty part: '/' at the end, or two in a row. Name a file.";
            if (part[0] == ' ' || part[part.Length - 1] == ' ')
                return "has a name with a blank at its beginning or end, which systemd cannot express. Remove the blank.";
            if (part.Equals(".git", StringComparison.OrdinalIgnoreCase))
                return "lies in git's own folder. Use another folder.";
        }
        return null;
    }

    private static string? ReservedProblem(string path)
    {
        foreach (var reserved in Reserved)
        {
            if (
                path.Equals(reserved, StringComparison.OrdinalIgnoreCase)
                || path.StartsWith(reserved + "/", StringComparison.OrdinalIgnoreCase)
            )
            {
                return $"is where the tool keeps its own records ({reserved}). Use another path.";
            }
        }
        return null;
    }

    // Marks that reorder or hide text let a path look like another one.
    private static bool IsInvisible(char unit) => CharUnicodeInfo.GetUnicodeCategory(unit) == UnicodeCategory.Format;
}
