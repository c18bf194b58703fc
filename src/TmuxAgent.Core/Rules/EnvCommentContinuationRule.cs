using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Findings;

namespace TmuxAgent.Core.Rules;

/// <summary>TMA0118: systemd joins the next line to a comment that ends in a backslash.</summary>
internal static class EnvCommentContinuationRule
{
    public static IEnumerable<Finding> Check(EnvDocument document) =>
        from line in document.Lines
        from end in line.Disagreements
        where end.Kind == EnvDisagreementKind.CommentContinuation
        select new Finding(
            RuleCatalog.EnvCommentContinuation,
            "systemd takes the line below for a part of this comment, because it ends in a backslash; remove the backslash.",
            document.Text.LocationOf(end.Span),
            EnvFixes.Replace("Remove the backslash", end.Span, ""));
}
