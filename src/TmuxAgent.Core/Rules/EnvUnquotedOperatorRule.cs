using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Findings;

namespace TmuxAgent.Core.Rules;

/// <summary>TMA0115: a shell ends the value at an operator and runs, redirects or backgrounds the rest.</summary>
internal static class EnvUnquotedOperatorRule
{
    public static IEnumerable<Finding> Check(EnvDocument document) =>
        document.Assignments.Where(line => line.Has(EnvDisagreementKind.UnquotedOperator)).Select(line => Report(
            document, line, line.Disagreements.First(d => d.Kind == EnvDisagreementKind.UnquotedOperator)));

    private static Finding Report(EnvDocument document, EnvLine line, EnvDisagreement operation) => new(
        RuleCatalog.EnvUnquotedOperator,
        $"A shell ends the value of {line.Key} at {document.Raw(operation.Span)} and takes the rest for another command; {EnvFixes.Remedy(line)}.",
        document.Text.LocationOf(operation.Span),
        EnvFixes.WritePortably(document, line));
}
