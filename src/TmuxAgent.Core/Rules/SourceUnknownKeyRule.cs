using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Core.Rules;

/// <summary>TMA0502: a name near a declared one, or under an owned prefix, is no key of somebody else.</summary>
public sealed class SourceUnknownKeyRule() : UseRule("TMA0502", RuleTitles.SourceUnknownKey, Severity.Warning)
{
    /// <summary>What is said of a name that is near a declared one.</summary>
    public static Phrase Near(string spelling, string name) => SourceRulePhrases.Near(spelling, name);

    /// <summary>What is said of a name under an owned prefix.</summary>
    public static Phrase Owned(string spelling, string prefix) => SourceRulePhrases.Owned(spelling, prefix);

    internal override IEnumerable<Finding> Check(UseCheck check)
    {
        foreach (var use in check.Uses)
        {
            if (check.Near(use.Name) is { Reason: not SuggestionReason.Alias } near)
                yield return Report(use, Near(use.Name, near.Key.Name));
            else if (check.OwnedPrefix(use.Name) is { } prefix)
                yield return Report(use, Owned(use.Name, prefix));
        }
    }
}
