using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Core.Rules;

/// <summary>TMA0605</summary>
internal sealed class NeedlessSuppressionRule() : Rule("TMA0605", RuleTitles.NeedlessSuppression, Severity.Warning)
{
    /// <summary>What is said of a comment that had no use.</summary>
    public Finding Report(Suppression suppression) =>
        new(
            this,
            suppression.Rule.Length == 0
                ? SourceRulePhrases.SuppressionWithoutRule
                : SourceRulePhrases.SuppressionWithoutFinding(suppression.Rule),
            suppression.Place
        );
}
