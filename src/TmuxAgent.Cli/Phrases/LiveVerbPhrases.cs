using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Cli.Phrases;

/// <summary>What each verb over running things does, as its <c>--help</c> says it.</summary>
internal static class LiveVerbPhrases
{
    /// <summary><c>doctor</c></summary>
    public static Phrase Doctor =>
        new(
            $"Probe everything that the orchestrator needs on this machine, and say what to type where something is wrong.",
            $"体检编排器在本机需要的一切，有问题时告诉你该输入什么。"
        );

    /// <summary><c>run</c></summary>
    public static Phrase Run =>
        new(
            $"Run orchestrator and runner in the foreground until Ctrl-C, or a command in their place.",
            $"在前台运行编排器和执行器，直到 Ctrl-C；也可以换成运行一条命令。"
        );

    /// <summary><c>service</c></summary>
    public static Phrase Service =>
        new(
            $"Keep orchestrator and runner running in the background, as systemd user services.",
            $"让编排器和执行器作为 systemd 用户服务在后台一直运行。"
        );

    /// <summary><c>service install</c></summary>
    public static Phrase ServiceInstall =>
        new(
            $"Install and start both units, restart what has read old files, and wait until the orchestrator serves /metrics.",
            $"安装并启动两个单元，重启读了旧文件的单元，等到编排器提供 /metrics。"
        );

    /// <summary><c>service uninstall</c></summary>
    public static Phrase ServiceUninstall =>
        new(
            $"Stop both units and remove them from systemd; the generated files stay.",
            $"停止两个单元并从 systemd 移除；生成的文件保留。"
        );

    /// <summary><c>service start</c></summary>
    public static Phrase ServiceStart =>
        new(
            $"Start both units, and wait until the orchestrator serves /metrics.",
            $"启动两个单元，等到编排器提供 /metrics。"
        );

    /// <summary><c>service stop</c></summary>
    public static Phrase ServiceStop => new($"Stop both units.", $"停止两个单元。");

    /// <summary><c>service restart</c></summary>
    public static Phrase ServiceRestart =>
        new(
            $"Read changed units, start both anew, and wait until the orchestrator serves /metrics.",
            $"读入改过的单元，重新启动两者，等到编排器提供 /metrics。"
        );

    /// <summary><c>service status</c></summary>
    public static Phrase ServiceStatus =>
        new(
            $"Say in a few lines whether both units run and /metrics is served.",
            $"用几行说明两个单元是否在运行、/metrics 是否可用。"
        );

    /// <summary><c>service logs</c></summary>
    public static Phrase ServiceLogs =>
        new(
            $"Show the last lines of both units' logs, secrets as ***.",
            $"显示两个单元日志的最后几行，密钥显示为 ***。"
        );

    /// <summary><c>watch</c></summary>
    public static Phrase Watch =>
        new(
            $"Show what orchestrator and runner do, by branch, and what is wrong, until q or Ctrl-C.",
            $"按分支显示编排器和执行器在做什么、哪里有问题，按 q 或 Ctrl-C 退出。"
        );

    /// <summary><c>tmux</c></summary>
    public static Phrase Tmux =>
        new(
            $"Compare a running tmux server with the env file, and bring it up to date.",
            $"把正在运行的 tmux 服务器和 env 文件比较，并让它跟上。"
        );

    /// <summary><c>tmux status</c></summary>
    public static Phrase TmuxStatus =>
        new(
            $"Say in which keys the running server and the env file differ.",
            $"说明正在运行的服务器和 env 文件在哪些键上不同。"
        );

    /// <summary><c>tmux sync</c></summary>
    public static Phrase TmuxSync =>
        new(
            $"Give the running server the values of the env file, and take away what that no longer sets. No session ends.",
            $"把 env 文件的值交给正在运行的服务器，并去掉文件里不再设置的。会话不会中断。"
        );

    /// <summary><c>webhook</c></summary>
    public static Phrase Webhook =>
        new($"Try the WeCom group's bot that the orchestrator reports to.", $"试一下编排器汇报用的企业微信群机器人。");

    /// <summary><c>webhook test</c></summary>
    public static Phrase WebhookTest =>
        new(
            $"Send one message by the way that the orchestrator goes, and explain the answer.",
            $"按编排器走的路径发一条消息，并解释应答。"
        );

    /// <summary><c>session</c></summary>
    public static Phrase Session =>
        new(
            $"Start, list, show and stop the tmux sessions that agents work in, one a branch.",
            $"启动、列出、查看和停止 agent 工作用的 tmux 会话，一个分支一个。"
        );

    /// <summary><c>session start</c></summary>
    public static Phrase SessionStart =>
        new(
            $"Make a worktree and a session for a branch and register them, by the orchestrator's own agent CLI.",
            $"给一个分支建 worktree 和会话并登记，用的是编排器自己的 agent CLI。"
        );

    /// <summary><c>session list</c></summary>
    public static Phrase SessionList =>
        new(
            $"List the registered sessions: whether tmux has each, its state, its last command and how that ended.",
            $"列出登记的会话：tmux 里有没有、状态、最后一条命令及其结果。"
        );

    /// <summary><c>session attach</c></summary>
    public static Phrase SessionAttach =>
        new(
            $"Show the session of a branch on this terminal, as `tmux attach` does.",
            $"在这个终端上显示一个分支的会话，和 `tmux attach` 一样。"
        );

    /// <summary><c>session stop</c></summary>
    public static Phrase SessionStop =>
        new(
            $"End the session of a branch, with all that runs in it, and take it out of the register; worktree and branch stay.",
            $"结束一个分支的会话和里面运行的一切，并取消登记；worktree 和分支保留。"
        );

    /// <summary><c>codex</c></summary>
    public static Phrase Codex =>
        new(
            $"Say which codex answers, choose it, bring one over, and log in to it.",
            $"查看由哪个 codex 应答，选择它，装一个过来，登录它。"
        );

    /// <summary><c>codex status</c></summary>
    public static Phrase CodexStatus =>
        new(
            $"Say which codex shell and service find: fake or real, its version, its key or login, what the manifest says.",
            $"说明 shell 和服务找到的是哪个 codex：真的还是 FakeCodex，它的版本、密钥或登录，清单怎么写。"
        );

    /// <summary><c>codex use</c></summary>
    public static Phrase CodexUse =>
        new(
            $"Let the real codex answer, or FakeCodex although a real one is here.",
            $"让真的 codex 应答，或者即使有真的也用 FakeCodex。"
        );

    /// <summary><c>codex install</c></summary>
    public static Phrase CodexInstall =>
        new(
            $"Put a codex that was downloaded elsewhere into ~/.local/bin. What is there stays beside it.",
            $"把在别处下载的 codex 放进 ~/.local/bin。原来的留在旁边。"
        );

    /// <summary><c>codex login</c></summary>
    public static Phrase CodexLogin =>
        new(
            $"Log in to codex with the key of the env file, which it gets on its standard input.",
            $"用 env 文件里的密钥登录 codex，密钥从标准输入交给它。"
        );
}
