using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Core.Rules;

/// <summary>TMA0207: which of two values is right only a person knows.</summary>
internal sealed class KeyTwoSpellingsRule() : KeyRule("TMA0207", RuleTitles.TwoSpellings, Severity.Error)
{
    private protected override IEnumerable<Finding> Check(EnvCheck check, EnvSection section) =>
        from lines in check.Keys()
        where lines.Disagree
        let alias = lines.Aliases[0]
        select Report(check, alias.KeySpan, KeyRulePhrases.TwoSpellings(alias.Key, lines.Key.Name));
}
