namespace TmuxAgent.Scaffolding.Diffs;

/// <summary>The shortest way from some lines to others by removing and adding whole lines.</summary>
internal static class LineEdits
{
    // Beyond this many pairs of lines the differing part is shown as replaced whole: correct, only less fine.
    private const long MostPairs = 4_000_000;

    /// <summary>One step: a line kept, removed or added.</summary>
    /// <param name="Kind">Context, removed or added.</param>
    /// <param name="Line">The line as it was given.</param>
    public readonly record struct Step(DiffLineKind Kind, string Line);

    /// <summary>The steps in order; where lines are replaced, removals come before additions.</summary>
    public static List<Step> Find(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var start = 0;
        while (start < before.Count && start < after.Count && before[start] == after[start])
            start++;
        var tail = 0;
        while (
            tail < before.Count - start
            && tail < after.Count - start
            && before[before.Count - 1 - tail] == after[after.Count - 1 - tail]
        )
            tail++;

        var steps = new List<Step>();
        for (var i = 0; i < start; i++)
            steps.Add(new Step(DiffLineKind.Context, before[i]));
        AddMiddle(
            steps,
            [.. before.Skip(start).Take(before.Count - start - tail)],
            [.. after.Skip(start).Take(after.Count - start - tail)]
        );
        for (var i = before.Count - tail; i < before.Count; i++)
            steps.Add(new Step(DiffLineKind.Context, before[i]));
        return steps;
    }

    private static void AddMiddle(List<Step> steps, string[] before, string[] after)
    {
        var common = (long)before.Length * after.Length <= MostPairs ? CommonLengths(before, after) : null;
        int i = 0,
            j = 0;
        while (i < before.Length || j < after.Length)
        {
            if (common is not null && i < before.Length && j < after.Length && before[i] == after[j])
            {
                steps.Add(new Step(DiffLineKind.Context, before[i]));
                i++;
                j++;
            }
            else if (i < before.Length && (j == after.Length || common is null || common[i + 1, j] >= common[i, j + 1]))
            {
                steps.Add(new Step(DiffLineKind.Removed, before[i++]));
            }
            else
            {
                steps.Add(new Step(DiffLineKind.Added, after[j++]));
            }
        }
    }

    // Length of the longest common subsequence of the lines from i and j on.
    private static int[,] CommonLengths(string[] before, string[] after)
    {
        var lengths = new int[before.Length + 1, after.Length + 1];
        for (var i = before.Length - 1; i >= 0; i--)
        {
            for (var j = after.Length - 1; j >= 0; j--)
            {
                lengths[i, j] =
                    before[i] == after[j] ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
        }
        return lengths;
    }
}
