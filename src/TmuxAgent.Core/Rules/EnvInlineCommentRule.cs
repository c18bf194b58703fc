using TmuxAgent.Core.Collections;
using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Text;

namespace TmuxAgent.Core.Rules;

/// <summary>TMA0117: systemd takes a comment behind a value for a part of it.</summary>
internal sealed class EnvInlineCommentRule() : EnvRule("TMA0117", "A comment stands behind a value", Severity.Warning)
{
    internal override IEnumerable<Finding> Check(EnvCheck check) =>
        check
            .Differences(EnvDisagreementKind.InlineComment)
            .Select(found =>
                Report(
                    check,
                    found.Difference.Span,
                    $"systemd takes the comment behind {check.Names.Of(found.Line)} for a part of the value; put it on a line of its own.",
                    Fix(check.Document, found.Line, found.Difference)
                )
            );

    private static SuggestedFix Fix(EnvDocument document, EnvLine line, EnvDisagreement comment) =>
        new(
            "Put the comment above",
            EquatableArray.Of(
                new TextEdit(new TextSpan(line.Span.Start, 0), document.Raw(comment.Span).TrimEnd() + "\n"),
                new TextEdit(TextSpan.FromBounds(line.ValueSpan.End, line.ContentSpan.End), "")
            )
        );
}
