using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Cli.Phrases;

/// <summary>Words that several verbs share which start or show the loop.</summary>
internal static class LoopPhrases
{
    /// <summary>One of the two programs.</summary>
    public static Phrase Orchestrator { get; } = new($"orchestrator", $"编排器");

    /// <summary>One of the two programs.</summary>
    public static Phrase Runner { get; } = new($"runner", $"执行器");

    /// <summary>A generated file is missing.</summary>
    public static Phrase GenerateFirst(string path) =>
        new($"{path} is missing; run `tmuxagent generate` first", $"缺少 {path}；先运行 `tmuxagent generate`");

    /// <summary><c>run</c> has nothing to run.</summary>
    public static Phrase NoScripts(string manifest) =>
        new(
            $"[outputs] in {manifest} switches the start scripts off, so there is nothing to run",
            $"{manifest} 的 [outputs] 关掉了启动脚本，所以没有可运行的"
        );

    /// <summary>What <c>doctor</c> is for, where something is wrong.</summary>
    public static Phrase DoctorSaysMore { get; } =
        new($"says what is wrong on this machine, and what to type", $"指出这台机器上哪里不对、该输入什么");

    /// <summary>There are no sessions.</summary>
    public static Phrase NoSession { get; } =
        new(
            $"no session is registered yet; `tmuxagent session start BRANCH` makes one",
            $"还没有登记会话；`tmuxagent session start BRANCH` 可以新建一个"
        );

    /// <summary>No tmux server runs.</summary>
    public static Phrase NoServer(string socket) =>
        new(
            $"no server runs on socket {socket}; the next one takes the values that it is started with",
            $"socket {socket} 上没有运行 tmux 服务器；下一个启动的会带上启动时的值"
        );
}
