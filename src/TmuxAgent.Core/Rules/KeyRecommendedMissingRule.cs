using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Manifest;

namespace TmuxAgent.Core.Rules;

/// <summary>TMA0204: something works less well without the key.</summary>
internal static class KeyRecommendedMissingRule
{
    public static IEnumerable<Finding> Check(EnvDocument document, EnvSection section) => MissingKeys.Find(
        document, section, Requirement.Recommended, RuleCatalog.KeyRecommendedMissing, ", so what needs it stays off");
}
