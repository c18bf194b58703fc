using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Core.Rules;

/// <summary>TMA0119: the shells take a byte order mark for a part of the first word.</summary>
internal sealed class EnvByteOrderMarkRule() : EnvRule("TMA0119", RuleTitles.ByteOrderMark, Severity.Error)
{
    internal override IEnumerable<Finding> Check(EnvCheck check) =>
        from line in check.Document.Lines.Take(1)
        let mark = line.Find(EnvDisagreementKind.ByteOrderMark)
        where mark is not null
        select Report(
            check,
            mark.Span,
            EnvRulePhrases.ByteOrderMark,
            EnvFixes.Replace(EnvRulePhrases.RemoveByteOrderMark, mark.Span, "")
        );
}
