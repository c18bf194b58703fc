using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Systems;

namespace TmuxAgent.Cli.Commands;

/// <summary>One run of <c>session attach</c>: tmux takes the place of this process.</summary>
internal sealed class SessionAttach(SessionBook book)
{
    private readonly Machine _machine = book.Repository.Machine;

    /// <summary>Shows the session of a branch; returns only where that cannot be done.</summary>
    public int Run(string branch)
    {
        if (_machine.Terminal is not { IsInputTerminal: true, IsOutputTerminal: true })
            throw new StoppedException(ExitCode.Usage, SessionPhrases.NoTerminal);
        var session = "";
        var found = Interruptible.Run(async stop =>
        {
            session = await FindLivingAsync(branch, stop);
            return ExitCode.Success;
        });
        return found == ExitCode.Success ? Show(session) : found;
    }

    private async Task<string> FindLivingAsync(string branch, CancellationToken stop)
    {
        var session = (await book.FindAsync(branch, stop)).Session;
        return (await book.ListLivingAsync(stop)).Contains(session)
            ? session
            : throw new StoppedException(
                ExitCode.Findings,
                SessionPhrases.Gone(Printable.Text(session), book.Socket, ShellWord.Quote(branch))
            );
    }

    private int Show(string session)
    {
        var environment = book.Environment();
        // It describes the terminal, which a service has not.
        if (_machine.Variable("TERM") is { } term)
            environment["TERM"] = term;
        // Within the same server a client goes to another session; one within the other would show itself.
        var isInside = _machine.Variable("TMUX") is { } tmux && Path.GetFileName(tmux.Split(',')[0]) == book.Socket;
        if (isInside)
            environment["TMUX"] = _machine.Variable("TMUX")!;
        ReplacedProcess.Run(
            "/bin/bash",
            book.TmuxArguments(isInside ? "switch-client" : "attach-session", "-t", $"={session}"),
            environment
        );
        return ExitCode.System;
    }
}
