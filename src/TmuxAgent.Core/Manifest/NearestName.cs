namespace TmuxAgent.Core.Manifest;

/// <summary>Finds the known name that somebody most likely meant.</summary>
internal static class NearestName
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
            var distance = Distance(wanted, plain);
            // A word of two letters is one slip from nearly anything.
            if (distance >= best || distance >= plain.Length)
                continue;
            best = distance;
            nearest = candidate;
        }
        return nearest;
    }

    private static string Plain(string name) => name.Replace("-", "").Replace("_", "").ToLowerInvariant();

    // Optimal string alignment distance.
    private static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            rows[i, 0] = i;
        for (var j = 0; j <= b.Length; j++)
            rows[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = rows[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                rows[i, j] = Math.Min(replaced, 1 + Math.Min(rows[i - 1, j], rows[i, j - 1]));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    rows[i, j] = Math.Min(rows[i, j], 1 + rows[i - 2, j - 2]);
            }
        }
        return rows[a.Length, b.Length];
    }
}
