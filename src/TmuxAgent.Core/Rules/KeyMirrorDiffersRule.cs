using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Manifest;

namespace TmuxAgent.Core.Rules;

/// <summary>TMA0208: curl would take another proxy than the other programs.</summary>
internal sealed class KeyMirrorDiffersRule()
    : KeyRule("TMA0208", "A lower-case proxy key differs from its upper-case one", Severity.Warning)
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
            $"{mirror.Name} differs from {mirror.MirrorOf}, and programs read one or the other; give both the same value.",
            canonical.Disagreements.Count > 0 || canonical.IsUncertain
                ? null
                : EnvFixes.Replace(
                    $"Take the value of {mirror.MirrorOf}",
                    own.ValueSpan,
                    check.Document.Raw(canonical.ValueSpan)
                )
        );
}
