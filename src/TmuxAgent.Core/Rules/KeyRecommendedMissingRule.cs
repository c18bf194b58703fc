using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Core.Rules;

/// <summary>TMA0204: something works less well without the key.</summary>
internal sealed class KeyRecommendedMissingRule() : KeyRule("TMA0204", RuleTitles.RecommendedMissing, Severity.Info)
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
                    KeyRulePhrases.RecommendedMissing(lines.Key.Name, MissingKeys.Remedy(lines.Key))
                )
            );
}
