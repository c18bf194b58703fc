using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Findings;

namespace TmuxAgent.Core.Rules;

/// <summary>TMA0119: the shells take a byte order mark for a part of the first word.</summary>
internal sealed class EnvByteOrderMarkRule()
    : EnvRule("TMA0119", "The env file begins with a byte order mark", Severity.Error)
{
    internal override IEnumerable<Finding> Check(EnvCheck check) =>
        from line in check.Document.Lines.Take(1)
        let mark = line.Find(EnvDisagreementKind.ByteOrderMark)
        where mark is not null
        select Report(
            check,
            mark.Span,
            "The shells take the invisible byte order mark (U+FEFF) for a part of the first word; save the file as UTF-8 without one.",
            EnvFixes.Replace("Remove the byte order mark", mark.Span, "")
        );
}
