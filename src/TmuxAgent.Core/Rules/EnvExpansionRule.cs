using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Findings;

namespace TmuxAgent.Core.Rules;

/// <summary>TMA0109: which value is meant, the text or what it expands to, only a person knows; so there is no fix.</summary>
internal sealed class EnvExpansionRule() : EnvRule("TMA0109", "A value is expanded by some programs", Severity.Warning)
{
    internal override IEnumerable<Finding> Check(EnvCheck check) =>
        check
            .Differences(EnvDisagreementKind.Expansion)
            .Select(found =>
                Report(
                    check,
                    found.Difference.Span,
                    $"The shells put something else for $ and backquotes in {check.Names.Of(found.Line)}, systemd keeps the text, and the others do some of it; write the final value in single quotes."
                )
            );
}
