using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Core.Rules;

/// <summary>TMA0122: what is larger is no env file that a person wrote; nothing else is said of it.</summary>
internal sealed class EnvTooLongRule() : EnvRule("TMA0122", RuleTitles.TooLong, Severity.Error)
{
    internal override IEnumerable<Finding> Check(EnvCheck check) =>
        check.Document.IsTooLong ? [Report(check, default, EnvRulePhrases.TooLong)] : [];
}
