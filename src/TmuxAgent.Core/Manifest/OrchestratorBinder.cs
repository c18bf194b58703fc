using TmuxAgent.Core.Collections;
using TmuxAgent.Core.Findings;

namespace TmuxAgent.Core.Manifest;

/// <summary>Binds <c>[orchestrator]</c>: how it is started, and its own settings.</summary>
internal static class OrchestratorBinder
{
    // The orchestrator of the tmux_agent package; its module `main` is the pane runner and takes other arguments.
    private static readonly string[] DefaultCommand =
    [
        "{python}",
        "-m",
        "src.tmux_agent.orchestrator_cli",
        "--config",
        ".tmuxagent/agent-config.yaml",
        "--orchestrator-config",
        ".tmuxagent/orchestrator.toml",
    ];

    public static OrchestratorSection Bind(ManifestTable table)
    {
        var section = new OrchestratorSection(
            Command(table),
            table.Text("python", "python3", ManifestText.WordProblem),
            table.Text("metrics_host", "127.0.0.1", HostProblem),
            MetricsPort(table),
            Settings(table)
        );
        table.RefuseOthers();
        return section;
    }

    private static EquatableArray<string> Command(ManifestTable table)
    {
        var entry = table.Take("command");
        var words = table.Texts("command", ManifestText.OneLineProblem);
        if (words is { Count: > 0 } && words[0].Value.Length > 0)
            return words.Select(w => w.Value).ToEquatableArray();
        if (words is not null)
        {
            table.Context.Report(
                RuleCatalog.ManifestValue,
                entry!.Value.Span,
                "'command' names no program. Write the program and its arguments, or remove the line for the default."
            );
        }
        return EquatableArray.Of(DefaultCommand);
    }

    private static int? MetricsPort(ManifestTable table)
    {
        const int fallback = 9108;
        var entry = table.Take("metrics_port");
        if (entry?.Value is TomlBoolean { Value: false })
            return null;
        if (entry is null or { Value: TomlInteger })
            return table.Whole("metrics_port", fallback, 1, 65535);
        table.ReportType(entry, "a port from 1 to 65535 without quotes, or false for no metrics");
        return fallback;
    }

    private static OrchestratorSettings Settings(ManifestTable table) =>
        new(
            PollInterval: table.Seconds("poll_interval", 45, zeroAllowed: false),
            CooldownSeconds: table.Seconds("cooldown_seconds", 120, zeroAllowed: true),
            MaxCommandsPerCycle: table.Whole("max_commands_per_cycle", 2, 1, 1000),
            HistoryLines: table.Whole("history_lines", 400, 1, 1_000_000),
            SessionCooldownSeconds: table.Seconds("session_cooldown_seconds", 20, zeroAllowed: true),
            DefaultPhase: table.Text("default_phase", "planning", ManifestText.WordProblem),
            CompletionPhase: table.Text("completion_phase", "done", ManifestText.WordProblem),
            NotifyOnlyOnConfirmation: table.Flag("notify_only_on_confirmation", true),
            DryRun: table.Flag("dry_run", false),
            StallTimeoutSeconds: table.Seconds("stall_timeout_seconds", 300, zeroAllowed: false),
            StallRetriesBeforeNotify: table.Whole("stall_retries_before_notify", 2, 0, 1000),
            FailureAlertThreshold: table.Whole("failure_alert_threshold", 3, 1, 1000),
            CommandTimeoutSeconds: table.Seconds("command_timeout_seconds", 45, zeroAllowed: false),
            DelegateToCodex: table.Flag("delegate_to_codex", false)
        );

    private static string? HostProblem(string host) =>
        EnvValue.IsHost(host)
            ? null
            : "is no host name or IP address. Write an address without a port, such as 127.0.0.1.";
}
