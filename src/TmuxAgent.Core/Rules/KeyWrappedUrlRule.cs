using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Languages;
using TmuxAgent.Core.Manifest;

namespace TmuxAgent.Core.Rules;

/// <summary>TMA0211: they came with the text that was copied, and no server has such an address.</summary>
internal sealed class KeyWrappedUrlRule() : KeyRule("TMA0211", "Blanks or quotes belong to a URL", Severity.Error)
{
    private protected override IEnumerable<Finding> Check(EnvCheck check, EnvSection section) =>
        from line in check.Document.Assignments
        where !line.IsUncertain
        let inner = WrappedUrl.Inner(line.Value)
        where inner is not null
        select Report(
            check,
            line.ValueSpan,
            $"The value of {check.Names.Of(line)} has blanks or quotes around its URL, which belong to the value; remove them.",
            Fix(line, inner)
        );

    private static SuggestedFix? Fix(EnvLine line, string inner) =>
        !line.Has(EnvDisagreementKind.Expansion) && PortableForm.TryWrite(inner, out var text, out _)
            ? EnvFixes.Replace("Remove what is around the URL", line.ValueSpan, text)
            : null;
}
