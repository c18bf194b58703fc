using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Cli.Phrases;

/// <summary>What the screen of <c>watch</c> says.</summary>
internal static class WatchPhrases
{
    /// <summary>The keys.</summary>
    public static Phrase Keys { get; } =
        new($"r restart  l logs  s sync tmux  q quit", $"r 重启  l 日志  s 同步 tmux  q 退出");

    /// <summary>Off the screen, until a key is pressed.</summary>
    public static Phrase AnyKey { get; } = new($"press any key to go back", $"按任意键返回");

    /// <summary>There is no terminal.</summary>
    public static Phrase NoTerminal { get; } =
        new(
            $"a screen needs a terminal; `tmuxagent watch --json` prints each change on a line",
            $"画面需要终端；`tmuxagent watch --json` 把每次变化输出成一行"
        );

    /// <summary>Before the first look.</summary>
    public static Phrase Looking { get; } = new($"looking ...", $"正在查看……");

    /// <summary>A process.</summary>
    public static Phrase RunsSince(string time, int process) =>
        new($"runs since {time}, process {process}", $"自 {time} 起运行，进程 {process}");

    /// <summary>A process.</summary>
    public static Phrase DoesNotRun { get; } = new($"does not run", $"没有运行");

    /// <summary>The name of the row of metrics.</summary>
    public static Phrase Metrics { get; } = new($"metrics", $"指标");

    /// <summary>Metrics with their totals.</summary>
    public static Phrase Totals(Phrase metrics, int decisions, int commands) =>
        new(
            $"{metrics}: {decisions} decisions, {commands} commands",
            $"{metrics}：决策 {decisions} 次，命令 {commands} 条"
        );

    /// <summary>Whether metrics are served.</summary>
    public static Phrase NoMetricsPort { get; } = new($"metrics_port is not set", $"没有设置 `metrics_port`");

    /// <summary>Whether metrics are served.</summary>
    public static Phrase NotServed(int port) => new($"not served on port {port}", $"端口 {port} 没有提供");

    /// <summary>Whether metrics are served.</summary>
    public static Phrase Served(int port) => new($"served on port {port}", $"由端口 {port} 提供");

    /// <summary>Whether metrics are served.</summary>
    public static Phrase NotOrchestrators(int port) =>
        new($"not the orchestrator's on port {port}", $"端口 {port} 上的不是编排器的");

    /// <summary>No branches.</summary>
    public static Phrase NoBranch { get; } = new($"no branch is registered yet", $"还没有登记分支");

    /// <summary>A column's heading.</summary>
    public static Phrase Branch { get; } = new($"branch", $"分支");

    /// <summary>A column's heading: commands that wait to be typed.</summary>
    public static Phrase Queue { get; } = new($"queue", $"排队");

    /// <summary>A column's heading: commands that have not ended.</summary>
    public static Phrase Pending(bool isNarrow) => isNarrow ? new($"pend.", $"待完") : new($"pending", $"待完成");

    /// <summary>A column's heading: decisions that wait for a person.</summary>
    public static Phrase Confirmations(bool isNarrow) => isNarrow ? new($"conf.", $"待批") : new($"confirm", $"待确认");

    /// <summary>A column's heading: commands that failed.</summary>
    public static Phrase Failures(bool isNarrow) => isNarrow ? new($"fail", $"失败") : new($"failed", $"失败");

    /// <summary>A column's heading: decisions that failed.</summary>
    public static Phrase Errors(bool isNarrow) => isNarrow ? new($"err.", $"出错") : new($"errors", $"出错");

    /// <summary>What does not fit is counted.</summary>
    public static Phrase More(int count) => new($"… and {count} more", $"… 还有 {count} 项");
}
