using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Findings;

namespace TmuxAgent.Core.Rules;

/// <summary>TMA0112: a shell ends the value at a blank and runs what follows.</summary>
internal static class EnvUnquotedBlankRule
{
    public static IEnumerable<Finding> Check(EnvDocument document) =>
        document.Assignments.Where(line => line.Has(EnvDisagreementKind.UnquotedBlank)).Select(line => new Finding(
            RuleCatalog.EnvUnquotedBlank,
            $"A shell ends the value of {line.Key} at the first blank and runs the rest as a command; {EnvFixes.Remedy(line)}.",
            document.Text.LocationOf(line.ValueSpan),
            EnvFixes.WritePortably(document, line)));
}
