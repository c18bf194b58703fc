using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Findings;

namespace TmuxAgent.Core.Rules;

/// <summary>TMA0111: off unless asked for, since whoever owns a file decides its order.</summary>
internal static class EnvUnorderedKeyRule
{
    public static IEnumerable<Finding> Check(EnvDocument document)
    {
        EnvLine? above = null;
        foreach (var line in document.Lines)
        {
            // A blank line or a comment begins a new block.
            var previous = above;
            above = line.Kind == EnvLineKind.Assignment ? line : null;
            if (above is null || previous is null || string.CompareOrdinal(previous.Key, line.Key) <= 0)
                continue;
            yield return new Finding(
                RuleCatalog.EnvUnorderedKey,
                $"{line.Key} stands below {previous.Key}; in alphabetical order a block is searched faster.",
                document.Text.LocationOf(line.KeySpan));
        }
    }
}
