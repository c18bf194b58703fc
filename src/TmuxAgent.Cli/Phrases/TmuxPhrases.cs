using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Cli.Phrases;

/// <summary>What the verbs of <c>tmux</c> say.</summary>
internal static class TmuxPhrases
{
    /// <summary>A key in the list: values differ.</summary>
    public static Phrase Differs { get; } = new($"differs", $"不一致");

    /// <summary>A key in the list: the env file does not set it.</summary>
    public static Phrase NotInEnvFile { get; } = new($"not in the env file", $"env 文件里没有");

    /// <summary>A key in the list of a sync.</summary>
    public static Phrase Set(bool isDry) => isDry ? new($"would be set", $"将会设置") : new($"set", $"已设置");

    /// <summary>A key in the list of a sync.</summary>
    public static Phrase Unset(bool isDry) => isDry ? new($"would be unset", $"将会清除") : new($"unset", $"已清除");

    /// <summary>After a sync.</summary>
    public static Phrase ForNewWindows { get; } =
        new(
            $"windows that are opened from now on have the new values; what runs already keeps its old ones until it is started again",
            $"此后新开的窗口使用新值；已在运行的程序保留旧值，直到重新启动"
        );

    /// <summary>Nothing differs.</summary>
    public static Phrase Same(string socket) =>
        new(
            $"the server on socket {socket} has the values of the env file",
            $"socket {socket} 上的服务器与 env 文件的值一致"
        );

    /// <summary>What <c>tmux sync</c> does.</summary>
    public static Phrase SyncGivesValues { get; } =
        new($"gives the server the env file's values; no session ends", $"把 env 文件的值交给服务器；不会结束任何会话");

    /// <summary>Why a session's own values are taken away.</summary>
    public static Phrase SessionHidesValues(string session) =>
        new(
            $"session {session} has values of its own, which hide the server's",
            $"会话 {session} 有自己的值，盖住了服务器的值"
        );

    /// <summary>tmux refuses.</summary>
    public static Phrase ValuesRefused(string said) =>
        new($"tmux did not take the values ({said})", $"tmux 没有接受这些值（{said}）");

    /// <summary>tmux accepts, and nothing changes.</summary>
    public static Phrase StillOther(string key, string socket) =>
        new(
            $"tmux took the commands, but still has another value of {key}; `tmux -L {socket} kill-server` ends it with all its sessions, and the next one starts from the env file",
            $"tmux 接受了命令，但 {key} 的值仍不一样；`tmux -L {socket} kill-server` 会结束服务器和它的全部会话，下一个服务器从 env 文件启动"
        );

    /// <summary>The server hangs.</summary>
    public static Phrase NoAnswer(string socket, string verb, double seconds) =>
        new(
            $"the tmux server on socket {socket} did not answer `{verb}` within {seconds} s; it hangs, or the machine is busy",
            $"socket {socket} 上的 tmux 服务器在 {seconds} 秒内没有应答 `{verb}`；它卡住了，或者机器太忙"
        );
}
