using System.Globalization;
using TmuxAgent.Cli.Reporting;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Scaffolding.Outputs;

namespace TmuxAgent.Cli.Probes.Health;

/// <summary>Whether the orchestrator serves its metrics.</summary>
internal sealed class MetricsHealth() : HealthProbe("metrics", "/metrics: served, with the orchestrator's families")
{
    private static readonly string[] Families =
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

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<HealthFinding>> LookAsync(HealthScene scene, CancellationToken deadline)
    {
        if (scene.Manifest.Orchestrator.MetricsPort is not { } port)
            return [NotApplicable("metrics_port is not set, so that /metrics is not served")];
        var script = ShellWord.Quote(
            "./"
                + (
                    scene.Repository.PathOf(OutputCatalog.RunScript, scene.Manifest)
                    ?? OutputCatalog.RunScript.DefaultPath
                )
        );
        switch (PortHealth.FindHolder(scene, port))
        {
            case null:
                return [NotApplicable($"the orchestrator does not run here; {script} starts it")];
            case { IsOurs: false }:
                return [NotApplicable("the port is not this repository's: see the probe port")];
        }
        var host = MetricsAddress.ToAsk(scene.Manifest.Orchestrator.MetricsHost);
        var authority = host.Contains(':', StringComparison.Ordinal) ? $"[{host}]" : host;
        var url = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://{authority}:{port}/metrics"));
        try
        {
            var answer = await Network.AskAsync("GET", url, null, [], "", readsBody: true, deadline);
            return [Judge(answer, port)];
        }
        catch (NetworkException failure)
        {
            return [Troubles.MetricsSilent.With(port, failure.Words)];
        }
    }

    private static HealthFinding Judge(HttpAnswer answer, int port)
    {
        if (answer.Status != 200 || !answer.Body.Contains("orchestrator_", StringComparison.Ordinal))
            return Troubles.MetricsOther.With(port);
        var missing = Families.Where(family => !answer.Body.Contains(family, StringComparison.Ordinal)).ToList();
        return missing.Count == 0
            ? Ok($"port {port} serves all {Families.Length} families")
            : Troubles.MetricsIncomplete.With(string.Join(", ", missing));
    }
}
