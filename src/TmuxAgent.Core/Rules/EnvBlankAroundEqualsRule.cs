using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Findings;

namespace TmuxAgent.Core.Rules;

/// <summary>TMA0108: a shell takes the key, or the value, for a command.</summary>
internal static class EnvBlankAroundEqualsRule
{
    public static IEnumerable<Finding> Check(EnvDocument document) =>
        document.Assignments.Where(line => line.Has(EnvDisagreementKind.BlankAroundEquals)).Select(line => new Finding(
            RuleCatalog.EnvBlankAroundEquals,
            $"With blanks around the =, a shell does not assign {line.Key} but runs a command; the other programs take the blanks away. Remove them.",
            document.Text.LocationOf(line.Disagreements.First(d => d.Kind == EnvDisagreementKind.BlankAroundEquals).Span),
            EnvFixes.WritePortably(document, line)));
}
