using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Core.Rules;

/// <summary>TMA0208: curl would take another proxy than the other programs.</summary>
internal sealed class KeyMirrorDiffersRule() : KeyRule("TMA0208", RuleTitles.MirrorDiffers, Severity.Warning)
{
    private protected override IEnumerable<Finding> Check(EnvCheck check, EnvSection section) =>
        from mirror in section.Keys
        where mirror.MirrorOf is not null
        let own = check.Document.Find(mirror.Name)
        let canonical = check.Document.Find(mirror.MirrorOf!)
        where own is not null && canonical is not null && !EnvKeyLines.SameValue(check.Document, own, canonical)
        select Report(
            check,
            own.ValueSpan,
            KeyRulePhrases.MirrorDiffers(mirror.Name, mirror.MirrorOf!),
            canonical.Disagreements.Count > 0 || canonical.IsUncertain
                ? null
                : EnvFixes.Replace(
                    KeyRulePhrases.TakeValueOf(mirror.MirrorOf!),
                    own.ValueSpan,
                    check.Document.Raw(canonical.ValueSpan)
                )
        );
}
