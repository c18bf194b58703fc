using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Cli.Phrases;

/// <summary>What the verbs of <c>service</c> say.</summary>
internal static class ServicePhrases
{
    private static Phrase Instead { get; } =
        new(
            $"`tmuxagent run` runs orchestrator and runner in this terminal instead",
            $"可以改用 `tmuxagent run` 在这个终端里运行编排器和执行器"
        );

    /// <summary>No systemd.</summary>
    public static Phrase NoSystemd { get; } =
        new($"this machine has no systemd; {Instead}", $"这台机器没有 systemd；{Instead}");

    /// <summary>No user manager.</summary>
    public static Phrase NoManager(string said) =>
        new(
            $"no service manager of this user answers ({said}): this is not a login session of the user's own, or the machine was not started by systemd; {Instead}",
            $"这个用户的服务管理器没有应答（{said}）：这不是该用户自己的登录会话，或者机器不是由 systemd 启动的；{Instead}"
        );

    /// <summary>systemctl takes too long.</summary>
    public static Phrase StillChanging(string verb, string seconds) =>
        new(
            $"`systemctl --user {verb}` did not end within {seconds} s, and systemd goes on with it; `tmuxagent service status` says how far it is",
            $"`systemctl --user {verb}` 在 {seconds} 秒内没有结束，systemd 会继续执行；进展见 `tmuxagent service status`"
        );

    /// <summary>Ctrl-C while systemd works.</summary>
    public static Phrase StoppedWaiting { get; } =
        new(
            $"stopped waiting; systemd goes on with what it was told. `tmuxagent service status` says how far it is",
            $"不再等待；systemd 会继续执行。进展见 `tmuxagent service status`"
        );

    /// <summary><c>--follow</c> with <c>--json</c>.</summary>
    public static Phrase EndlessJson { get; } =
        new(
            $"--follow never ends, so --json has no document to print; leave one of them out.",
            $"--follow 不会结束，--json 就没有可输出的文档；请去掉其中一个。"
        );

    /// <summary>In the place of a log.</summary>
    public static Phrase NoJournalInstead { get; } = new($"(journalctl is not installed)", $"（没有安装 journalctl）");

    /// <summary>In the place of a log.</summary>
    public static Phrase JournalUnreadable(string said) =>
        new($"(the journal cannot be read: {said})", $"（读不到日志：{said}）");

    /// <summary><c>service logs</c> has nothing to read.</summary>
    public static Phrase NoJournal { get; } =
        new(
            $"journalctl is not installed, so no log can be shown; `tmuxagent run` shows it in this terminal",
            $"没有安装 journalctl，无法显示日志；`tmuxagent run` 会把日志显示在这个终端里"
        );

    /// <summary>While a start is waited for.</summary>
    public static Phrase Waiting(string seconds) =>
        new(
            $"waiting up to {seconds} s until the orchestrator serves /metrics",
            $"等待编排器提供 /metrics，最多 {seconds} 秒"
        );

    /// <summary>What <c>service install</c> does.</summary>
    public static Phrase InstallsUnits { get; } = new($"installs both units and starts them", $"安装并启动两个单元");

    /// <summary>Why a restart is due.</summary>
    public static Phrase UnitChanged { get; } =
        new($"a unit was changed since systemd read it", $"systemd 读取之后，有单元被改动过");

    /// <summary>What <c>service start</c> does.</summary>
    public static Phrase StartsTheRest { get; } = new($"starts what does not run", $"启动没有运行的");

    /// <summary>What <c>service logs</c> does.</summary>
    public static Phrase ShowsLogs { get; } = new($"shows what they have said", $"显示它们的日志");

    /// <summary>Nothing was there to remove.</summary>
    public static Phrase NothingInstalled { get; } =
        new($"no unit of this repository is installed", $"没有安装本仓库的单元");

    /// <summary>Units were removed.</summary>
    public static Phrase Removed(IReadOnlyList<string> units) =>
        new(
            $"stopped and removed: {string.Join(", ", units)}; the generated files stay",
            $"已停止并移除：{string.Join("、", units)}；生成的文件保留"
        );

    /// <summary>Why lingering should be on.</summary>
    public static Phrase LingerOff { get; } =
        new(
            $"lingering is off: systemd ends your services when you log out, and starts them again at login",
            $"没有开启 linger：注销时 systemd 会结束你的服务，登录时再启动"
        );

    /// <summary>The question.</summary>
    public static Phrase KeepRunning(string command) =>
        new($"Keep them running, by `{command}`?", $"要用 `{command}` 让它们一直运行吗？");

    /// <summary>loginctl is missing.</summary>
    public static Phrase NoLoginctl { get; } =
        new($"loginctl is not on PATH, so lingering stays off", $"PATH 里没有 loginctl，linger 仍是关闭的");

    /// <summary>loginctl refuses.</summary>
    public static Phrase LingerRefused(string said, string command) =>
        new(
            $"loginctl: {said}; the service runs. An administrator can type `sudo {command} $USER`",
            $"loginctl：{said}；服务已在运行。管理员可以输入 `sudo {command} $USER`"
        );
}
