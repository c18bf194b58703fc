using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Core.Rules;

/// <summary>TMA0622: the next `git add` would take it.</summary>
internal sealed class EnvNotIgnoredRule() : RepositoryRule("TMA0622", RuleTitles.EnvNotIgnored, Severity.Warning)
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RepositoryFacts facts) =>
        facts.IsEnvOpen ? [Report(facts.Env.File, RepositoryRulePhrases.EnvNotIgnored(facts.Env.File))] : [];
}
