using TmuxAgent.Core.Collections;
using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Findings;

namespace TmuxAgent.Core.Rules;

/// <summary>TMA0113: one finding for the whole file, since it is mostly one cause: an editor that writes CRLF.</summary>
internal static class EnvCarriageReturnRule
{
    public static IEnumerable<Finding> Check(EnvDocument document)
    {
        var all = document.Lines.SelectMany(line => line.Disagreements)
            .Where(d => d.Kind == EnvDisagreementKind.CarriageReturn)
            .Select(d => d.Span).Distinct().OrderBy(span => span.Start).ToList();
        if (all.Count == 0)
            yield break;
        yield return new Finding(
            RuleCatalog.EnvCarriageReturn,
            $"The shells keep the carriage return as the last character of the value ({all.Count} in this file); end lines with LF alone.",
            document.Text.LocationOf(all[0]),
            new SuggestedFix("Remove the carriage returns", all.Select(span => new TextEdit(span, "")).ToEquatableArray()));
    }
}
