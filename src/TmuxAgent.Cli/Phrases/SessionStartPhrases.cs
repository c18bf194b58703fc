using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Cli.Phrases;

/// <summary>What <c>session start</c> says.</summary>
internal static class SessionStartPhrases
{
    /// <summary>The agent CLI fails.</summary>
    public static Phrase CliFails(string said) =>
        new(
            $"the orchestrator's agent CLI fails: {said}; `tmuxagent doctor --only python,git` may say why",
            $"编排器的 `agent_cli` 失败了：{said}；原因可看 `tmuxagent doctor --only python,git`"
        );

    /// <summary>The agent CLI succeeds, and makes nothing.</summary>
    public static Phrase NoSession(string session, string socket) =>
        new(
            $"the agent CLI made no session {session} on tmux socket {socket}; `tmuxagent doctor --only files,loop` may say why",
            $"`agent_cli` 没有在 tmux 的 socket {socket} 上创建会话 {session}；原因可看 `tmuxagent doctor --only files,loop`"
        );

    /// <summary>It runs.</summary>
    public static Phrase Started(string session, string branch, string socket) =>
        new(
            $"session {session} of branch {branch} runs on tmux socket {socket}",
            $"分支 {branch} 的会话 {session} 正在 tmux 的 socket {socket} 上运行"
        );

    /// <summary>It ran before.</summary>
    public static Phrase RunsAlready(string session) =>
        new($"session {session} runs already", $"会话 {session} 已在运行");

    /// <summary>tmux has a session of that name which nobody registered.</summary>
    public static Phrase NotRegistered(string session, string socket, string target) =>
        new(
            $"tmux has a session {session} that is not registered, so it is left alone; end it first: `tmux -L {socket} kill-session -t {target}`",
            $"tmux 里有一个没有登记的会话 {session}，所以不去动它；请先结束它：`tmux -L {socket} kill-session -t {target}`"
        );

    /// <summary>Two branches come to the same name.</summary>
    public static Phrase OfAnother(string session, string branch) =>
        new(
            $"session {session} is that of branch {branch}; give this branch another name",
            $"会话 {session} 属于分支 {branch}；请给这个分支换个名字"
        );

    /// <summary>git is missing.</summary>
    public static Phrase NoGit { get; } =
        new(
            $"git is not installed, and it makes the branch's worktree; `sudo apt-get install git` installs it",
            $"没有安装 git，而分支的 worktree 要由它创建；`sudo apt-get install git` 可以安装"
        );

    /// <summary>Not a branch's name.</summary>
    public static Phrase NoBranchName(string branch) =>
        new($"'{branch}' is not a name of a branch", $"'{branch}' 不能用作分支名");

    /// <summary>tmux takes no dot.</summary>
    public static Phrase NoDot(string branch) =>
        new(
            $"the session is named after the branch, and tmux takes no '.' in a name; choose another one than {branch}",
            $"会话按分支命名，而 tmux 的名字里不能有 '.'；请换一个名字，不用 {branch}"
        );

    /// <summary>There is no commit.</summary>
    public static Phrase NoCommit { get; } =
        new(
            $"there is no commit yet to make a worktree of; make one: `git add --all && git commit -m 'Begin'`",
            $"还没有提交，无法创建 worktree；先提交一次：`git add --all && git commit -m 'Begin'`"
        );

    /// <summary>What <c>session attach</c> does.</summary>
    public static Phrase AttachShows { get; } =
        new(
            $"shows it on this terminal; Ctrl-B D leaves it running",
            $"在这个终端上显示它；按 Ctrl-B D 离开，它继续运行"
        );

    /// <summary>What <c>session list</c> does.</summary>
    public static Phrase ListShows { get; } =
        new($"shows what the orchestrator had typed there, and how it ended", $"显示编排器在里面输入过什么、结果如何");
}
