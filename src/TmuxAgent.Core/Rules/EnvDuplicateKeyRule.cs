using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Core.Rules;

/// <summary>TMA0101: the last assignment counts.</summary>
internal sealed class EnvDuplicateKeyRule() : EnvRule("TMA0101", RuleTitles.DuplicateKey, Severity.Warning)
{
    internal override IEnumerable<Finding> Check(EnvCheck check) =>
        from repeated in check.Document.Repeated
        let last = repeated[repeated.Count - 1]
        from line in repeated
        where !ReferenceEquals(line, last)
        select Report(
            check,
            line.KeySpan,
            EnvRulePhrases.DuplicateKey(check.Names.Of(line), check.Names.NumberOf(last))
        );
}
