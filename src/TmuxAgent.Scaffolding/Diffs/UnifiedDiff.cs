using System.Text;

namespace TmuxAgent.Scaffolding.Diffs;

/// <summary>The difference of two files as <c>git diff</c> prints it; <c>git apply</c> reads it back.</summary>
public static class UnifiedDiff
{
    private const int ContextLines = 3;

    /// <summary>The hunks between two texts; none where they are the same.</summary>
    public static IReadOnlyList<DiffLine> Hunks(byte[] before, byte[] after)
    {
        var steps = LineEdits.Find(Lines(before), Lines(after));
        var result = new List<DiffLine>();
        var i = 0;
        while (i < steps.Count)
        {
            if (steps[i].Kind == DiffLineKind.Context)
            {
                i++;
                continue;
            }
            var start = Math.Max(0, i - ContextLines);
            var end = EndOfHunk(steps, i);
            AddHunk(result, steps, start, end);
            i = end;
        }
        return result;
    }

    // Two changes with fewer than two contexts between them share one hunk.
    private static int EndOfHunk(List<LineEdits.Step> steps, int firstChange)
    {
        var lastChange = firstChange;
        for (var i = firstChange; i < steps.Count && i - lastChange <= 2 * ContextLines; i++)
        {
            if (steps[i].Kind != DiffLineKind.Context)
                lastChange = i;
        }
        return Math.Min(steps.Count, lastChange + 1 + ContextLines);
    }

    private static void AddHunk(List<DiffLine> result, List<LineEdits.Step> steps, int start, int end)
    {
        var oldStart = steps.Take(start).Count(step => step.Kind != DiffLineKind.Added);
        var newStart = steps.Take(start).Count(step => step.Kind != DiffLineKind.Removed);
        var hunk = steps.GetRange(start, end - start);
        var oldCount = hunk.Count(step => step.Kind != DiffLineKind.Added);
        var newCount = hunk.Count(step => step.Kind != DiffLineKind.Removed);
        result.Add(new DiffLine(DiffLineKind.Hunk, $"@@ -{Range(oldStart, oldCount)} +{Range(newStart, newCount)} @@"));
        foreach (var step in hunk)
        {
            var sign = step.Kind switch
            {
                DiffLineKind.Removed => '-',
                DiffLineKind.Added => '+',
                _ => ' ',
            };
            var whole = step.Line.EndsWith("\n", StringComparison.Ordinal);
            result.Add(
                new DiffLine(step.Kind, sign + (whole ? step.Line.Substring(0, step.Line.Length - 1) : step.Line))
            );
            if (!whole)
                result.Add(new DiffLine(step.Kind, "\\ No newline at end of file"));
        }
    }

    // The line before the hunk where it is empty on a side (GNU diffutils, "Detailed Description of Unified Format").
    private static string Range(int start, int count) => $"{(count == 0 ? start : start + 1)},{count}";

    /// <summary>Lines with their line ends.</summary>
    private static List<string> Lines(byte[] content)
    {
        var text = Encoding.UTF8.GetString(content);
        var lines = new List<string>();
        var start = 0;
        while (start < text.Length)
        {
            var end = text.IndexOf('\n', start) + 1;
            if (end == 0)
                end = text.Length;
            lines.Add(text.Substring(start, end - start));
            start = end;
        }
        return lines;
    }
}
