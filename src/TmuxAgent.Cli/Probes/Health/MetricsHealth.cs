using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Reporting;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Scaffolding.Health;
using TmuxAgent.Scaffolding.Outputs;

namespace TmuxAgent.Cli.Probes.Health;

/// <summary>Whether the orchestrator serves its metrics.</summary>
internal sealed class MetricsHealth() : HealthProbe("metrics", ProbePhrases.Metrics)
{
    /// <inheritdoc/>
    public override async Task<IReadOnlyList<HealthFinding>> LookAsync(HealthScene scene, CancellationToken deadline)
    {
        if (scene.Manifest.Orchestrator.MetricsPort is not { } port)
            return [NotApplicable(LoopProbePhrases.NoMetricsPort)];
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
                return [NotApplicable(LoopProbePhrases.OrchestratorNotRunning(script))];
            case { IsOurs: false }:
                return [NotApplicable(LoopProbePhrases.PortNotOurs)];
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
            ? Ok(LoopProbePhrases.MetricsFine(port, MetricsFamilies.All.Count))
            : Troubles.MetricsIncomplete.With(string.Join(", ", page.Missing));
    }
}
