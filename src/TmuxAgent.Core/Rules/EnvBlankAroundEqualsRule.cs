using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Findings;

namespace TmuxAgent.Core.Rules;

/// <summary>TMA0108: a shell takes the key, or the value, for a command.</summary>
internal sealed class EnvBlankAroundEqualsRule() : EnvRule("TMA0108", "Blanks around the equals sign", Severity.Error)
{
    internal override IEnumerable<Finding> Check(EnvCheck check) =>
        check
            .Differences(EnvDisagreementKind.BlankAroundEquals)
            .Select(found =>
                Report(
                    check,
                    found.Difference.Span,
                    $"With blanks around the =, a shell does not assign {check.Names.Of(found.Line)} but runs a command; the other programs take the blanks away. Remove them.",
                    EnvFixes.WritePortably(check, found.Line)
                )
            );
}
