using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Findings;

namespace TmuxAgent.Core.Rules;

/// <summary>TMA0109: which value is meant, the text or what it expands to, only a person knows; so there is no fix.</summary>
internal static class EnvExpansionRule
{
    public static IEnumerable<Finding> Check(EnvDocument document) =>
        document.Assignments.Where(line => line.Has(EnvDisagreementKind.Expansion)).Select(line => new Finding(
            RuleCatalog.EnvExpansion,
            $"The shells put something else for $ and backquotes in {line.Key}, systemd keeps the text, and the others do some of it; write the final value in single quotes.",
            document.Text.LocationOf(line.Disagreements.First(d => d.Kind == EnvDisagreementKind.Expansion).Span)));
}
