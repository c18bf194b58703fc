using TmuxAgent.Core.Collections;
using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Text;

namespace TmuxAgent.Core.Rules;

/// <summary>TMA0117: systemd takes a comment behind a value for a part of it.</summary>
internal static class EnvInlineCommentRule
{
    public static IEnumerable<Finding> Check(EnvDocument document) =>
        from line in document.Assignments
        from comment in line.Disagreements
        where comment.Kind == EnvDisagreementKind.InlineComment
        select new Finding(
            RuleCatalog.EnvInlineComment,
            $"systemd takes the comment behind {line.Key} for a part of the value; put it on a line of its own.",
            document.Text.LocationOf(comment.Span),
            Fix(document, line, comment));

    private static SuggestedFix Fix(EnvDocument document, EnvLine line, EnvDisagreement comment) => new(
        "Put the comment above",
        EquatableArray.Of(
            new TextEdit(new TextSpan(line.Span.Start, 0), document.Raw(comment.Span).TrimEnd() + "\n"),
            new TextEdit(TextSpan.FromBounds(line.ValueSpan.End, line.ContentSpan.End), "")));
}
