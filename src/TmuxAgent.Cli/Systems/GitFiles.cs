using System.ComponentModel;

namespace TmuxAgent.Cli.Systems;

/// <summary>The files of a repository as git sees them: tracked, or not ignored (git-ls-files(1)).</summary>
/// <param name="git">Absolute path of git, or null where there is none.</param>
internal sealed class GitFiles(string? git)
{
    // A repository's own settings could name a program to run before the listing.
    private static readonly string[] Harmless = ["-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null"];

    /// <summary>Paths below a folder, each ended by a zero byte; null where it is no repository of git's, or git is missing.</summary>
    public byte[]? List(string folder)
    {
        if (git is null)
            return null;
        var process = new GitProcess(git, folder);
        process.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        // The user's own settings, such as which files are ignored everywhere.
        foreach (var name in process.Environment.Keys.Where(IsConfiguration).ToArray())
            process.Environment.Remove(name);
        try
        {
            var (exitCode, output, _) = process.Run([
                .. Harmless,
                "ls-files",
                "--cached",
                "--others",
                "--exclude-standard",
                "-z",
            ]);
            return exitCode == 0 ? output : null;
        }
        catch (Exception failure) when (failure is Win32Exception or IOException)
        {
            return null;
        }
    }

    /// <summary>Where a folder is below the root of its checkout, ended by <c>/</c>; empty where it is the root, or in none.</summary>
    public static string PrefixOf(string folder)
    {
        for (var at = folder; at is not null; at = Path.GetDirectoryName(at))
        {
            if (Path.Exists(Path.Combine(at, ".git")))
                return at == folder ? "" : Path.GetRelativePath(at, folder) + "/";
        }
        return "";
    }

    private static bool IsConfiguration(string name) => name.StartsWith("GIT_CONFIG_", StringComparison.Ordinal);
}
