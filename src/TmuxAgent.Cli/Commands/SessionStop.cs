using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Reporting;
using TmuxAgent.Cli.Systems;

namespace TmuxAgent.Cli.Commands;

/// <summary>
/// One run of <c>session stop</c>: what the agent CLI's own <c>kill</c> does, but by the exact name. tmux takes a name for
/// the beginning of one, so that the agent CLI would end <c>agent-work-2</c> where there is no <c>agent-work</c>.
/// </summary>
internal sealed class SessionStop(SessionBook book, bool json)
{
    /// <summary>Ends the session of a branch.</summary>
    public int Run(string branch) => Interruptible.Run(stop => RunAsync(branch, stop));

    private async Task<int> RunAsync(string branch, CancellationToken stop)
    {
        var session = await book.FindAsync(branch, stop);
        var runs = (await book.ListLivingAsync(stop)).Contains(session.Session);
        // A name that the agent CLI did not make is somebody's own session, registered by hand.
        var isOwn = session.Session == book.NameOf(branch);
        if (runs && isOwn)
        {
            var result = await book.KillAsync(session.Session, stop);
            if (!result.IsSuccess && (await book.ListLivingAsync(stop)).Contains(session.Session))
                throw new StoppedException(ExitCode.Findings, SessionPhrases.NotEnded(book.LastWords(result)));
        }
        // From here on to the end: half of it would leave a session registered that is gone.
        await book.ForgetAsync(branch, CancellationToken.None);
        var name = Printable.Text(session.Session);
        new Report("session stop", ExitCode.Success)
        {
            Notes =
            [
                !runs ? SessionPhrases.DidNotRun(name)
                : isOwn ? SessionPhrases.Ended(name)
                : SessionPhrases.RunsOn(name),
                .. session.Worktree.Length > 0
                    ? new[] { SessionPhrases.WorktreeStays(ShellWord.Quote(session.Worktree)) }
                    : [],
            ],
            Changed = true,
        }.Print(book.Repository.Machine.Terminal, json);
        return ExitCode.Success;
    }
}
