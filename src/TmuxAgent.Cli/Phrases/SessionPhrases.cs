using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Cli.Phrases;

/// <summary>What the verbs of <c>session</c> say.</summary>
internal static class SessionPhrases
{
    /// <summary>A column's heading.</summary>
    public static Phrase Branch { get; } = new($"BRANCH", $"分支");

    /// <summary>A column's heading.</summary>
    public static Phrase Session { get; } = new($"SESSION", $"会话");

    /// <summary>A column's heading: whether tmux has it.</summary>
    public static Phrase Alive { get; } = new($"TMUX", $"在 tmux 中");

    /// <summary>A column's heading.</summary>
    public static Phrase State { get; } = new($"STATE", $"状态");

    /// <summary>A column's heading.</summary>
    public static Phrase LastCommand { get; } = new($"LAST COMMAND", $"最近的命令");

    /// <summary>Whether tmux has a session.</summary>
    public static Phrase IsAlive(bool isAlive) => isAlive ? new($"runs", $"运行中") : new($"gone", $"已不在");

    /// <summary>A session without commands.</summary>
    public static Phrase NoCommand { get; } = new($"none yet", $"还没有");

    /// <summary>The register cannot be read.</summary>
    public static Phrase Unreadable(string database, string said) =>
        new($"{database} cannot be read: {said}", $"{database} 读不了：{said}");

    /// <summary>The register cannot be written.</summary>
    public static Phrase Unwritable(string database, string said) =>
        new($"{database} cannot be written: {said}", $"{database} 写不了：{said}");

    /// <summary>A branch has no session.</summary>
    public static Phrase NotRegistered(string branch) =>
        new(
            $"no session of branch {branch} is registered; `tmuxagent session list` shows those that are",
            $"分支 {branch} 没有登记会话；`tmuxagent session list` 列出已登记的"
        );

    /// <summary>tmux is missing.</summary>
    public static Phrase NoTmux(string command) =>
        new($"tmux is not installed; `{command}` installs it", $"没有安装 tmux；`{command}` 可以安装");

    /// <summary>Another orchestrator's sessions.</summary>
    public static Phrase OtherOrchestrator(string manifest) =>
        new(
            $"[orchestrator] command in {manifest} names another program than tmux_agent's orchestrator; make and register sessions as that one wants it",
            $"{manifest} 里 [orchestrator] 的 `command` 不是 `tmux_agent` 的编排器；请按那个程序的方式创建和登记会话"
        );

    /// <summary>There is no terminal.</summary>
    public static Phrase NoTerminal { get; } =
        new($"a session is shown on a terminal, and this is none", $"会话要显示在终端上，而这里不是终端");

    /// <summary>A registered session is gone.</summary>
    public static Phrase Gone(string session, string socket, string branch) =>
        new(
            $"session {session} does not run on tmux socket {socket}; `tmuxagent session start {branch}` starts it again",
            $"会话 {session} 没有在 tmux 的 socket {socket} 上运行；`tmuxagent session start {branch}` 可以重新启动"
        );

    /// <summary>tmux does not end a session.</summary>
    public static Phrase NotEnded(string said) => new($"tmux does not end it: {said}", $"tmux 没能结束它：{said}");

    /// <summary>A session is taken out of the register.</summary>
    public static Phrase DidNotRun(string session) =>
        new(
            $"session {session} did not run; it is not registered any more",
            $"会话 {session} 本来就没有运行；已取消登记"
        );

    /// <summary>A session was ended.</summary>
    public static Phrase Ended(string session) =>
        new($"session {session} is ended, and not registered any more", $"会话 {session} 已结束，并已取消登记");

    /// <summary>A session of somebody's own runs on.</summary>
    public static Phrase RunsOn(string session) =>
        new(
            $"session {session} was not made by the agent CLI: it is not registered any more, and runs on",
            $"会话 {session} 不是由 `agent_cli` 创建的：已取消登记，但会继续运行"
        );

    /// <summary>What a stopped session leaves.</summary>
    public static Phrase WorktreeStays(string worktree) =>
        new(
            $"branch and worktree stay; `git worktree remove {worktree}` takes the worktree away",
            $"分支和 worktree 保留；`git worktree remove {worktree}` 可以移除 worktree"
        );
}
