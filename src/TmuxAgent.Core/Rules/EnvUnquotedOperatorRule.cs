using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Core.Rules;

/// <summary>TMA0115: a shell ends the value at an operator and runs, redirects or backgrounds the rest.</summary>
internal sealed class EnvUnquotedOperatorRule() : EnvRule("TMA0115", RuleTitles.UnquotedOperator, Severity.Error)
{
    internal override IEnumerable<Finding> Check(EnvCheck check) =>
        check
            .Differences(EnvDisagreementKind.UnquotedOperator)
            .Select(found =>
                Report(
                    check,
                    found.Difference.Span,
                    EnvRulePhrases.UnquotedOperator(
                        check.Names.Of(found.Line),
                        check.Document.Raw(found.Difference.Span),
                        EnvFixes.Remedy(found.Line)
                    ),
                    EnvFixes.WritePortably(check, found.Line)
                )
            );
}
