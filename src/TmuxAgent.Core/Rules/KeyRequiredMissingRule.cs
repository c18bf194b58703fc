using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Manifest;

namespace TmuxAgent.Core.Rules;

/// <summary>TMA0203: the orchestrator is not started without the key.</summary>
internal static class KeyRequiredMissingRule
{
    public static IEnumerable<Finding> Check(EnvDocument document, EnvSection section) => MissingKeys.Find(
        document, section, Requirement.Required, RuleCatalog.KeyRequiredMissing, ", and the orchestrator does not start without it");
}
