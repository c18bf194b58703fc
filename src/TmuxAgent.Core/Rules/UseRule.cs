using TmuxAgent.Core.Findings;
using TmuxAgent.Core.KeyUses;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Core.Rules;

/// <summary>
/// A rule over the uses of keys in a repository, whatever their language. One class a rule, one file a class, one line in
/// <see cref="RuleList"/>.
/// </summary>
public abstract class UseRule : Rule
{
    private protected UseRule(string id, Phrase title, Severity severity)
        : base(id, title, severity) { }

    /// <summary>What the rule finds, as it comes; no message holds a value.</summary>
    internal abstract IEnumerable<Finding> Check(UseCheck check);

    private protected Finding Report(KeyUse use, Phrase message, SuggestedFix? fix = null) =>
        new(this, message, use.Place, fix);
}
