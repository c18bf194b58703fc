using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Core.Rules;

/// <summary>TMA0625: it holds secrets.</summary>
internal sealed class EnvModeRule() : RepositoryRule("TMA0625", RuleTitles.EnvMode, Severity.Warning)
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RepositoryFacts facts) =>
        facts.EnvMode is { } mode && (mode & 0b000_111_111) != 0
            ? [Report(facts.Env.File, RepositoryRulePhrases.EnvMode(Convert.ToString(mode & 0b111_111_111, 8)))]
            : [];
}
