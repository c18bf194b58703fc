using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Manifest;

namespace TmuxAgent.Core.Rules;

/// <summary>TMA0204: something works less well without the key.</summary>
internal sealed class KeyRecommendedMissingRule() : KeyRule("TMA0204", "A recommended key has no value", Severity.Info)
{
    /// <inheritdoc/>
    public override bool IsAboutRuns => true;

    private protected override IEnumerable<Finding> Check(EnvCheck check, EnvSection section) =>
        MissingKeys
            .Find(check, Requirement.Recommended)
            .Select(lines =>
                Report(
                    check,
                    MissingKeys.PlaceOf(lines),
                    $"{lines.Key.Name} has no value, so what needs it stays off; {MissingKeys.Remedy(lines.Key)}."
                )
            );
}
