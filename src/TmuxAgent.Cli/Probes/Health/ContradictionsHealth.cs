using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Regenerating;
using TmuxAgent.Cli.Reporting;
using TmuxAgent.Scaffolding.Health;

namespace TmuxAgent.Cli.Probes.Health;

/// <summary>Keys of which a file and the manifest were both changed.</summary>
internal sealed class ContradictionsHealth() : HealthProbe("contradictions", ProbePhrases.Contradictions)
{
    /// <inheritdoc/>
    public override Task<IReadOnlyList<HealthFinding>> LookAsync(HealthScene scene, CancellationToken deadline) =>
        Task.FromResult(Look(scene));

    private static IReadOnlyList<HealthFinding> Look(HealthScene scene)
    {
        try
        {
            IReadOnlyList<HealthFinding> found =
            [
                .. scene.Plan.Plan.Files.SelectMany(file =>
                    file.Disagreements.Select(key =>
                        Troubles.Contradiction.With(
                            file.Path,
                            key,
                            Settling.Resolve(file, key, "--theirs"),
                            Settling.Resolve(file, key, "--ours")
                        )
                    )
                ),
            ];
            return found.Count > 0 ? found : [Ok(FileProbePhrases.NoContradiction)];
        }
        catch (StoppedException)
        {
            return [NotApplicable(FileProbePhrases.NoPlan)];
        }
    }
}
