namespace TmuxAgent.Core.Manifest;

/// <summary>The keys of <c>[orchestrator]</c> that are its own settings, by its own names and defaults.</summary>
internal static class OrchestratorSettingsKeys
{
    public static readonly SecondsKey<OrchestratorSection> PollInterval = new(
        "poll_interval",
        orchestrator => orchestrator.Settings.PollInterval,
        45,
        zeroAllowed: false,
        "Between two looks at the sessions."
    );

    public static readonly SecondsKey<OrchestratorSection> CooldownSeconds = new(
        "cooldown_seconds",
        orchestrator => orchestrator.Settings.CooldownSeconds,
        120,
        zeroAllowed: true,
        "Between two decisions for one branch."
    );

    public static readonly WholeKey<OrchestratorSection> MaxCommandsPerCycle = new(
        "max_commands_per_cycle",
        orchestrator => orchestrator.Settings.MaxCommandsPerCycle,
        2,
        1,
        1000,
        "Most commands sent in one look."
    );

    public static readonly WholeKey<OrchestratorSection> HistoryLines = new(
        "history_lines",
        orchestrator => orchestrator.Settings.HistoryLines,
        400,
        1,
        1_000_000,
        "Lines of a pane that a decision sees."
    );

    public static readonly SecondsKey<OrchestratorSection> SessionCooldownSeconds = new(
        "session_cooldown_seconds",
        orchestrator => orchestrator.Settings.SessionCooldownSeconds,
        20,
        zeroAllowed: true,
        "Between two commands to one session."
    );

    public static readonly TextKey<OrchestratorSection> DefaultPhase = new(
        "default_phase",
        orchestrator => orchestrator.Settings.DefaultPhase,
        "planning",
        ManifestText.WordProblem,
        TextForm.Word,
        "Phase of a new branch."
    );

    public static readonly TextKey<OrchestratorSection> CompletionPhase = new(
        "completion_phase",
        orchestrator => orchestrator.Settings.CompletionPhase,
        "done",
        ManifestText.WordProblem,
        TextForm.Word,
        "Phase in which a branch is left alone."
    );

    public static readonly FlagKey<OrchestratorSection> NotifyOnlyOnConfirmation = new(
        "notify_only_on_confirmation",
        orchestrator => orchestrator.Settings.NotifyOnlyOnConfirmation,
        true,
        "Whether a message is sent only where a person must confirm."
    );

    public static readonly FlagKey<OrchestratorSection> DryRun = new(
        "dry_run",
        orchestrator => orchestrator.Settings.DryRun,
        false,
        "Whether commands are decided but not sent."
    );

    public static readonly SecondsKey<OrchestratorSection> StallTimeoutSeconds = new(
        "stall_timeout_seconds",
        orchestrator => orchestrator.Settings.StallTimeoutSeconds,
        300,
        zeroAllowed: false,
        "Silence after which a session counts as stuck."
    );

    public static readonly WholeKey<OrchestratorSection> StallRetriesBeforeNotify = new(
        "stall_retries_before_notify",
        orchestrator => orchestrator.Settings.StallRetriesBeforeNotify,
        2,
        0,
        1000,
        "Tries to get a stuck session going before a person is told."
    );

    public static readonly WholeKey<OrchestratorSection> FailureAlertThreshold = new(
        "failure_alert_threshold",
        orchestrator => orchestrator.Settings.FailureAlertThreshold,
        3,
        1,
        1000,
        "Failures in a row after which a person is told."
    );

    public static readonly SecondsKey<OrchestratorSection> CommandTimeoutSeconds = new(
        "command_timeout_seconds",
        orchestrator => orchestrator.Settings.CommandTimeoutSeconds,
        45,
        zeroAllowed: false,
        "Longest wait for the result of a command."
    );

    public static readonly FlagKey<OrchestratorSection> DelegateToCodex = new(
        "delegate_to_codex",
        orchestrator => orchestrator.Settings.DelegateToCodex,
        false,
        "Whether whole tasks are handed to codex."
    );

    public static readonly IReadOnlyList<ManifestKey<OrchestratorSection>> All =
    [
        PollInterval,
        CooldownSeconds,
        MaxCommandsPerCycle,
        HistoryLines,
        SessionCooldownSeconds,
        DefaultPhase,
        CompletionPhase,
        NotifyOnlyOnConfirmation,
        DryRun,
        StallTimeoutSeconds,
        StallRetriesBeforeNotify,
        FailureAlertThreshold,
        CommandTimeoutSeconds,
        DelegateToCodex,
    ];
}
