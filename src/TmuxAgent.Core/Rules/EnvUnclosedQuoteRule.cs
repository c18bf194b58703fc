using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Core.Rules;

/// <summary>TMA0116: the shells and systemd read the rest of the file into the value.</summary>
internal sealed class EnvUnclosedQuoteRule() : EnvRule("TMA0116", RuleTitles.UnclosedQuote, Severity.Error)
{
    internal override IEnumerable<Finding> Check(EnvCheck check) =>
        check
            .Differences(EnvDisagreementKind.UnclosedQuote)
            .Select(found =>
                Report(check, found.Line.ValueSpan, EnvRulePhrases.UnclosedQuote(check.Names.Of(found.Line)))
            );
}
