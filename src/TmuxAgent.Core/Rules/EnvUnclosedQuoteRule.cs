using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Findings;

namespace TmuxAgent.Core.Rules;

/// <summary>TMA0116: the shells and systemd read the rest of the file into the value.</summary>
internal sealed class EnvUnclosedQuoteRule() : EnvRule("TMA0116", "A quote is never closed", Severity.Error)
{
    internal override IEnumerable<Finding> Check(EnvCheck check) =>
        check
            .Differences(EnvDisagreementKind.UnclosedQuote)
            .Select(found =>
                Report(
                    check,
                    found.Line.ValueSpan,
                    $"The quote in {check.Names.Of(found.Line)} is never closed, so the shells take the lines below for a part of the value; close it."
                )
            );
}
