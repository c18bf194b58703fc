using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Probes.Health;
using TmuxAgent.Cli.Reporting;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Phrases;

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
                throw new StoppedException(ExitCode.Findings, SessionStartPhrases.CliFails(book.LastWords(result)));
            if (!(await book.ListLivingAsync(stop)).Contains(name))
                throw new StoppedException(ExitCode.Findings, SessionStartPhrases.NoSession(name, book.Socket));
        }
        catch (Exception failure) when (failure is OperationCanceledException or StoppedException)
        {
            await TakeBackAsync(traces, name, isNew: sessions.All(session => session.Branch != branch), branch);
            throw;
        }
        return Report(branch, SessionStartPhrases.Started(name, branch, book.Socket), isChanged: true);
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
                SessionStartPhrases.NotRegistered(name, ShellWord.Quote(book.Socket), ShellWord.Quote("=" + name))
            )
        : owner == branch ? Report(branch, SessionStartPhrases.RunsAlready(name), isChanged: false)
        : throw new StoppedException(ExitCode.Refused, SessionStartPhrases.OfAnother(name, Printable.Text(owner)));

    private GitProcess FindGit() =>
        book.Scene.Find("git") is { } git
            ? new GitProcess(git, book.Repository.Root)
            : throw new StoppedException(ExitCode.Findings, SessionStartPhrases.NoGit);

    // The agent CLI says of these only that git failed, or leaves half of it.
    private static void RequireBranch(GitProcess git, string branch)
    {
        if (git.Run("check-ref-format", "--branch", branch).ExitCode != 0)
            throw new StoppedException(ExitCode.Usage, SessionStartPhrases.NoBranchName(Printable.Text(branch)));
        if (branch.Contains('.', StringComparison.Ordinal))
            throw new StoppedException(ExitCode.Usage, SessionStartPhrases.NoDot(Printable.Text(branch)));
        if (git.Run("rev-parse", "--quiet", "--verify", "HEAD^{commit}").ExitCode != 0)
            throw new StoppedException(ExitCode.Usage, SessionStartPhrases.NoCommit);
    }

    private int Report(string branch, Phrase note, bool isChanged)
    {
        new Report(Verb, ExitCode.Success)
        {
            Notes = [note],
            Next =
            [
                new NextStep($"tmuxagent session attach {ShellWord.Quote(branch)}", SessionStartPhrases.AttachShows),
                new NextStep("tmuxagent session list", SessionStartPhrases.ListShows),
            ],
            Changed = isChanged,
        }.Print(book.Repository.Machine.Terminal, json);
        return ExitCode.Success;
    }
}
