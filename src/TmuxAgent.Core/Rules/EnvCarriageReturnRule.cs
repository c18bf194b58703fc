using TmuxAgent.Core.Collections;
using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Phrases;
using TmuxAgent.Core.Text;

namespace TmuxAgent.Core.Rules;

/// <summary>TMA0113: one finding for the whole file, since it is mostly one cause: an editor that writes CRLF.</summary>
internal sealed class EnvCarriageReturnRule() : EnvRule("TMA0113", RuleTitles.CarriageReturn, Severity.Error)
{
    internal override IEnumerable<Finding> Check(EnvCheck check)
    {
        var content = check.Document.Text.Content;
        var first = content.IndexOf('\r');
        if (first < 0)
            yield break;
        var edits = new List<TextEdit>();
        foreach (var line in check.Document.Lines.Where(line => !line.IsUncertain))
        {
            for (
                var at = content.IndexOf('\r', line.Span.Start, line.Span.Length);
                at >= 0;
                at = content.IndexOf('\r', at + 1, line.Span.End - at - 1)
            )
                edits.Add(new TextEdit(new TextSpan(at, 1), ""));
        }
        yield return Report(
            check,
            new TextSpan(first, 1),
            EnvRulePhrases.CarriageReturns(content.Count(c => c == '\r')),
            edits.Count == 0 ? null : new SuggestedFix(EnvRulePhrases.RemoveCarriageReturns, edits.ToEquatableArray())
        );
    }
}
