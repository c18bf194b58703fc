using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Manifest;

namespace TmuxAgent.Core.Rules;

/// <summary>TMA0208: curl would take another proxy than the other programs.</summary>
internal static class KeyMirrorDiffersRule
{
    public static IEnumerable<Finding> Check(EnvDocument document, EnvSection section) =>
        from mirror in section.Keys
        where mirror.MirrorOf is not null
        let own = document.Find(mirror.Name)
        let canonical = document.Find(mirror.MirrorOf!)
        where own is not null && canonical is not null && !EnvKeyLines.SameValue(document, own, canonical)
        select new Finding(
            RuleCatalog.KeyMirrorDiffers,
            $"{mirror.Name} differs from {mirror.MirrorOf}, and programs read one or the other; give both the same value.",
            document.Text.LocationOf(own.ValueSpan),
            canonical.Disagreements.Count > 0
                ? null
                : EnvFixes.Replace($"Take the value of {mirror.MirrorOf}", own.ValueSpan, document.Raw(canonical.ValueSpan)));
}
