using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Core.Rules;

/// <summary>TMA0104: it is not quoted in the message, since it may be a piece of a value that nobody quoted.</summary>
internal sealed class EnvBadKeyRule() : EnvRule("TMA0104", RuleTitles.BadKey, Severity.Error)
{
    internal override IEnumerable<Finding> Check(EnvCheck check) =>
        check
            .Differences(EnvDisagreementKind.BadKey)
            .Select(found => Report(check, found.Line.KeySpan, EnvRulePhrases.BadKey));
}
