namespace TmuxAgent.Scaffolding.Health;

internal static partial class Troubles
{
    private const string KeepsSessions = "no session ends, and shells that run keep what they have:";

    public static Trouble TmuxMissing { get; } =
        new("tmux-missing", HealthLevel.Error, "tmux is not installed", "the agents work in its sessions")
        {
            Advice = "with the package manager of your system:",
            Command = "sudo apt-get install tmux",
        };

    public static Trouble TmuxBehind { get; } =
        new(
            "tmux-behind",
            HealthLevel.Warning,
            "the running server has other values, or none, of: {0}",
            "it was started before the env file was changed, and gives its sessions what it had then"
        )
        {
            Advice = KeepsSessions,
            Command = "tmuxagent tmux sync",
        };

    public static Trouble TmuxAhead { get; } =
        new(
            "tmux-ahead",
            HealthLevel.Warning,
            "the running server still has what the env file no longer sets: {0}",
            "it was started before these were taken out"
        )
        {
            Advice = KeepsSessions,
            Command = "tmuxagent tmux sync",
        };

    public static Trouble TmuxSessionOwn { get; } =
        new(
            "tmux-session",
            HealthLevel.Warning,
            "session {0} has values of its own that are not the env file's: {1}",
            "they hide the server's in every new window"
        )
        {
            Advice = KeepsSessions,
            Command = "{2}",
        };

    public static Trouble AgentConfigMissing { get; } =
        new(
            "agent-config-missing",
            HealthLevel.Error,
            "there is no {0}",
            "neither orchestrator nor runner starts without it"
        )
        {
            Command = "tmuxagent replace {0}",
        };

    public static Trouble AgentConfigBroken { get; } =
        new(
            "agent-config-broken",
            HealthLevel.Error,
            "{0} is not YAML of an agent configuration",
            "neither orchestrator nor runner starts with it"
        )
        {
            Advice = "this puts yours aside and writes a new one:",
            Command = "mv -- {0} {0}.old && tmuxagent replace {0}",
        };

    public static Trouble LoopSocket { get; } =
        new(
            "loop-socket",
            HealthLevel.Error,
            "{0} looks at tmux socket {1}, and sessions are made on {2}",
            "the runner sees none of them"
        )
        {
            Command = "sed -i 's/^\\( *\\)socket: .*/\\1socket: {2}/' {3}",
        };

    public static Trouble LoopDatabase { get; } =
        new(
            "loop-database",
            HealthLevel.Error,
            "{0} keeps the state in {1}, and sessions are registered in {2}",
            "orchestrator and runner know of no session, or of another repository's"
        )
        {
            Command = "sed -i 's#^sqlite_path: .*#sqlite_path: {2}#' {3}",
        };

    public static Trouble LoopSessionFilter { get; } =
        new(
            "loop-session-filter",
            HealthLevel.Error,
            "session_filters in {0} let no session through that begins with {1}",
            "the runner sees none of the sessions that are made"
        )
        {
            Command = "sed -i 's/^\\( *\\)session_filters: .*/\\1session_filters: [\"^{1}\"]/' {2}",
        };

    public static Trouble RunnerMissing { get; } =
        new(
            "runner-missing",
            HealthLevel.Error,
            "the orchestrator runs, and the runner does not",
            "commands are queued, and nobody types them"
        )
        {
            Advice = "in another terminal:",
            Command = "{0}",
        };

    public static Trouble OrchestratorNotRunning { get; } =
        new(
            "orchestrator-not-running",
            HealthLevel.Error,
            "the runner runs, and the orchestrator does not",
            "nobody decides what is typed"
        )
        {
            Advice = "in another terminal:",
            Command = "{0}",
        };

    public static Trouble SessionGone { get; } =
        new(
            "session-gone",
            HealthLevel.Warning,
            "session {0} of branch {1} is registered, and does not run on socket {2}",
            "it was ended, or the machine was restarted"
        )
        {
            Command = "tmuxagent session start {3}",
            Advice = "this starts it again:",
        };

    public static Trouble SessionFiltered { get; } =
        new(
            "session-filtered",
            HealthLevel.Error,
            "session {0} matches no session_filters in {1}",
            "the runner never sees how its commands end"
        )
        {
            Advice = "this lets all sessions through:",
            Command = "sed -i 's/^\\( *\\)session_filters: .*/\\1session_filters: []/' {2}",
        };

    public static Trouble PaneFiltered { get; } =
        new(
            "pane-filtered",
            HealthLevel.Error,
            "session {0}: its window \"{1}\" matches no pane_name_patterns in {2}",
            "commands run, and their results stay pending for ever"
        )
        {
            Advice = "this takes all panes:",
            Command = "sed -i 's/^\\( *\\)pane_name_patterns: .*/\\1pane_name_patterns: []/' {3}",
        };

    public static Trouble SessionWithoutLog { get; } =
        new(
            "session-without-log",
            HealthLevel.Warning,
            "session {0} of branch {1} is registered without a log",
            "the orchestrator decides without seeing what happens there"
        )
        {
            Advice = "register it again with --log FILE",
        };

    public static Trouble LogNotPiped { get; } =
        new(
            "log-not-piped",
            HealthLevel.Error,
            "session {0} does not write its log",
            "the orchestrator decides without seeing what happens there"
        )
        {
            Command = "tmux -L {3} pipe-pane -t {1} {2}",
        };

    public static Trouble ResultUnseen { get; } =
        new(
            "result-unseen",
            HealthLevel.Error,
            "session {0}: a command has ended, and stays pending",
            "the runner does not run, or reads another server than socket {1}"
        )
        {
            Advice = "restart the runner",
        };

    public static Trouble ServiceOfAnother { get; } =
        new(
            "service-of-another",
            HealthLevel.Error,
            "{0} is another unit of that name, not this repository's",
            "two repositories of one name, or a unit that was written by hand"
        )
        {
            Advice = "in place of NAME write another one:",
            Command = "tmuxagent config set service.name NAME && tmuxagent generate",
        };

    public static Trouble ServiceReload { get; } =
        new(
            "service-reload",
            HealthLevel.Warning,
            "{0} was changed since the service manager read it",
            "it runs as the old unit says"
        )
        {
            Command = Restart,
        };

    public static Trouble ServiceIncomplete { get; } =
        new(
            "service-incomplete",
            HealthLevel.Error,
            "{0} refuses to start: the configuration is incomplete (78)",
            "the first error above is the cause; {1} says it as well"
        )
        {
            Advice = "once it is mended:",
            Command = Restart,
        };

    public static Trouble ServiceFails { get; } =
        new(
            "service-fails",
            HealthLevel.Error,
            "{0} fails (exit code {1}, restarted {2} times)",
            "the first error above may be the cause; `tmuxagent service logs` shows its last words"
        )
        {
            Advice = "once it is mended:",
            Command = Restart,
        };

    public static Trouble ServiceStopped { get; } =
        new(
            "service-stopped",
            HealthLevel.Warning,
            "{0} is installed, and {1}",
            "nobody started it since, or somebody stopped it"
        )
        {
            Command = "tmuxagent service start",
        };

    public static Trouble ServiceRestarted { get; } =
        new(
            "service-restarted",
            HealthLevel.Warning,
            "{0} runs, and was restarted {1} times",
            "it ended by itself; `tmuxagent service logs` shows why"
        )
        {
            Advice = "once that is mended, this counts from nothing again:",
            Command = Restart,
        };

    public static Trouble ServiceOldValues { get; } =
        new(
            "service-old-values",
            HealthLevel.Warning,
            "{0} runs with other values than the env file's: {1}",
            "it was started before they were changed"
        )
        {
            Command = Restart,
        };

    public static Trouble ServiceOldFile { get; } =
        new(
            "service-old-file",
            HealthLevel.Warning,
            "{0} was started before {1} was changed",
            "it has read the old one"
        )
        {
            Command = Restart,
        };

    public static Trouble ServiceLinger { get; } =
        new("service-linger", HealthLevel.Warning, "the services of this user end at logout", "lingering is off")
        {
            Command = "loginctl enable-linger",
        };
}
