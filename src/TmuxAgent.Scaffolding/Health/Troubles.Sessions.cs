using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Scaffolding.Health;

internal static partial class Troubles
{
    private static Pattern KeepsSessions =>
        new(
            "no session ends, and shells that run keep what they have:",
            "不会结束任何会话，运行中的 shell 保留原来的值："
        );

    public static Trouble TmuxMissing { get; } =
        new(
            "tmux-missing",
            HealthLevel.Error,
            new("tmux is not installed", "没有安装 tmux"),
            new("the agents work in its sessions", "智能体在它的会话里工作")
        )
        {
            Advice = new("with the package manager of your system:", "用系统的包管理器安装："),
            Command = "sudo apt-get install tmux",
        };

    public static Trouble TmuxBehind { get; } =
        new(
            "tmux-behind",
            HealthLevel.Warning,
            new("the running server has other values, or none, of: {0}", "运行中的服务器里，这些键的值不同或没有：{0}"),
            new(
                "it was started before the env file was changed, and gives its sessions what it had then",
                "它在 env 文件改动之前启动，给会话的还是当时的值"
            )
        )
        {
            Advice = KeepsSessions,
            Command = "tmuxagent tmux sync",
        };

    public static Trouble TmuxAhead { get; } =
        new(
            "tmux-ahead",
            HealthLevel.Warning,
            new(
                "the running server still has what the env file no longer sets: {0}",
                "运行中的服务器里，还留着 env 文件已不再设置的：{0}"
            ),
            new("it was started before these were taken out", "它在这些键被去掉之前启动")
        )
        {
            Advice = KeepsSessions,
            Command = "tmuxagent tmux sync",
        };

    public static Trouble TmuxSessionOwn { get; } =
        new(
            "tmux-session",
            HealthLevel.Warning,
            new(
                "session {0} has values of its own that are not the env file's: {1}",
                "会话 {0} 有自己的值，与 env 文件不同：{1}"
            ),
            new("they hide the server's in every new window", "在每个新窗口里，它们都会盖住服务器的值")
        )
        {
            Advice = KeepsSessions,
            Command = "{2}",
        };

    public static Trouble AgentConfigMissing { get; } =
        new(
            "agent-config-missing",
            HealthLevel.Error,
            new("there is no {0}", "没有 {0}"),
            new("neither orchestrator nor runner starts without it", "没有它，编排器和执行器都无法启动")
        )
        {
            Command = "tmuxagent replace {0}",
        };

    public static Trouble AgentConfigBroken { get; } =
        new(
            "agent-config-broken",
            HealthLevel.Error,
            new("{0} is not the YAML of an agent configuration", "{0} 不是智能体配置的 YAML"),
            new("neither orchestrator nor runner starts with it", "用它，编排器和执行器都无法启动")
        )
        {
            Advice = new("this puts yours aside and writes a new one:", "把你的移到一旁，写一个新的："),
            Command = "mv -- {0} {0}.old && tmuxagent replace {0}",
        };

    public static Trouble LoopSocket { get; } =
        new(
            "loop-socket",
            HealthLevel.Error,
            new(
                "{0} looks at tmux socket {1}, but sessions are made on {2}",
                "{0} 看的是 tmux 的 socket {1}，而会话建在 {2} 上"
            ),
            new("the runner sees none of them", "执行器一个也看不到")
        )
        {
            Command = "sed -i 's/^\\( *\\)socket: .*/\\1socket: {2}/' {3}",
        };

    public static Trouble LoopDatabase { get; } =
        new(
            "loop-database",
            HealthLevel.Error,
            new(
                "{0} keeps the state in {1}, but sessions are registered in {2}",
                "{0} 把状态存在 {1}，而会话登记在 {2}"
            ),
            new(
                "orchestrator and runner know of no session, or of another repository's",
                "编排器和执行器不知道任何会话，或只知道别的仓库的"
            )
        )
        {
            Command = "sed -i 's#^sqlite_path: .*#sqlite_path: {2}#' {3}",
        };

    public static Trouble LoopSessionFilter { get; } =
        new(
            "loop-session-filter",
            HealthLevel.Error,
            new(
                "session_filters in {0} lets no session through that begins with {1}",
                "{0} 里的 `session_filters` 不放行以 {1} 开头的会话"
            ),
            new("the runner sees none of the sessions that are made", "建好的会话，执行器一个也看不到")
        )
        {
            Command = "sed -i 's/^\\( *\\)session_filters: .*/\\1session_filters: [\"^{1}\"]/' {2}",
        };

    public static Trouble RunnerMissing { get; } =
        new(
            "runner-missing",
            HealthLevel.Error,
            new("the orchestrator runs, and the runner does not", "编排器在运行，执行器没有"),
            new("commands are queued, and nobody types them", "命令排了队，却没有人输入")
        )
        {
            Advice = new("in another terminal:", "在另一个终端里："),
            Command = "{0}",
        };

    public static Trouble OrchestratorNotRunning { get; } =
        new(
            "orchestrator-not-running",
            HealthLevel.Error,
            new("the runner runs, and the orchestrator does not", "执行器在运行，编排器没有"),
            new("nobody decides what is typed", "没有人决定输入什么")
        )
        {
            Advice = new("in another terminal:", "在另一个终端里："),
            Command = "{0}",
        };

    public static Trouble SessionGone { get; } =
        new(
            "session-gone",
            HealthLevel.Warning,
            new(
                "session {0} of branch {1} is registered, but does not run on socket {2}",
                "分支 {1} 的会话 {0} 已登记，但没有在 socket {2} 上运行"
            ),
            new("it was ended, or the machine was restarted", "它被结束了，或机器重启过")
        )
        {
            Command = "tmuxagent session start {3}",
            Advice = new("this starts it again:", "重新启动它："),
        };

    public static Trouble SessionFiltered { get; } =
        new(
            "session-filtered",
            HealthLevel.Error,
            new("session {0} matches no session_filters in {1}", "会话 {0} 不符合 {1} 里的任何 `session_filters`"),
            new("the runner never sees how its commands end", "执行器永远看不到它的命令如何结束")
        )
        {
            Advice = new("this lets all sessions through:", "放行所有会话："),
            Command = "sed -i 's/^\\( *\\)session_filters: .*/\\1session_filters: []/' {2}",
        };

    public static Trouble PaneFiltered { get; } =
        new(
            "pane-filtered",
            HealthLevel.Error,
            new(
                "session {0}: its window \"{1}\" matches no pane_name_patterns in {2}",
                "会话 {0}：窗口 \"{1}\" 不符合 {2} 里的任何 `pane_name_patterns`"
            ),
            new("commands run, and their results stay pending for ever", "命令运行了，结果却永远是待定")
        )
        {
            Advice = new("this takes all panes:", "放行所有窗格："),
            Command = "sed -i 's/^\\( *\\)pane_name_patterns: .*/\\1pane_name_patterns: []/' {3}",
        };

    public static Trouble SessionWithoutLog { get; } =
        new(
            "session-without-log",
            HealthLevel.Warning,
            new("session {0} of branch {1} is registered without a log", "分支 {1} 的会话 {0} 登记时没有日志"),
            new(
                "the orchestrator decides without seeing what happens there",
                "编排器看不到那里发生了什么，只能盲目决策"
            )
        )
        {
            Advice = new("register it again with --log FILE", "加 `--log FILE` 重新登记"),
        };

    public static Trouble LogNotPiped { get; } =
        new(
            "log-not-piped",
            HealthLevel.Error,
            new("session {0} does not write its log", "会话 {0} 没有写日志"),
            new(
                "the orchestrator decides without seeing what happens there",
                "编排器看不到那里发生了什么，只能盲目决策"
            )
        )
        {
            Command = "tmux -L {3} pipe-pane -t {1} {2}",
        };

    public static Trouble ResultUnseen { get; } =
        new(
            "result-unseen",
            HealthLevel.Error,
            new("session {0}: a command has ended, but stays pending", "会话 {0}：有命令已结束，却仍是待定"),
            new(
                "the runner does not run, or reads another server than that on socket {1}",
                "执行器没有运行，或读的不是 socket {1} 上的服务器"
            )
        )
        {
            Advice = new("restart the runner", "重启执行器"),
        };

    public static Trouble ServiceOfAnother { get; } =
        new(
            "service-of-another",
            HealthLevel.Error,
            new("{0} is another unit of that name, not this repository's", "{0} 是另一个同名单元，不是本仓库的"),
            new("two repositories of one name, or a unit that was written by hand", "两个仓库同名，或是手写的单元")
        )
        {
            Advice = new("in place of NAME write another one:", "把 NAME 换成别的名字："),
            Command = "tmuxagent config set service.name NAME && tmuxagent generate",
        };

    public static Trouble ServiceReload { get; } =
        new(
            "service-reload",
            HealthLevel.Warning,
            new("{0} was changed since the service manager read it", "服务管理器读取之后，{0} 又改过"),
            new("it runs as the old unit says", "它还在按旧的单元运行")
        )
        {
            Command = Restart,
        };

    public static Trouble ServiceIncomplete { get; } =
        new(
            "service-incomplete",
            HealthLevel.Error,
            new("{0} refuses to start: the configuration is incomplete (78)", "{0} 拒绝启动：配置不完整（78）"),
            new("the first error above is the cause; {1} says it as well", "原因是上面的第一个错误；{1} 也会说明")
        )
        {
            Advice = new("once that is fixed:", "修好之后："),
            Command = Restart,
        };

    public static Trouble ServiceFails { get; } =
        new(
            "service-fails",
            HealthLevel.Error,
            new("{0} fails (exit code {1}, restarted {2} times)", "{0} 失败（退出码 {1}，重启过 {2} 次）"),
            new(
                "the first error above may be the cause; `tmuxagent service logs` shows its last words",
                "原因可能是上面的第一个错误；它最后的输出见 `tmuxagent service logs`"
            )
        )
        {
            Advice = new("once that is fixed:", "修好之后："),
            Command = Restart,
        };

    public static Trouble ServiceStopped { get; } =
        new(
            "service-stopped",
            HealthLevel.Warning,
            new("{0} is installed, but {1}", "{0} 已安装，但状态是 {1}"),
            new("nobody started it, or somebody stopped it", "没有人启动它，或有人把它停了")
        )
        {
            Command = "tmuxagent service start",
        };

    public static Trouble ServiceRestarted { get; } =
        new(
            "service-restarted",
            HealthLevel.Warning,
            new("{0} runs, but was restarted {1} times", "{0} 在运行，但重启过 {1} 次"),
            new(
                "it ended by itself; `tmuxagent service logs` shows why",
                "它自行退出过；原因见 `tmuxagent service logs`"
            )
        )
        {
            Advice = new("once that is fixed, this counts from zero again:", "修好之后，从零重新计数："),
            Command = Restart,
        };

    public static Trouble ServiceOldValues { get; } =
        new(
            "service-old-values",
            HealthLevel.Warning,
            new("{0} runs with values that are not the env file's: {1}", "{0} 运行时用的值与 env 文件不同：{1}"),
            new("it was started before they were changed", "它在这些值改动之前启动")
        )
        {
            Command = Restart,
        };

    public static Trouble ServiceOldFile { get; } =
        new(
            "service-old-file",
            HealthLevel.Warning,
            new("{0} was started before {1} was changed", "{0} 是在 {1} 改动之前启动的"),
            new("it has read the old one", "它读的是旧的")
        )
        {
            Command = Restart,
        };

    public static Trouble ServiceLinger { get; } =
        new(
            "service-linger",
            HealthLevel.Warning,
            new("the services of this user end at logout", "注销时，这个用户的服务会结束"),
            new("lingering is off", "没有开启 linger")
        )
        {
            Command = "loginctl enable-linger",
        };
}
