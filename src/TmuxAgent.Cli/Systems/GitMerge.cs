using System.ComponentModel;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using TmuxAgent.Cli.Phrases;
using TmuxAgent.Scaffolding.Planning;

namespace TmuxAgent.Cli.Systems;

/// <summary>Three-way merge by <c>git merge-file</c> (git-merge-file(1)).</summary>
/// <param name="git">Absolute path of git, or null where there is none.</param>
internal sealed class GitMerge(string? git)
{
    // git merge-file returns the number of conflicts up to this, and more than it for an error.
    private const int MostConflicts = 127;

    /// <summary>Merges. The three texts are handed over in memory, so that a kill leaves no copy of them anywhere.</summary>
    public MergeResult Merge(byte[] yours, byte[] ancestor, byte[] rendered)
    {
        if (git is null)
            return MergeResult.Failed(MergePhrases.NoGit);
        try
        {
            using var first = InMemory("yours", yours);
            using var second = InMemory("ancestor", ancestor);
            using var third = InMemory("rendered", rendered);
            return Run(
                git,
                [.. new[] { first, second, third }.Select(text => $"/proc/self/fd/{text.DangerousGetHandle()}")]
            );
        }
        catch (Exception failure) when (failure is Win32Exception or IOException)
        {
            return MergeResult.Failed(MergePhrases.NotStarted(failure.Message));
        }
    }

    /// <summary>As <see cref="Merge"/>, with both sides between marks where they do not come together; null without git.</summary>
    public byte[]? MergeWithMarks(byte[] yours, byte[] ancestor, byte[] rendered)
    {
        if (git is null)
            return null;
        using var first = InMemory("yours", yours);
        using var second = InMemory("ancestor", ancestor);
        using var third = InMemory("rendered", rendered);
        string[] texts =
        [
            .. new[] { first, second, third }.Select(text => $"/proc/self/fd/{text.DangerousGetHandle()}"),
        ];
        var (exitCode, merged, _) = Process(git)
            .Run([
                "merge-file",
                "--stdout",
                "--quiet",
                "-L",
                "yours",
                "-L",
                "written last",
                "-L",
                "proposal",
                .. texts,
            ]);
        return exitCode <= MostConflicts ? merged : null;
    }

    // Without the flag to close it on exec: git inherits it.
    private static SafeFileHandle InMemory(string name, byte[] content)
    {
        var descriptor = LinuxCalls.CreateInMemory(name, 0);
        if (descriptor < 0)
            throw LinuxCalls.Failure(Marshal.GetLastPInvokeError(), name);
        var text = new SafeFileHandle(descriptor, ownsHandle: true);
        RandomAccess.Write(text, content, 0);
        return text;
    }

    private static GitProcess Process(string git)
    {
        var process = new GitProcess(git, "/");
        // No repository's settings: a clone's git configuration can name programs.
        process.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
        process.Environment["GIT_CONFIG_GLOBAL"] = "/dev/null";
        process.Environment["GIT_DIR"] = "/dev/null";
        process.Environment["GIT_CEILING_DIRECTORIES"] = "/";
        return process;
    }

    private static MergeResult Run(string git, string[] texts)
    {
        var (exitCode, merged, errors) = Process(git).Run(["merge-file", "--stdout", "--quiet", .. texts]);
        if (exitCode == 0)
            return MergeResult.Clean(merged);
        if (exitCode > MostConflicts)
            return MergeResult.Failed(MergePhrases.Failed(errors));
        return MergeResult.Failed(MergePhrases.SameLines(exitCode));
    }
}
