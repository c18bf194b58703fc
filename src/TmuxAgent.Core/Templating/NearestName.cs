namespace TmuxAgent.Core.Templating;

/// <summary>Finds the name that was probably meant.</summary>
internal static class NearestName
{
    /// <summary>` Did you mean ...?`, or the names there are where none is near and they are few, or nothing.</summary>
    public static string Hint(string written, IEnumerable<string> known)
    {
        var names = known.OrderBy(name => name, StringComparer.Ordinal).ToList();
        string? best = null;
        var bestDistance = Math.Max(2, written.Length / 3) + 1;
        foreach (var name in names)
        {
            var distance = Distance(written, name, bestDistance);
            if (distance < bestDistance)
                (best, bestDistance) = (name, distance);
        }
        if (best is not null)
            return $" Did you mean `{best}`?";
        return names.Count is > 0 and <= 12 ? $" There is: {string.Join(", ", names)}." : "";
    }

    // Edits of one character each; letter case counts for nothing. Gives up at the limit.
    private static int Distance(string a, string b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) >= limit || a.Length > 200)
            return limit;
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            row[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var same = char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]);
                var cost = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (same ? 0 : 1));
                diagonal = row[j];
                row[j] = cost;
            }
        }
        return row[b.Length];
    }
}
