using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Findings;

namespace TmuxAgent.Core.Rules;

/// <summary>TMA0103: one is enough.</summary>
internal sealed class EnvExtraBlankLineRule() : EnvRule("TMA0103", "More than one blank line in a row", Severity.Hidden)
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
                    "The line above is blank already; one is enough.",
                    EnvFixes.Replace("Remove the blank line", lines[i].Span, "")
                );
            }
        }
    }
}
