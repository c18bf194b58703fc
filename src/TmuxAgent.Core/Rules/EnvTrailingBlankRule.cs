using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Text;

namespace TmuxAgent.Core.Rules;

/// <summary>TMA0110: blanks at the end of a line, where no reader takes them for a value.</summary>
internal static class EnvTrailingBlankRule
{
    public static IEnumerable<Finding> Check(EnvDocument document)
    {
        foreach (var line in document.Lines)
        {
            var text = document.Raw(line.ContentSpan);
            var blanks = text.Length - text.TrimEnd(' ', '\t').Length;
            if (blanks == 0 || line.Has(EnvDisagreementKind.UnclosedQuote))
                continue;
            var span = new TextSpan(line.ContentSpan.End - blanks, blanks);
            yield return new Finding(
                RuleCatalog.EnvTrailingBlank,
                "Blanks at the end of a line cannot be seen and are easily copied along; remove them.",
                document.Text.LocationOf(span),
                EnvFixes.Replace("Remove the blanks", span, ""));
        }
    }
}
