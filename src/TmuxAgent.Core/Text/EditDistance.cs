namespace TmuxAgent.Core.Text;

/// <summary>How many slips of typing lie between two names.</summary>
internal static class EditDistance
{
    /// <summary>
    /// Insertions, deletions, replacements and swaps of neighbours (optimal string alignment), each counted one.
    /// </summary>
    public static int Between(string left, string right)
    {
        var beforePrevious = new int[right.Length + 1];
        var previous = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var current = new int[right.Length + 1];
            current[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var replace = previous[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                current[j] = Math.Min(replace, Math.Min(previous[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                    current[j] = Math.Min(current[j], beforePrevious[j - 2] + 1);
            }
            (beforePrevious, previous) = (previous, current);
        }
        return previous[right.Length];
    }
}
