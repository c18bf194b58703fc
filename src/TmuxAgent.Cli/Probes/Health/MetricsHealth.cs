using TmuxAgent.Cli.Reporting;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Scaffolding.Health;
using TmuxAgent.Scaffolding.Outputs;

namespace TmuxAgent.Cli.Probes.Health;

/// <summary>Whether the orchestrator serves its metrics.</summary>
internal sealed class MetricsHealth() : HealthProbe("metrics", "/metrics: served, with the orchestrator's families")
{
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
        try
        {
            return [Judge(await MetricsPage.AskAsync(scene.Manifest, port, deadline), port)];
        }
        catch (NetworkException failure)
        {
            return [Troubles.MetricsSilent.With(port, failure.Words)];
        }
    }

    private static HealthFinding Judge(MetricsPage page, int port)
    {
        if (!page.IsOrchestrators)
            return Troubles.MetricsOther.With(port);
        return page.Missing.Count == 0
            ? Ok($"port {port} serves all {MetricsFamilies.All.Count} families")
            : Troubles.MetricsIncomplete.With(string.Join(", ", page.Missing));
    }
}
