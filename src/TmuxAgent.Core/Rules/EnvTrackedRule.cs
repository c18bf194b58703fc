using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Core.Rules;

/// <summary>TMA0620: git hands it to everybody who has the repository.</summary>
internal sealed class EnvTrackedRule() : RepositoryRule("TMA0620", RuleTitles.EnvTracked, Severity.Error)
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RepositoryFacts facts) =>
        facts.IsEnvTracked ? [Report(facts.Env.File, RepositoryRulePhrases.EnvTracked(Word(facts.Env.File)))] : [];
}
