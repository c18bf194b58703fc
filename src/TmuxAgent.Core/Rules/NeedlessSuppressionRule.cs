using TmuxAgent.Core.Findings;

namespace TmuxAgent.Core.Rules;

/// <summary>TMA0605</summary>
internal sealed class NeedlessSuppressionRule()
    : Rule("TMA0605", "A comment suppresses a finding that is not there", Severity.Warning)
{
    /// <summary>What is said of a comment that had no use.</summary>
    public Finding Report(Suppression suppression) =>
        new(
            this,
            suppression.Rule.Length == 0
                ? "This comment names no rule. Write `tmuxagent: ignore TMA####`, or remove it."
                : $"There is no finding of {suppression.Rule} here. Remove the comment.",
            suppression.Place
        );
}
