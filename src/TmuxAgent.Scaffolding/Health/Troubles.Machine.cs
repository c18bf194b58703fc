namespace TmuxAgent.Scaffolding.Health;

internal static partial class Troubles
{
    public static Trouble PythonMissing { get; } =
        new(
            "python-missing",
            HealthLevel.Error,
            "the interpreter {0} is not there",
            "neither orchestrator nor runner starts"
        )
        {
            Advice = "this takes the one on PATH:",
            Command = "tmuxagent config set orchestrator.python python3 && tmuxagent generate",
        };

    public static Trouble PythonSilent { get; } =
        new(
            "python-silent",
            HealthLevel.Error,
            "{0} does not end importing the orchestrator in time",
            "an import hangs, or the machine is busy"
        )
        {
            Command = "tmuxagent doctor --only python --timeout 60",
        };

    public static Trouble PythonOfService { get; } =
        new(
            "python-of-service",
            HealthLevel.Error,
            "a service starts another interpreter ({0}), which cannot import the orchestrator",
            "the service's PATH is another one than this shell's"
        )
        {
            Advice = "this names this shell's, on this machine alone:",
            Command = "tmuxagent config set --local orchestrator.python {2} && {3}",
        };

    public static Trouble OrchestratorMissing { get; } =
        new(
            "orchestrator-missing",
            HealthLevel.Error,
            "there is no orchestrator: its package tmux_agent is not found",
            "it is neither under src/tmux_agent nor installed"
        )
        {
            Advice = "put it there, or say under [orchestrator] how yours is started:",
            Command = "${EDITOR:-vi} tmuxagent.toml",
        };

    public static Trouble PackageMissing { get; } =
        new(
            "package-missing",
            HealthLevel.Error,
            "the Python package {0} is missing",
            "the orchestrator ends where it needs it"
        )
        {
            Command = "{1}",
        };

    public static Trouble PackageOld { get; } =
        new(
            "package-old",
            HealthLevel.Error,
            "the Python package {0} is too old or broken",
            "the orchestrator cannot import what it needs of it"
        )
        {
            Command = "{1}",
        };

    public static Trouble HttpClientBroken { get; } =
        new(
            "http-client",
            HealthLevel.Error,
            "httpx makes no client with these proxies ({0})",
            "a proxy's address is none that it understands; the orchestrator ends at its first notification"
        )
        {
            Advice = "look at the probe proxy",
        };

    public static Trouble ImportFails { get; } =
        new(
            "import-fails",
            HealthLevel.Error,
            "the orchestrator cannot be imported ({0})",
            "its sources or a package are broken"
        )
        {
            Advice = "this says why:",
            Command = "{1}",
        };

    public static Trouble WebhookMissing { get; } =
        new("webhook-missing", HealthLevel.Warning, "WECOM_WEBHOOK is not set", "no message reaches the group")
        {
            Advice = "add a custom bot to a WeCom group; paste its address:",
            Command = SetWebhook,
        };

    public static Trouble WebhookNotUrl { get; } =
        new(
            "webhook-not-url",
            HealthLevel.Error,
            "WECOM_WEBHOOK is not an address: blanks or quotes, or no http(s)://",
            "the service answers 400, or the orchestrator ends"
        )
        {
            Advice = "paste the address without blanks or quotes:",
            Command = SetWebhook,
        };

    public static Trouble WebhookIncomplete { get; } =
        new("webhook-incomplete", HealthLevel.Error, "WECOM_WEBHOOK has no key", "it was copied in part")
        {
            Advice = "paste the whole address:",
            Command = SetWebhook,
        };

    public static Trouble WebhookUnreachable { get; } =
        new(
            "webhook-unreachable",
            HealthLevel.Error,
            "{0} cannot be reached: {1}",
            "the orchestrator ends at its first notification"
        )
        {
            Advice = "look at the probe proxy; this switches the channel off:",
            Command = "tmuxagent env set WECOM_WEBHOOK=",
        };

    public static Trouble WebhookDead { get; } =
        new(
            "webhook-dead",
            HealthLevel.Error,
            "the service does not know this webhook (errcode 93000)",
            "the bot was removed from the group"
        )
        {
            Advice = "add it again; paste its new address:",
            Command = SetWebhook,
        };

    public static Trouble WebhookLimited { get; } =
        new(
            "webhook-limited",
            HealthLevel.Warning,
            "the webhook takes no more messages now (errcode 45009)",
            "20 a minute are allowed"
        )
        {
            Advice = "wait a minute",
        };

    public static Trouble WebhookRefused { get; } =
        new(
            "webhook-refused",
            HealthLevel.Error,
            "the message was not accepted ({0})",
            "the orchestrator does not look at the answer, so that its messages are lost in silence"
        )
        {
            Advice = "paste the address again:",
            Command = SetWebhook,
        };

    public static Trouble PortTaken { get; } =
        new("port-taken", HealthLevel.Error, "{0} is held by {1}", "the orchestrator cannot serve /metrics there")
        {
            Advice = "end that program, or take the next free port:",
            Command = "tmuxagent config set orchestrator.metrics_port {2} && tmuxagent generate",
        };

    public static Trouble MetricsSilent { get; } =
        new(
            "metrics-silent",
            HealthLevel.Error,
            "this repository's process holds port {0}, and answers nothing ({1})",
            "the orchestrator hangs, or another program of this folder has the port"
        )
        {
            Advice = "restart it; this tells who has the port:",
            Command = "tmuxagent doctor --only port",
        };

    public static Trouble MetricsOther { get; } =
        new(
            "metrics-other",
            HealthLevel.Error,
            "what answers on port {0} are not the orchestrator's metrics",
            "another program of this folder has the port"
        )
        {
            Advice = "end it; this tells which one:",
            Command = "tmuxagent doctor --only port",
        };

    public static Trouble MetricsIncomplete { get; } =
        new(
            "metrics-incomplete",
            HealthLevel.Warning,
            "/metrics lacks {0}",
            "the orchestrator is of another version than v2.0"
        )
        {
            Advice = "alerts on these families stay silent",
        };

    public static Trouble EnvTracked { get; } =
        new(
            "env-tracked",
            HealthLevel.Error,
            "git tracks {0}",
            "its secrets are in the history, and go wherever that goes"
        )
        {
            Advice = "replace the secrets, and take it out:",
            Command = "git rm --cached --quiet -- {1}",
        };

    public static Trouble EnvNotIgnored { get; } =
        new("env-not-ignored", HealthLevel.Error, "git does not ignore {0}", "`git add .` takes its secrets in")
        {
            Advice = "the block of tmuxagent in .gitignore is gone, or a later line takes it back:",
            Command = Generate,
        };

    public static Trouble CodexTracked { get; } =
        new("codex-tracked", HealthLevel.Warning, "git tracks {0}", "a real codex of 294 MB may take its place")
        {
            Command = "git rm --cached --quiet -- {1}",
        };

    private const string SetWebhook = "tmuxagent env set WECOM_WEBHOOK";
}
