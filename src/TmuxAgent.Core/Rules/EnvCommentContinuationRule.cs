using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Core.Rules;

/// <summary>TMA0118: systemd joins the next line to a comment that ends in a backslash.</summary>
internal sealed class EnvCommentContinuationRule()
    : EnvRule("TMA0118", RuleTitles.CommentContinuation, Severity.Warning)
{
    internal override IEnumerable<Finding> Check(EnvCheck check) =>
        from line in check.Document.Lines
        let end = line.Find(EnvDisagreementKind.CommentContinuation)
        where end is not null
        select Report(
            check,
            end.Span,
            EnvRulePhrases.CommentContinuation,
            EnvFixes.Replace(EnvRulePhrases.RemoveBackslash, end.Span, "")
        );
}
