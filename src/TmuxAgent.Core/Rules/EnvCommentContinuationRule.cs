using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Findings;

namespace TmuxAgent.Core.Rules;

/// <summary>TMA0118: systemd joins the next line to a comment that ends in a backslash.</summary>
internal sealed class EnvCommentContinuationRule()
    : EnvRule("TMA0118", "A comment ends in a backslash", Severity.Warning)
{
    internal override IEnumerable<Finding> Check(EnvCheck check) =>
        from line in check.Document.Lines
        let end = line.Find(EnvDisagreementKind.CommentContinuation)
        where end is not null
        select Report(
            check,
            end.Span,
            "systemd takes the line below for a part of this comment, because it ends in a backslash; remove the backslash.",
            EnvFixes.Replace("Remove the backslash", end.Span, "")
        );
}
