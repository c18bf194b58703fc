using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Scaffolding.Phrases;

/// <summary>Comments of units and of the proxy configuration.</summary>
internal static partial class TemplatePhrases
{
    /// <summary>A unit.</summary>
    public static Phrase OrchestratorUnitHead =>
        new Phrase(
            $"The orchestrator as a systemd user service. It holds paths of this machine, so git does not track it.",
            $"编排器的 systemd 用户服务。含有本机的路径，所以 git 不跟踪它。"
        );

    /// <summary>A unit.</summary>
    public static Phrase RunnerUnitHead =>
        new Phrase(
            $"The runner as a systemd user service. It holds paths of this machine, so git does not track it.",
            $"执行器的 systemd 用户服务。含有本机的路径，所以 git 不跟踪它。"
        );

    /// <summary>A unit; the command is the same everywhere.</summary>
    public static Phrase KeepRunning =>
        new Phrase(
            $"To keep it running after logout: loginctl enable-linger",
            $"要在注销后继续运行：`loginctl enable-linger`"
        );

    /// <summary>A unit.</summary>
    public static Phrase WantsRunner =>
        new Phrase(
            $"Start, stop and restart reach the runner too, which names this unit in its PartOf=.",
            $"启动、停止和重启也会作用于执行器，它的 `PartOf=` 写着本单元。"
        );

    /// <summary>A unit.</summary>
    public static Phrase StaysDown =>
        new Phrase(
            $"What fails again and again right after its start stays down; `systemctl --user status` says why.",
            $"一启动就反复失败的服务不再重启；`systemctl --user status` 会说明原因。"
        );

    /// <summary>A unit.</summary>
    public static Phrase SameInTerminal =>
        new Phrase(
            $"The script reads the env file and looks for codex; it is the same in a terminal.",
            $"由脚本读取 env 文件并查找 codex；在终端里运行也是同一个脚本。"
        );

    /// <summary>A unit.</summary>
    public static Phrase Unbuffered =>
        new Phrase($"Without it the log lacks what was printed last.", $"没有它，日志会缺少最后打印的内容。");

    /// <summary>A unit.</summary>
    public static Phrase NoRestart =>
        new Phrase(
            $"78: the configuration is incomplete, so restarting will not help.",
            $"78：配置不完整，重启也没有用。"
        );

    /// <summary>A unit.</summary>
    public static Phrase KillModeMixed =>
        new Phrase(
            $"A codex that is still running ends with the service. tmux sessions were started outside of it and live on.",
            $"仍在运行的 codex 随服务一起结束。tmux 会话是在服务之外启动的，会继续存在。"
        );

    /// <summary>A unit.</summary>
    public static Phrase PartOfOrchestrator =>
        new Phrase(
            $"Stopped and restarted with the orchestrator, which starts it.",
            $"由编排器启动，并随它停止和重启。"
        );

    /// <summary>proxychains.conf</summary>
    public static Phrase ProxychainsHead =>
        new Phrase(
            $"proxychains4: sends every connection of a program through the proxy, also where the program ignores the proxy variables.",
            $"proxychains4：让程序的所有连接都走代理，即使程序不理会代理变量。"
        );

    /// <summary>proxychains.conf</summary>
    public static Phrase ProxychainsGenerated =>
        new Phrase(
            $"Generated from [proxy] in tmuxagent.toml. To change it, edit tmuxagent.toml and run `tmuxagent generate`.\n# It cannot reach into a statically linked program; the real Codex CLI is one and follows HTTPS_PROXY by itself.",
            $"由 tmuxagent.toml 的 [proxy] 生成。要修改，请编辑 tmuxagent.toml 并运行 `tmuxagent generate`。\n# 它管不到静态链接的程序；真正的 Codex CLI 就是这样，它自己遵循 HTTPS_PROXY。"
        );

    /// <summary>proxychains.conf</summary>
    public static Phrase ProxychainsLocal =>
        new Phrase(
            $"Connections to this machine stay direct: /metrics, the proxy itself, local tools.",
            $"到本机的连接保持直连：/metrics、代理自己、本地工具。"
        );
}
