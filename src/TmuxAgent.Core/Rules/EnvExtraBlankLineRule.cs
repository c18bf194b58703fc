using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Core.Rules;

/// <summary>TMA0103: one is enough.</summary>
internal sealed class EnvExtraBlankLineRule() : EnvRule("TMA0103", RuleTitles.ExtraBlankLine, Severity.Hidden)
{
    internal override IEnumerable<Finding> Check(EnvCheck check)
    {
        var lines = check.Document.Lines;
        for (var i = 1; i < lines.Count; i++)
        {
            if (lines[i].Kind == EnvLineKind.Blank && lines[i - 1].Kind == EnvLineKind.Blank)
            {
                yield return Report(
                    check,
                    lines[i].ContentSpan,
                    EnvRulePhrases.ExtraBlankLine,
                    EnvFixes.Replace(EnvRulePhrases.RemoveBlankLine, lines[i].Span, "")
                );
            }
        }
    }
}
