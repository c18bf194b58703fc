using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Core.Rules;

/// <summary>TMA0504: the manifest says what to use instead.</summary>
public sealed class SourceDeprecatedKeyRule() : UseRule("TMA0504", RuleTitles.SourceDeprecatedKey, Severity.Warning)
{
    /// <summary>What is said of a deprecated key.</summary>
    public static Phrase Message(string name, string reason) => SourceRulePhrases.Deprecated(name, reason);

    internal override IEnumerable<Finding> Check(UseCheck check) =>
        from use in check.Uses
        let key = check.Declared.Find(use.Name)
        where key?.Deprecated is not null && key.Name == use.Name
        select Report(use, Message(key.Name, key.Deprecated!));
}
