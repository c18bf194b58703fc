using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Core.Rules;

/// <summary>TMA0621: looked for with `--history` alone.</summary>
internal sealed class EnvInHistoryRule() : RepositoryRule("TMA0621", RuleTitles.EnvInHistory, Severity.Error)
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RepositoryFacts facts) =>
        facts.CommitsOfEnv > 0
            ? [Report(facts.Env.File, RepositoryRulePhrases.EnvInHistory(facts.CommitsOfEnv, Word(facts.Env.File)))]
            : [];
}
