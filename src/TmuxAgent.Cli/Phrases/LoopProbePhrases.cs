using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Cli.Phrases;

/// <summary>What the probes of port, metrics, service, tmux and loop saw.</summary>
internal static class LoopProbePhrases
{
    /// <summary>No metrics are wanted.</summary>
    public static Phrase NoMetricsPort { get; } =
        new($"metrics_port is not set, so /metrics is not served", $"没有设置 `metrics_port`，所以不提供 /metrics");

    /// <summary>Who holds a port: somebody whose programs this user cannot look at.</summary>
    public static Phrase HolderOfAnotherUser(int user) =>
        new($"a program of another user (number {user})", $"另一个用户（编号 {user}）的程序");

    /// <summary>Who holds a port: a program of this repository.</summary>
    public static Phrase Holder(string program, int process) =>
        new($"{program} (process {process})", $"{program}（进程 {process}）");

    /// <summary>Who holds a port.</summary>
    public static Phrase HolderOfAnotherRepository(string program, int process, string folder) =>
        new(
            $"another repository's {program} (process {process} in {folder})",
            $"另一个仓库的 {program}（进程 {process}，位于 {folder}）"
        );

    /// <summary>Who holds a port.</summary>
    public static Phrase HolderOther(string program, int process) =>
        new($"another program: {program} (process {process})", $"另一个程序：{program}（进程 {process}）");

    /// <summary>Nobody holds the port.</summary>
    public static Phrase PortFree(int port) => new($"{port} is free", $"{port} 空闲");

    /// <summary>This repository holds the port.</summary>
    public static Phrase PortOurs(int port, Phrase holder) =>
        new($"{port} is held by this repository's {holder}", $"{port} 由本仓库的 {holder} 占用");

    /// <summary>Nobody serves metrics.</summary>
    public static Phrase OrchestratorNotRunning(string script) =>
        new($"the orchestrator is not running here; {script} starts it", $"编排器没有在这里运行；用 {script} 启动");

    /// <summary>Another program has the port.</summary>
    public static Phrase PortNotOurs { get; } =
        new($"the port is not this repository's: see the probe port", $"端口不归本仓库：见检查项 `port`");

    /// <summary>All metrics are there.</summary>
    public static Phrase MetricsFine(int port, int families) =>
        new($"port {port} serves all {families} families", $"端口 {port} 提供全部 {families} 类指标");

    /// <summary>The manifest switches the service off.</summary>
    public static Phrase NoService { get; } = new($"tmuxagent.toml wants no service", $"tmuxagent.toml 里没有要服务");

    /// <summary>No systemd.</summary>
    public static Phrase NoSystemd(string script) =>
        new(
            $"this machine has no systemd; {script} runs it in a terminal",
            $"这台机器没有 systemd；可用 {script} 在终端里运行"
        );

    /// <summary>No user manager.</summary>
    public static Phrase NoManager(string script) =>
        new(
            $"no service manager of this user answers; {script} runs it in a terminal",
            $"这个用户的服务管理器没有应答；可用 {script} 在终端里运行"
        );

    /// <summary>Units are not installed.</summary>
    public static Phrase NotInstalled(string command) =>
        new($"not installed; to keep it running: {command}", $"没有安装；要让它一直运行：{command}");

    /// <summary>A unit is in order.</summary>
    public static Phrase UnitFine(string unit) =>
        new($"{unit} runs with the current files", $"{unit} 正在用当前的文件运行");

    /// <summary>The running tmux server is in order.</summary>
    public static Phrase TmuxFine { get; } =
        new($"the running server has the values of the env file", $"运行中的服务器与 env 文件的值一致");

    /// <summary>The manifest has no runner.</summary>
    public static Phrase NoRunner { get; } = new($"tmuxagent.toml names no runner", $"tmuxagent.toml 里没有执行器");

    /// <summary>Without tmux there is no loop.</summary>
    public static Phrase NoTmux { get; } =
        new($"tmux is not installed: see the probe tmux", $"没有安装 tmux：见检查项 tmux");

    /// <summary>A stranger's sessions are not read.</summary>
    public static Phrase SessionsNotRead(Phrase why) =>
        new($"the sessions are not read: {why}", $"没有读取会话：{why}");

    /// <summary>Sessions need the interpreter.</summary>
    public static Phrase SessionsNeedPython { get; } =
        new(
            $"the sessions are not read without the interpreter: see the probe python",
            $"没有解释器，读不到会话：见检查项 `python`"
        );

    /// <summary>A session is in order.</summary>
    public static Phrase SessionFine(string session) =>
        new($"{session}: registered, seen by the runner, logged", $"{session}：已登记，执行器看得到，有日志");
}
