using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Core.Rules;

/// <summary>TMA0112: a shell ends the value at a blank and runs what follows.</summary>
internal sealed class EnvUnquotedBlankRule() : EnvRule("TMA0112", RuleTitles.UnquotedBlank, Severity.Error)
{
    internal override IEnumerable<Finding> Check(EnvCheck check) =>
        check
            .Differences(EnvDisagreementKind.UnquotedBlank)
            .Select(found =>
                Report(
                    check,
                    found.Line.ValueSpan,
                    EnvRulePhrases.UnquotedBlank(check.Names.Of(found.Line), EnvFixes.Remedy(found.Line)),
                    EnvFixes.WritePortably(check, found.Line)
                )
            );
}
