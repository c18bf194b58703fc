using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Findings;

namespace TmuxAgent.Core.Rules;

/// <summary>TMA0119: the shells take a byte order mark for a part of the first word.</summary>
internal static class EnvByteOrderMarkRule
{
    public static IEnumerable<Finding> Check(EnvDocument document) =>
        from line in document.Lines.Take(1)
        from mark in line.Disagreements
        where mark.Kind == EnvDisagreementKind.ByteOrderMark
        select new Finding(
            RuleCatalog.EnvByteOrderMark,
            "The shells take the invisible byte order mark (U+FEFF) for a part of the first word; save the file as UTF-8 without one.",
            document.Text.LocationOf(mark.Span),
            EnvFixes.Replace("Remove the byte order mark", mark.Span, ""));
}
