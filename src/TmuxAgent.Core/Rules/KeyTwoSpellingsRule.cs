using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Manifest;

namespace TmuxAgent.Core.Rules;

/// <summary>TMA0207: which of two values is right only a person knows.</summary>
internal sealed class KeyTwoSpellingsRule()
    : KeyRule("TMA0207", "Two spellings of one key hold different values", Severity.Error)
{
    private protected override IEnumerable<Finding> Check(EnvCheck check, EnvSection section) =>
        from lines in check.Keys()
        where lines.Disagree
        let alias = lines.Aliases[0]
        select Report(
            check,
            alias.KeySpan,
            $"{alias.Key} and another spelling of {lines.Key.Name} hold different values; keep the right one as {lines.Key.Name} and remove the other."
        );
}
