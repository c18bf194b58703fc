using TmuxAgent.Cli.Systems;

namespace TmuxAgent.Cli.Regenerating;

/// <summary>A run that was killed: a verb that only reads says so, and leaves taking it back to one that writes.</summary>
internal static class InterruptedRun
{
    /// <summary>What such a verb says.</summary>
    public const string Note =
        "an earlier run was interrupted, so the files may be half of the old and half of the new; `tmuxagent generate` takes its changes back first";

    /// <summary>The note where there was such a run in a repository; nothing else.</summary>
    public static IReadOnlyList<string> Notes(string root, Machine machine)
    {
        var access = new WriteAccess(Workspace.Of(root, machine), machine);
        return access.Guard<IReadOnlyList<string>>(() => access.FindInterrupted() ? [Note] : []);
    }
}
