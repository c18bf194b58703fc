using System.ComponentModel;
using System.Diagnostics;

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
        var start = new ProcessStartInfo(
            git,
            [.. Harmless, "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
        )
        {
            UseShellExecute = false,
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(IsGits).ToArray())
            start.Environment.Remove(name);
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        try
        {
            return Run(start);
        }
        catch (Exception failure) when (failure is Win32Exception or IOException)
        {
            return null;
        }
    }

    private static byte[]? Run(ProcessStartInfo start)
    {
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        using var listed = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(listed);
        process.WaitForExit();
        error.Wait();
        return process.ExitCode == 0 ? listed.ToArray() : null;
    }

    // Inside of a hook they say where another repository is.
    private static bool IsGits(string name) =>
        name.StartsWith("GIT_", StringComparison.Ordinal) && !name.StartsWith("GIT_CONFIG_", StringComparison.Ordinal);
}
