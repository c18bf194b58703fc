using System.ComponentModel;
using System.Diagnostics;
using TmuxAgent.Core.Planning;

namespace TmuxAgent.Cli.Systems;

/// <summary>Three-way merge by <c>git merge-file</c> (git-merge-file(1)).</summary>
/// <param name="git">Absolute path of git, or null where there is none.</param>
internal sealed class GitMerge(string? git)
{
    // git merge-file returns the number of conflicts up to this, and more than it for an error.
    private const int MostConflicts = 127;

    /// <summary>Merges, in a folder of its own that is gone afterwards.</summary>
    public MergeResult Merge(byte[] yours, byte[] ancestor, byte[] rendered)
    {
        if (git is null)
            return MergeResult.Failed("git is not on PATH, and it takes git to merge them");
        var folder = Directory.CreateTempSubdirectory("tmuxagent-merge-").FullName;
        try
        {
            File.WriteAllBytes(Path.Combine(folder, "yours"), yours);
            File.WriteAllBytes(Path.Combine(folder, "ancestor"), ancestor);
            File.WriteAllBytes(Path.Combine(folder, "rendered"), rendered);
            return Run(git, folder);
        }
        catch (Win32Exception failure)
        {
            return MergeResult.Failed($"git could not be started ({failure.Message})");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static MergeResult Run(string git, string folder)
    {
        var start = new ProcessStartInfo(git, ["merge-file", "--stdout", "--quiet", "yours", "ancestor", "rendered"])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // A hook or an alias that started us must not lead git to another repository's settings.
        start.Environment.Remove("GIT_DIR");
        start.Environment.Remove("GIT_WORK_TREE");
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        using var merged = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(merged);
        process.WaitForExit();
        if (process.ExitCode == 0)
            return MergeResult.Clean(merged.ToArray());
        if (process.ExitCode > MostConflicts)
            return MergeResult.Failed($"git could not merge them ({error.Result.Trim()})");
        var places = process.ExitCode == 1 ? "one place" : $"{process.ExitCode} places";
        return MergeResult.Failed($"both changed the same lines in {places}");
    }
}
