using System.Globalization;
using TmuxAgent.Core.Phrases;

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
    public static Phrase? Problem(string path) => RelativeProblem(path) ?? ReservedProblem(path);

    /// <summary>As <see cref="Problem"/>, but it may also be a unit in the user's own folder of units.</summary>
    public static Phrase? UnitProblem(string path) =>
        OutsidePath.IsOutside(path)
            ? RelativeProblem(path.Substring(2)) ?? (OutsidePath.IsUnit(path) ? null : ManifestPathPhrases.UnitOutside)
            : Problem(path);

    /// <summary>As <see cref="Problem"/>, but it may also be any folder below the user's home, which the tool itself never opens.</summary>
    public static Phrase? FolderProblem(string path) =>
        OutsidePath.IsOutside(path) ? RelativeProblem(path.Substring(2)) : Problem(path);

    /// <summary>As <see cref="Problem"/>, but it may also be an env file of the user's.</summary>
    public static Phrase? EnvFileProblem(string path) =>
        OutsidePath.IsOutside(path)
            ? RelativeProblem(path.Substring(2))
                ?? (OutsidePath.IsEnvFile(path) ? null : ManifestPathPhrases.EnvFileOutside)
            : Problem(path);

    /// <summary>As <see cref="Problem"/>, for what is only looked at: the tool's own records may be named.</summary>
    public static Phrase? RelativeProblem(string path)
    {
        if (path.Length == 0)
            return ManifestPathPhrases.Empty;
        if (path[0] is '/' or '~' || (path.Length > 1 && path[1] == ':'))
            return ManifestPathPhrases.Absolute;
        if (path.IndexOf('\\') >= 0)
            return ManifestPathPhrases.Backslash;
        if (ManifestText.OneLineProblem(path) is not null || path.Any(IsInvisible))
            return ManifestPathPhrases.Invisible;
        foreach (var part in path.Split('/'))
        {
            if (part is "." or "..")
                return ManifestPathPhrases.Dots;
            if (part.Length == 0)
                return ManifestPathPhrases.EmptyPart;
            if (part[0] == ' ' || part[part.Length - 1] == ' ')
                return ManifestPathPhrases.BlankEnds;
            if (part.Equals(".git", StringComparison.OrdinalIgnoreCase))
                return ManifestPathPhrases.InGit;
        }
        return null;
    }

    private static Phrase? ReservedProblem(string path)
    {
        foreach (var reserved in Reserved)
        {
            if (
                path.Equals(reserved, StringComparison.OrdinalIgnoreCase)
                || path.StartsWith(reserved + "/", StringComparison.OrdinalIgnoreCase)
            )
            {
                return ManifestPathPhrases.Reserved(reserved);
            }
        }
        return null;
    }

    // Marks that reorder or hide text let a path look like another one.
    private static bool IsInvisible(char unit) => CharUnicodeInfo.GetUnicodeCategory(unit) == UnicodeCategory.Format;
}
