using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Core.Rules;

/// <summary>TMA0109: which value is meant, the text or what it expands to, only a person knows; so there is no fix.</summary>
internal sealed class EnvExpansionRule() : EnvRule("TMA0109", RuleTitles.Expansion, Severity.Warning)
{
    internal override IEnumerable<Finding> Check(EnvCheck check) =>
        check
            .Differences(EnvDisagreementKind.Expansion)
            .Select(found =>
                Report(check, found.Difference.Span, EnvRulePhrases.Expansion(check.Names.Of(found.Line)))
            );
}
