using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Core.Findings;

/// <summary>Keeps the findings of one rule in one file to a number that a person reads.</summary>
public static class FindingLimit
{
    /// <summary>How many findings of one rule are told for one file.</summary>
    public const int Most = 50;

    /// <summary>The first findings of one rule in one file, and one more that counts the rest.</summary>
    public static IEnumerable<Finding> Cap(IEnumerable<Finding> findings)
    {
        var count = 0;
        Finding? next = null;
        foreach (var finding in findings)
        {
            if (++count <= Most)
                yield return finding;
            else
                next ??= finding;
        }
        if (next is not null)
            yield return new Finding(next.Rule, EnvRulePhrases.MoreOfTheSame(count - Most), next.Location);
    }
}
