namespace TmuxAgent.Core.Text;

/// <summary>Finds the known name that somebody most likely meant.</summary>
public static class NearestName
{
    private const int LongestCompared = 64;

    /// <summary>
    /// The candidate that is the same but for case, <c>-</c> and <c>_</c>, or else the one with the fewest slips
    /// (a character more, less, other, or two swapped); null where none is near. A tie goes to the earlier candidate.
    /// </summary>
    public static string? Of(string name, IEnumerable<string> candidates)
    {
        if (name.Length is 0 or > LongestCompared)
            return null;
        string? nearest = null;
        var wanted = Plain(name);
        var best = 1 + Math.Max(1, wanted.Length / 3);
        foreach (var candidate in candidates)
        {
            var plain = Plain(candidate);
            if (plain.Length > LongestCompared || Math.Abs(plain.Length - wanted.Length) >= best)
                continue;
            var distance = EditDistance.Between(wanted, plain);
            // A word of two letters is one slip from nearly anything.
            if (distance >= best || distance >= plain.Length)
                continue;
            best = distance;
            nearest = candidate;
        }
        return nearest;
    }

    private static string Plain(string name) => name.Replace("-", "").Replace("_", "").ToLowerInvariant();
}
