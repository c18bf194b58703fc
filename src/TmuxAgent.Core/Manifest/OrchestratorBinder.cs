namespace TmuxAgent.Core.Manifest;

/// <summary>Binds <c>[orchestrator]</c>: how it is started, and its own settings.</summary>
internal static class OrchestratorBinder
{
    public static OrchestratorSection Bind(ManifestTable table)
    {
        var section = new OrchestratorSection(
            OrchestratorKeys.Command.Read(table),
            OrchestratorKeys.Python.Read(table),
            OrchestratorKeys.MetricsHost.Read(table),
            OrchestratorKeys.MetricsPort.Read(table),
            Settings(table)
        );
        table.RefuseOthers();
        return section;
    }

    private static OrchestratorSettings Settings(ManifestTable table) =>
        new(
            PollInterval: OrchestratorSettingsKeys.PollInterval.Read(table),
            CooldownSeconds: OrchestratorSettingsKeys.CooldownSeconds.Read(table),
            MaxCommandsPerCycle: OrchestratorSettingsKeys.MaxCommandsPerCycle.Read(table),
            HistoryLines: OrchestratorSettingsKeys.HistoryLines.Read(table),
            SessionCooldownSeconds: OrchestratorSettingsKeys.SessionCooldownSeconds.Read(table),
            DefaultPhase: OrchestratorSettingsKeys.DefaultPhase.Read(table),
            CompletionPhase: OrchestratorSettingsKeys.CompletionPhase.Read(table),
            NotifyOnlyOnConfirmation: OrchestratorSettingsKeys.NotifyOnlyOnConfirmation.Read(table),
            DryRun: OrchestratorSettingsKeys.DryRun.Read(table),
            StallTimeoutSeconds: OrchestratorSettingsKeys.StallTimeoutSeconds.Read(table),
            StallRetriesBeforeNotify: OrchestratorSettingsKeys.StallRetriesBeforeNotify.Read(table),
            FailureAlertThreshold: OrchestratorSettingsKeys.FailureAlertThreshold.Read(table),
            CommandTimeoutSeconds: OrchestratorSettingsKeys.CommandTimeoutSeconds.Read(table),
            DelegateToCodex: OrchestratorSettingsKeys.DelegateToCodex.Read(table)
        );
}
