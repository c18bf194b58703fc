using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Languages;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Core.Rules;

/// <summary>TMA0211: they came with the text that was copied, and no server has such an address.</summary>
internal sealed class KeyWrappedUrlRule() : KeyRule("TMA0211", RuleTitles.WrappedUrl, Severity.Error)
{
    private protected override IEnumerable<Finding> Check(EnvCheck check, EnvSection section) =>
        from line in check.Document.Assignments
        where !line.IsUncertain
        let inner = WrappedUrl.Inner(line.Value)
        where inner is not null
        select Report(check, line.ValueSpan, KeyRulePhrases.WrappedUrl(check.Names.Of(line)), Fix(line, inner));

    private static SuggestedFix? Fix(EnvLine line, string inner) =>
        !line.Has(EnvDisagreementKind.Expansion) && PortableForm.TryWrite(inner, out var text, out _)
            ? EnvFixes.Replace(KeyRulePhrases.UnwrapUrl, line.ValueSpan, text)
            : null;
}
