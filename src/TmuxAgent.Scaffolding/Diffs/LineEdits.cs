using DiffPlex;
using DiffPlex.Chunkers;

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
        if ((long)before.Length * after.Length > MostPairs)
        {
            Add(steps, DiffLineKind.Removed, before);
            Add(steps, DiffLineKind.Added, after);
            return;
        }
        // It takes texts and a way to cut them into pieces; ours are cut already.
        const string old = "before";
        var cut = new CustomFunctionChunker(side => side == old ? before : after);
        var done = 0;
        foreach (var block in new Differ().CreateDiffs(old, "after", false, false, cut).DiffBlocks)
        {
            Add(steps, DiffLineKind.Context, before.Skip(done).Take(block.DeleteStartA - done));
            Add(steps, DiffLineKind.Removed, before.Skip(block.DeleteStartA).Take(block.DeleteCountA));
            Add(steps, DiffLineKind.Added, after.Skip(block.InsertStartB).Take(block.InsertCountB));
            done = block.DeleteStartA + block.DeleteCountA;
        }
        Add(steps, DiffLineKind.Context, before.Skip(done));
    }

    private static void Add(List<Step> steps, DiffLineKind kind, IEnumerable<string> lines) =>
        steps.AddRange(lines.Select(line => new Step(kind, line)));
}
