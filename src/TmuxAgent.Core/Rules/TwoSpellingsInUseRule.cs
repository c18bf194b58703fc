using TmuxAgent.Core.Findings;
using TmuxAgent.Core.KeyUses;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Core.Rules;

/// <summary>
/// TMA0604: two names that nothing declares and that differ in an ending alone, or in case and underscores. Of declared keys
/// TMA0501 and TMA0502 tell.
/// </summary>
internal sealed class TwoSpellingsInUseRule() : UseRule("TMA0604", RuleTitles.TwoSpellingsInUse, Severity.Warning)
{
    // What a person adds to a name, or leaves away, without meaning another key.
    private static readonly string[] Endings = ["URL", "URI", "ENDPOINT", "ADDRESS", "ADDR"];

    internal override IEnumerable<Finding> Check(UseCheck check)
    {
        var names = check
            .Uses.Where(use => check.Declared.Find(use.Name) is null && !SystemKeys.Include(use.Name))
            .GroupBy(use => use.Name, StringComparer.Ordinal)
            .ToDictionary(uses => uses.Key, uses => uses.First(), StringComparer.Ordinal);
        foreach (var group in names.Values.GroupBy(use => Core(use.Name), StringComparer.Ordinal))
        {
            var spellings = group.ToList();
            if (spellings.Count != 2)
                continue;
            var (first, second) = (spellings[0], spellings[1]);
            yield return Report(second, Message(second, first));
        }
    }

    private static Phrase Message(KeyUse use, KeyUse other) =>
        SourceRulePhrases.TwoSpellings(use.Name, other.Name, $"{other.Place.Path}:{other.Place.Start.Line}");

    private static string Core(string name)
    {
        var parts = name.ToUpperInvariant().Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        var length = parts.Length > 2 && Endings.Contains(parts[parts.Length - 1]) ? parts.Length - 1 : parts.Length;
        return string.Concat(parts.Take(length));
    }

    private static readonly char[] Separators = ['_'];
}
