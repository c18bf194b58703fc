using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Cli.Regenerating;

/// <summary>A run that was killed: a verb that only reads says so, and leaves taking it back to one that writes.</summary>
internal static class InterruptedRun
{
    /// <summary>What such a verb says.</summary>
    public static Phrase Note => RecordPhrases.Interrupted;

    /// <summary>The note where there was such a run in a repository; nothing else.</summary>
    public static IReadOnlyList<Phrase> Notes(string root, Machine machine)
    {
        var access = new WriteAccess(Workspace.Of(root, machine), machine);
        return access.Guard<IReadOnlyList<Phrase>>(() => access.FindInterrupted() ? [Note] : []);
    }
}
