using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Core.Rules;

/// <summary>TMA0111: off unless asked for, since whoever owns a file decides its order.</summary>
internal sealed class EnvUnorderedKeyRule() : EnvRule("TMA0111", RuleTitles.UnorderedKey, Severity.Hidden)
{
    internal override IEnumerable<Finding> Check(EnvCheck check)
    {
        EnvLine? above = null;
        foreach (var line in check.Document.Lines)
        {
            // A blank line or a comment begins a new block.
            var previous = above;
            above = line.Kind == EnvLineKind.Assignment ? line : null;
            if (above is null || previous is null || string.CompareOrdinal(previous.Key, line.Key) <= 0)
                continue;
            yield return Report(
                check,
                line.KeySpan,
                EnvRulePhrases.UnorderedKey(check.Names.Of(line), check.Names.Of(previous))
            );
        }
    }
}
