using TmuxAgent.Cli.Probes.Health;
using TmuxAgent.Cli.Reporting;
using TmuxAgent.Cli.Systems;

namespace TmuxAgent.Cli.Commands;

/// <summary>One run of <c>session start</c>. What does not come to its end leaves no branch, worktree or session behind.</summary>
internal sealed class SessionStart(SessionBook book, bool json)
{
    private const string Verb = "session start";

    /// <summary>Starts the session of a branch, unless it runs already.</summary>
    public int Run(string branch) => Interruptible.Run(stop => RunAsync(branch, stop));

    private async Task<int> RunAsync(string branch, CancellationToken stop)
    {
        var call = book.AgentCli("spawn", branch);
        var git = FindGit();
        RequireBranch(git, branch);
        var name = book.NameOf(branch);
        var sessions = await book.ReadAsync(stop);
        if ((await book.ListLivingAsync(stop)).Contains(name))
            return Standing(branch, name, sessions);
        var traces = new BranchTraces(git, branch);
        try
        {
            var result = await ProgramRun.RunToDeathAsync(call, stop);
            stop.ThrowIfCancellationRequested();
            if (!result.IsSuccess)
                throw new StoppedException(
                    ExitCode.Findings,
                    $"the orchestrator's agent CLI fails: {book.LastWords(result)}; `tmuxagent doctor --only python,git` may say why"
                );
            if (!(await book.ListLivingAsync(stop)).Contains(name))
                throw new StoppedException(
                    ExitCode.Findings,
                    $"the agent CLI made no session {name} on tmux socket {book.Socket}; `tmuxagent doctor --only files,loop` may say why"
                );
        }
        catch (Exception failure) when (failure is OperationCanceledException or StoppedException)
        {
            await TakeBackAsync(traces, name, isNew: sessions.All(session => session.Branch != branch), branch);
            throw;
        }
        return Report(branch, $"session {name} of branch {branch} runs on tmux socket {book.Socket}", isChanged: true);
    }

    private async Task TakeBackAsync(BranchTraces traces, string name, bool isNew, string branch)
    {
        // No session of that name was there before.
        await book.KillAsync(name, CancellationToken.None);
        traces.TakeBack();
        if (isNew)
            await book.ForgetAsync(branch, CancellationToken.None);
    }

    private int Standing(string branch, string name, IReadOnlyList<AgentSession> sessions) =>
        sessions.FirstOrDefault(session => session.Session == name)?.Branch is not { } owner
            ? throw new StoppedException(
                ExitCode.Refused,
                $"tmux has a session {name} that is not registered, so that it is left alone; end it first: "
                    + $"tmux -L {ShellWord.Quote(book.Socket)} kill-session -t {ShellWord.Quote("=" + name)}"
            )
        : owner == branch ? Report(branch, $"session {name} runs already", isChanged: false)
        : throw new StoppedException(
            ExitCode.Refused,
            $"session {name} is that of branch {Printable.Text(owner)}; give this branch another name"
        );

    private GitProcess FindGit() =>
        book.Scene.Find("git") is { } git
            ? new GitProcess(git, book.Repository.Root)
            : throw new StoppedException(
                ExitCode.Findings,
                "git is not installed, and a branch's worktree is made by it; `sudo apt-get install git` installs it"
            );

    // The agent CLI says of these only that git failed, or leaves half of it.
    private static void RequireBranch(GitProcess git, string branch)
    {
        if (git.Run("check-ref-format", "--branch", branch).ExitCode != 0)
            throw new StoppedException(ExitCode.Usage, $"'{Printable.Text(branch)}' is no name of a branch");
        if (branch.Contains('.', StringComparison.Ordinal))
            throw new StoppedException(
                ExitCode.Usage,
                $"the session is named after the branch, and tmux takes no '.' in a name; choose another one than {Printable.Text(branch)}"
            );
        if (git.Run("rev-parse", "--quiet", "--verify", "HEAD^{commit}").ExitCode != 0)
            throw new StoppedException(
                ExitCode.Usage,
                "there is no commit yet that a worktree could be made of; make one: git add --all && git commit -m 'Begin'"
            );
    }

    private int Report(string branch, string note, bool isChanged)
    {
        new Report(Verb, ExitCode.Success)
        {
            Notes = [note],
            Next =
            [
                new NextStep(
                    $"tmuxagent session attach {ShellWord.Quote(branch)}",
                    "shows it on this terminal; Ctrl-B D leaves it running"
                ),
                new NextStep("tmuxagent session list", "shows what the orchestrator had typed there, and how it ended"),
            ],
            Changed = isChanged,
        }.Print(book.Repository.Machine.Terminal, json);
        return ExitCode.Success;
    }
}
