using TmuxAgent.Core.Collections;
using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Phrases;
using TmuxAgent.Core.Text;

namespace TmuxAgent.Core.Rules;

/// <summary>TMA0117: systemd takes a comment behind a value for a part of it.</summary>
internal sealed class EnvInlineCommentRule() : EnvRule("TMA0117", RuleTitles.InlineComment, Severity.Warning)
{
    internal override IEnumerable<Finding> Check(EnvCheck check) =>
        check
            .Differences(EnvDisagreementKind.InlineComment)
            .Select(found =>
                Report(
                    check,
                    found.Difference.Span,
                    EnvRulePhrases.InlineComment(check.Names.Of(found.Line)),
                    Fix(check.Document, found.Line, found.Difference)
                )
            );

    private static SuggestedFix Fix(EnvDocument document, EnvLine line, EnvDisagreement comment) =>
        new(
            EnvRulePhrases.PutCommentAbove,
            EquatableArray.Of(
                new TextEdit(new TextSpan(line.Span.Start, 0), document.Raw(comment.Span).TrimEnd() + "\n"),
                new TextEdit(TextSpan.FromBounds(line.ValueSpan.End, line.ContentSpan.End), "")
            )
        );
}
