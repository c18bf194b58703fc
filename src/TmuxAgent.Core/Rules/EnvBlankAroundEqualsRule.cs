using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Core.Rules;

/// <summary>TMA0108: a shell takes the key, or the value, for a command.</summary>
internal sealed class EnvBlankAroundEqualsRule() : EnvRule("TMA0108", RuleTitles.BlankAroundEquals, Severity.Error)
{
    internal override IEnumerable<Finding> Check(EnvCheck check) =>
        check
            .Differences(EnvDisagreementKind.BlankAroundEquals)
            .Select(found =>
                Report(
                    check,
                    found.Difference.Span,
                    EnvRulePhrases.BlankAroundEquals(check.Names.Of(found.Line)),
                    EnvFixes.WritePortably(check, found.Line)
                )
            );
}
