using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Findings;

namespace TmuxAgent.Core.Rules;

/// <summary>TMA0112: a shell ends the value at a blank and runs what follows.</summary>
internal sealed class EnvUnquotedBlankRule() : EnvRule("TMA0112", "A value with blanks is not quoted", Severity.Error)
{
    internal override IEnumerable<Finding> Check(EnvCheck check) =>
        check
            .Differences(EnvDisagreementKind.UnquotedBlank)
            .Select(found =>
                Report(
                    check,
                    found.Line.ValueSpan,
                    $"A shell ends the value of {check.Names.Of(found.Line)} at the first blank and runs the rest as a command; {EnvFixes.Remedy(found.Line)}.",
                    EnvFixes.WritePortably(check, found.Line)
                )
            );
}
