using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Text;
using CliWrap;
using Microsoft.Win32.SafeHandles;
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
            return MergeResult.Failed("git is not on PATH, and it takes git to merge them");
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
            return MergeResult.Failed($"git could not be started ({failure.Message})");
        }
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

    private static MergeResult Run(string git, string[] texts)
    {
        var merged = new MemoryStream();
        var errors = new StringBuilder();
        var run = CliWrap
            .Cli.Wrap(git)
            .WithArguments(["merge-file", "--stdout", "--quiet", .. texts])
            .WithWorkingDirectory("/")
            .WithEnvironmentVariables(Isolation())
            .WithStandardOutputPipe(PipeTarget.ToStream(merged))
            .WithStandardErrorPipe(PipeTarget.ToStringBuilder(errors))
            .WithValidation(CommandResultValidation.None);
        var exitCode = run.ExecuteAsync().GetAwaiter().GetResult().ExitCode;
        if (exitCode == 0)
            return MergeResult.Clean(merged.ToArray());
        if (exitCode > MostConflicts)
            return MergeResult.Failed($"git could not merge them ({errors.ToString().Trim()})");
        var places = exitCode == 1 ? "one place" : $"{exitCode} places";
        return MergeResult.Failed($"both changed the same lines in {places}");
    }

    // No repository's settings and no hook's variables: a clone's git configuration can name programs.
    private static Dictionary<string, string?> Isolation()
    {
        var changes = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (string name in Environment.GetEnvironmentVariables().Keys)
        {
            if (name.StartsWith("GIT_", StringComparison.Ordinal))
                changes[name] = null;
        }
        changes["GIT_CONFIG_NOSYSTEM"] = "1";
        changes["GIT_CONFIG_GLOBAL"] = "/dev/null";
        changes["GIT_DIR"] = "/dev/null";
        changes["GIT_CEILING_DIRECTORIES"] = "/";
        return changes;
    }
}
