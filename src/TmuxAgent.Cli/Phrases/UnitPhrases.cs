using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Cli.Phrases;

/// <summary>What is said of a repository's units and of the port that they serve.</summary>
internal static class UnitPhrases
{
    /// <summary>The manifest wants no units.</summary>
    public static Phrase SwitchedOff(string manifest) =>
        new(
            $"[outputs] in {manifest} switches the service off; `tmuxagent run` runs it in this terminal",
            $"{manifest} 的 [outputs] 关掉了服务；`tmuxagent run` 可在这个终端里运行"
        );

    /// <summary>The name is taken.</summary>
    public static Phrase OfAnother(string unit, string place, string free) =>
        new(
            $"{unit} is another unit of that name ({place}), not this repository's; take another one: `tmuxagent config set service.name {free} && tmuxagent generate`",
            $"{unit} 是另一个同名单元（{place}），不是本仓库的；换一个名字：`tmuxagent config set service.name {free} && tmuxagent generate`"
        );

    /// <summary>A unit starts a stranger's file.</summary>
    public static Phrase NotOurs(string path, string quoted) =>
        new(
            $"{path} is not tmuxagent's, so nobody knows what it starts; look at it, then `tmuxagent adopt {quoted}` or `tmuxagent replace {quoted}`",
            $"{path} 不是 tmuxagent 写的，不知道它会启动什么；先看一看，再用 `tmuxagent adopt {quoted}` 或 `tmuxagent replace {quoted}`"
        );

    /// <summary>A verb needs an installed unit.</summary>
    public static Phrase InstallFirst(string unit, string command) =>
        new(
            $"{unit} is not installed; `{command}` does that, and starts it",
            $"{unit} 没有安装；`{command}` 会安装并启动"
        );

    /// <summary>A unit's state.</summary>
    public static Phrase NotInstalled(string unit) => new($"{unit} is not installed", $"{unit} 没有安装");

    /// <summary>A unit's state.</summary>
    public static Phrase Incomplete(string unit) =>
        new(
            $"{unit} refuses to start: the configuration is incomplete (exit code 78)",
            $"{unit} 拒绝启动：配置不完整（退出码 78）"
        );

    /// <summary>A unit's state.</summary>
    public static Phrase Failed(string unit, string status) =>
        new($"{unit} has failed (exit code or signal {status})", $"{unit} 已失败（退出码或信号 {status}）");

    /// <summary>A unit's state.</summary>
    public static Phrase KeepsEnding(string unit, string status) =>
        new(
            $"{unit} ends by itself (exit code or signal {status}) and is started again",
            $"{unit} 自行退出（退出码或信号 {status}），又被重新启动"
        );

    /// <summary>A unit's state, in systemd's word.</summary>
    public static Phrase Is(string unit, string state) => new($"{unit} is {state}", $"{unit} 的状态是 {state}");

    /// <summary>The service cannot be looked at more closely.</summary>
    public static Phrase NoMetricsPort { get; } =
        new(
            $"metrics_port is not set, so all that is known is that the programs run",
            $"没有设置 `metrics_port`，只知道程序在运行"
        );

    /// <summary>Not ready yet.</summary>
    public static Phrase NotListening(int port) =>
        new($"the orchestrator runs, and does not listen on port {port} yet", $"编排器在运行，但还没有监听端口 {port}");

    /// <summary>Another program has the port.</summary>
    public static Phrase PortHeld(int port, Phrase holder) =>
        new(
            $"port {port} is held by {holder}; `tmuxagent doctor --only port` says what to do",
            $"端口 {port} 被{holder}占用；`tmuxagent doctor --only port` 会告诉你怎么办"
        );

    /// <summary>A program of this repository, but not of its service, has the port.</summary>
    public static Phrase PortHeldByOther(int port, Phrase holder) =>
        new(
            $"port {port} is held by {holder}, which does not belong to the service: end it",
            $"端口 {port} 被 {holder} 占用，它不属于这个服务：请结束它"
        );

    /// <summary>Something else is served.</summary>
    public static Phrase OtherMetrics(int port) =>
        new(
            $"port {port} serves something else than the orchestrator's metrics",
            $"端口 {port} 提供的不是编排器的指标"
        );

    /// <summary>Families are missing.</summary>
    public static Phrase MetricsIncomplete(int port, IReadOnlyList<string> families) =>
        new(
            $"/metrics on port {port} lacks {string.Join(", ", families)}",
            $"端口 {port} 的 /metrics 缺少 {string.Join("、", families)}"
        );

    /// <summary>No answer.</summary>
    public static Phrase NoAnswer(int port, Phrase why) =>
        new($"port {port} does not answer ({why})", $"端口 {port} 没有应答（{why}）");

    /// <summary>A unit in the table: its state in systemd's words, and what else is known.</summary>
    public static Phrase Row(string state, string subState, bool isEnabled, int process, int restarts) =>
        new(
            $"{state} ({subState}), {(isEnabled ? "enabled" : "not enabled")}{(process == 0 ? "" : $", process {process}")}{(restarts == 0 ? "" : $", restarted {restarts} times")}",
            $"{state} ({subState})，{(isEnabled ? "已设为自启" : "未设为自启")}{(process == 0 ? "" : $"，进程 {process}")}{(restarts == 0 ? "" : $"，重启过 {restarts} 次")}"
        );

    /// <summary>The verdict below the units.</summary>
    public static Phrase Ready(bool isReady) => isReady ? new($"ready", $"就绪") : new($"not ready", $"未就绪");

    /// <summary>A heading.</summary>
    public static Phrase LastLines { get; } = new($"Last lines of the log:", $"日志的最后几行：");
}
