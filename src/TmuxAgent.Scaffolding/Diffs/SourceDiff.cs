using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Text;

namespace TmuxAgent.Scaffolding.Diffs;

/// <summary>Edits within lines of a source, as a unified diff without context: what is beside them is nobody's business here.</summary>
public static class SourceDiff
{
    /// <summary>The lines of the diff.</summary>
    /// <param name="text">The source.</param>
    /// <param name="edits">In the order of their places, none over a line end.</param>
    /// <param name="hides">Whether a changed line may hold a secret, and is masked but for the edit.</param>
    public static IReadOnlyList<DiffLine> Of(SourceText text, IReadOnlyList<TextEdit> edits, Predicate<TextEdit> hides)
    {
        var lines = new List<DiffLine>
        {
            new(DiffLineKind.Header, $"--- a/{text.Path}"),
            new(DiffLineKind.Header, $"+++ b/{text.Path}"),
        };
        foreach (var line in edits.GroupBy(edit => text.PositionAt(edit.Span.Start).Line))
            AddLine(lines, text, line.Key, [.. line], hides);
        return lines;
    }

    private static void AddLine(
        List<DiffLine> lines,
        SourceText text,
        int number,
        TextEdit[] edits,
        Predicate<TextEdit> hides
    )
    {
        var position = text.PositionAt(edits[0].Span.Start);
        var start = edits[0].Span.Start - position.Column + 1;
        var end = text.Content.IndexOfAny(LineEnds, start);
        var before = text.Content.Substring(start, (end < 0 ? text.Content.Length : end) - start);
        var after = TextEdits.Apply(
            before,
            edits.Select(edit => edit with { Span = new TextSpan(edit.Span.Start - start, edit.Span.Length) })
        );
        if (edits.Any(edit => hides(edit)) || EnvValueMask.HoldsCredentials(before))
        {
            before = Masked(edits.Select(edit => text.Content.Substring(edit.Span.Start, edit.Span.Length)));
            after = Masked(edits.Select(edit => edit.NewText));
        }
        lines.Add(new DiffLine(DiffLineKind.Hunk, $"@@ -{number} +{number} @@"));
        lines.Add(new DiffLine(DiffLineKind.Removed, "-" + before));
        lines.Add(new DiffLine(DiffLineKind.Added, "+" + after));
    }

    private static readonly char[] LineEnds = ['\r', '\n'];

    private static string Masked(IEnumerable<string> names) =>
        $"{EnvValueMask.Hidden}{string.Join(EnvValueMask.Hidden, names)}{EnvValueMask.Hidden}";
}
