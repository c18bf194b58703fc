using TmuxAgent.Cli.Reporting;
using TmuxAgent.Core.Phrases;
using TmuxAgent.Scaffolding.Health;

namespace TmuxAgent.Cli.Probes.Health;

/// <summary>One look at what the orchestrator needs, by the way that the orchestrator goes. Changes nothing.</summary>
/// <param name="id">Stable name, for <c>--only</c> and JSON.</param>
/// <param name="looksAt">What it looks at, for people.</param>
internal abstract class HealthProbe(string id, Phrase looksAt)
{
    /// <summary>Stable name.</summary>
    public string Id { get; } = id;

    /// <summary>What it looks at.</summary>
    public Phrase LooksAt { get; } = looksAt;

    /// <summary>Looks.</summary>
    /// <param name="scene">The repository and its machine.</param>
    /// <param name="deadline">Is cancelled when nobody waits any longer; a probe then says what it waited for.</param>
    /// <returns>At least one finding.</returns>
    public abstract Task<IReadOnlyList<HealthFinding>> LookAsync(HealthScene scene, CancellationToken deadline);

    private protected static HealthFinding Ok(Phrase reason) => new(HealthLevel.Ok, reason);

    private protected static HealthFinding NotApplicable(Phrase reason) => new(HealthLevel.NotApplicable, reason);
}
