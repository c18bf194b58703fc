using System.ComponentModel;

namespace TmuxAgent.Cli.Systems;

/// <summary>The files of a repository as git sees them: tracked, or not ignored (git-ls-files(1)).</summary>
/// <param name="git">Absolute path of git, or null where there is none.</param>
internal sealed class GitFiles(string? git)
{
    // A repository's own settings could name a program to run before the listing.
    private static readonly string[] Harmless = ["-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null"];

    /// <summary>Paths below a folder, each behind a tag (<c>?</c> for an untracked one) and a blank, and ended by a zero byte; null where it is no repository of git's, or git is missing.</summary>
    public byte[]? List(string folder) =>
        Ask(folder, null, [], "ls-files", "-t", "--cached", "--others", "--exclude-standard", "-z");

    /// <summary>What git says of a folder; null where it fails, or is missing. Nothing that the repository names is run.</summary>
    /// <param name="folder">Where it is asked.</param>
    /// <param name="index">Absolute path of the index that counts; null for the repository's own.</param>
    /// <param name="input">What it reads on its standard input.</param>
    /// <param name="arguments">The question.</param>
    public byte[]? Ask(string folder, string? index, byte[] input, params string[] arguments) =>
        Run(folder, index, input, [.. Harmless, .. arguments]);

    /// <summary>As <see cref="Ask"/>, with the repository's own settings: for questions that run nothing.</summary>
    public byte[]? AskOfConfiguration(string folder, params string[] arguments) => Run(folder, null, [], arguments);

    private byte[]? Run(string folder, string? index, byte[] input, string[] arguments)
    {
        if (git is null)
            return null;
        var process = new GitProcess(git, folder);
        process.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        // The user's own settings, such as which files are ignored everywhere.
        foreach (var name in process.Environment.Keys.Where(IsConfiguration).ToArray())
            process.Environment.Remove(name);
        if (index is not null)
            process.Environment["GIT_INDEX_FILE"] = index;
        try
        {
            var (exitCode, output, _) = process.Run(input, arguments);
            return exitCode == 0 ? output : null;
        }
        catch (Exception failure) when (failure is Win32Exception or IOException)
        {
            return null;
        }
    }

    /// <summary>The git of a machine's PATH.</summary>
    public static GitFiles Of(Machine machine) =>
        new(ExecutableSearch.FindAll("git", machine.Variable("PATH") ?? "").FirstOrDefault());

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
