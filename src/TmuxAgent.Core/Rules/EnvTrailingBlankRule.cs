using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Languages;
using TmuxAgent.Core.Phrases;
using TmuxAgent.Core.Text;

namespace TmuxAgent.Core.Rules;

/// <summary>TMA0110: where no reader takes them for a value.</summary>
internal sealed class EnvTrailingBlankRule() : EnvRule("TMA0110", RuleTitles.TrailingBlank, Severity.Info)
{
    internal override IEnumerable<Finding> Check(EnvCheck check)
    {
        var content = check.Document.Text.Content;
        foreach (var line in check.Document.Lines)
        {
            var end = line.ContentSpan.End;
            var start = end;
            while (start > line.ContentSpan.Start && EnvText.IsBlank(content[start - 1]))
                start--;
            if (start == end || line.IsUncertain)
                continue;
            var span = TextSpan.FromBounds(start, end);
            yield return Report(
                check,
                span,
                EnvRulePhrases.TrailingBlank,
                EnvFixes.Replace(EnvRulePhrases.RemoveBlanks, span, "")
            );
        }
    }
}
