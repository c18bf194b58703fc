using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Findings;

namespace TmuxAgent.Core.Rules;

/// <summary>TMA0115: a shell ends the value at an operator and runs, redirects or backgrounds the rest.</summary>
internal sealed class EnvUnquotedOperatorRule()
    : EnvRule("TMA0115", "A value holds a shell operator outside quotes", Severity.Error)
{
    internal override IEnumerable<Finding> Check(EnvCheck check) =>
        check
            .Differences(EnvDisagreementKind.UnquotedOperator)
            .Select(found =>
                Report(
                    check,
                    found.Difference.Span,
                    $"A shell ends the value of {check.Names.Of(found.Line)} at {check.Document.Raw(found.Difference.Span)} and takes the rest for another command; {EnvFixes.Remedy(found.Line)}.",
                    EnvFixes.WritePortably(check, found.Line)
                )
            );
}
