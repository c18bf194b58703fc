using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Core.Rules;

/// <summary>TMA0203: the orchestrator is not started without the key.</summary>
internal sealed class KeyRequiredMissingRule() : KeyRule("TMA0203", RuleTitles.RequiredMissing, Severity.Error)
{
    /// <inheritdoc/>
    public override bool IsAboutRuns => true;

    private protected override IEnumerable<Finding> Check(EnvCheck check, EnvSection section) =>
        MissingKeys
            .Find(check, Requirement.Required)
            .Select(lines =>
                Report(
                    check,
                    MissingKeys.PlaceOf(lines),
                    KeyRulePhrases.RequiredMissing(lines.Key.Name, MissingKeys.Remedy(lines.Key))
                )
            );
}
