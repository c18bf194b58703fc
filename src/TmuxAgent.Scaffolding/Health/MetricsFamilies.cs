namespace TmuxAgent.Scaffolding.Health;

/// <summary>What an orchestrator serves under <c>/metrics</c>.</summary>
internal static class MetricsFamilies
{
    /// <summary>The families of orchestrator v2.0, which it names also before they have a value.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "orchestrator_commands_total",
        "orchestrator_decision_errors_total",
        "orchestrator_json_parse_failures_total",
        "orchestrator_queue_size",
        "orchestrator_pending_confirmation_total",
        "orchestrator_decision_latency_seconds",
        "orchestrator_command_failures_total",
        "orchestrator_command_success_total",
    ];
}
