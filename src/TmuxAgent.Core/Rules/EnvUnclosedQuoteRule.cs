using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Findings;

namespace TmuxAgent.Core.Rules;

/// <summary>TMA0116: the shells and systemd read the rest of the file into the value.</summary>
internal static class EnvUnclosedQuoteRule
{
    public static IEnumerable<Finding> Check(EnvDocument document) =>
        document.Assignments.Where(line => line.Has(EnvDisagreementKind.UnclosedQuote)).Select(line => new Finding(
            RuleCatalog.EnvUnclosedQuote,
            $"The quote in {line.Key} is never closed, so the shells take the lines below for a part of the value; close it.",
            document.Text.LocationOf(line.ValueSpan)));
}
