namespace TmuxAgent.Scaffolding.Health;

internal static partial class Troubles
{
    public static Trouble StartEnds { get; } =
        new(
            "start-ends",
            HealthLevel.Error,
            "the orchestrator ends at once with exit code {0}",
            "it was started with --dry-run and a state that is thrown away"
        )
        {
            Advice = "its last lines say why:",
        };

    public static Trouble StartWithoutMetrics { get; } =
        new(
            "start-without-metrics",
            HealthLevel.Error,
            "the orchestrator runs, and serves no metrics on port {0} within {1} seconds",
            "metrics_port under [orchestrator] is not the port that it uses, or it hangs"
        )
        {
            Advice = "its last lines may say why:",
        };
}
