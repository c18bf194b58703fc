using TmuxAgent.Core.Text;
using Tomlyn.Parsing;
using Tomlyn.Syntax;

namespace TmuxAgent.Core.Manifest;

/// <summary>
/// Changes one value in the text of a manifest or overlay. Everything else stays as it is: comments, order, blank lines.
/// </summary>
public static class ManifestEdit
{
    /// <summary>The text with a key set. A section that is missing is added at the end.</summary>
    /// <param name="text">TOML without errors.</param>
    /// <param name="path">The key's dotted path, of bare names.</param>
    /// <param name="value">The value as TOML.</param>
    public static string Set(string text, string path, string value)
    {
        var cells = Cells(text, out var document);
        var parts = path.Split('.');
        if (cells.Find(cell => cell.Is(parts)) is { } same)
            return Replace(text, TomlTree.SpanOf(same.Pair.Value!), value);
        var inline = cells
            .Where(cell => cell.Pair.Value is InlineTableSyntax && cell.IsAbove(parts))
            .OrderByDescending(cell => cell.Path.Count)
            .FirstOrDefault();
        if (inline is not null)
            return AddInline(text, (InlineTableSyntax)inline.Pair.Value!, Line(parts, inline.Path.Count, value));

        var section = parts.Take(parts.Length - 1).ToList();
        var header = document.Tables.OfType<TableSyntax>().FirstOrDefault(t => NamesOf(t.Name!).SequenceEqual(section));
        if (header is not null)
        {
            var last = header.Items.LastOrDefault();
            return AddLine(text, last is null ? header.CloseBracket! : last.Value!, Line(parts, section.Count, value));
        }
        // The section may be spread over dotted keys, beside which a header would be a second definition.
        if (cells.FindLast(cell => cell.Holder is null && cell.IsBelow(section)) is { } sibling)
            return AddLine(text, sibling.Pair.Value!, Line(parts, sibling.Depth, value));
        var end = LineEndOf(text);
        var gap =
            text.Length == 0 ? ""
            : text[text.Length - 1] == '\n' ? end
            : end + end;
        return $"{text}{gap}[{string.Join(".", section)}]{end}{Line(parts, section.Count, value)}{end}";
    }

    /// <summary>The text without a key; the same text where it is absent.</summary>
    public static string Unset(string text, string path)
    {
        var parts = path.Split('.');
        if (Cells(text, out _).Find(cell => cell.Is(parts)) is not { } cell)
            return text;
        var span = TomlTree.SpanOf(cell.Pair);
        if (cell.Holder is { } holder)
        {
            var items = holder.Items.Select(item => item.KeyValue!).ToList();
            var at = items.IndexOf(cell.Pair);
            span =
                at + 1 < items.Count ? TextSpan.FromBounds(span.Start, TomlTree.SpanOf(items[at + 1]).Start)
                : at > 0
                    ? TextSpan.FromBounds(TomlTree.SpanOf(items[at - 1]).End, TomlTree.SpanOf(cell.Pair.Value!).End)
                : TextSpan.FromBounds(span.Start, TomlTree.SpanOf(cell.Pair.Value!).End);
            return Replace(text, span, "");
        }
        var start = span.Start == 0 ? 0 : text.LastIndexOf('\n', span.Start - 1) + 1;
        var end = text.IndexOf('\n', TomlTree.SpanOf(cell.Pair.Value!).End);
        return Replace(text, TextSpan.FromBounds(start, end < 0 ? text.Length : end + 1), "");
    }

    private static List<Cell> Cells(string text, out DocumentSyntax document)
    {
        document = SyntaxParser.Parse(text + "\n", validate: true);
        var cells = new List<Cell>();
        Collect(cells, [], document.KeyValues, null);
        foreach (var table in document.Tables.OfType<TableSyntax>())
            Collect(cells, NamesOf(table.Name!), table.Items, null);
        return cells;
    }

    private static void Collect(
        List<Cell> cells,
        List<string> above,
        IEnumerable<KeyValueSyntax> pairs,
        InlineTableSyntax? holder
    )
    {
        foreach (var pair in pairs)
        {
            List<string> path = [.. above, .. NamesOf(pair.Key!)];
            cells.Add(new Cell(path, above.Count, pair, holder));
            if (pair.Value is InlineTableSyntax inline)
                Collect(cells, path, inline.Items.Select(item => item.KeyValue!), inline);
        }
    }

    private static List<string> NamesOf(KeySyntax key) =>
        [TomlTree.NameOf(key.Key!), .. key.DotKeys.Select(part => TomlTree.NameOf(part.Key!))];

    private static string Line(string[] parts, int depth, string value) =>
        $"{string.Join(".", parts.Skip(depth))} = {value}";

    private static string AddInline(string text, InlineTableSyntax table, string line)
    {
        var last = table.Items.LastOrDefault();
        return last is null
            ? Replace(text, TomlTree.SpanOf(table), $"{{ {line} }}")
            : text.Insert(TomlTree.SpanOf(last.KeyValue!.Value!).End, ", " + line);
    }

    private static string AddLine(string text, SyntaxNodeBase after, string line)
    {
        var end = LineEndOf(text);
        var at = text.IndexOf('\n', TomlTree.SpanOf(after).End);
        return at < 0 ? text + end + line + end : text.Insert(at + 1, line + end);
    }

    private static string LineEndOf(string text) => text.IndexOf("\r\n", StringComparison.Ordinal) >= 0 ? "\r\n" : "\n";

    private static string Replace(string text, TextSpan span, string by) =>
        text.Remove(span.Start, span.Length).Insert(span.Start, by);

    // One key with its value; Depth parts of its path come from the header above it, or the inline table around it.
    private sealed record Cell(List<string> Path, int Depth, KeyValueSyntax Pair, InlineTableSyntax? Holder)
    {
        public bool Is(string[] path) => Path.SequenceEqual(path);

        public bool IsAbove(string[] path) => Path.Count < path.Length && Path.SequenceEqual(path.Take(Path.Count));

        public bool IsBelow(List<string> path) =>
            Path.Count > path.Count && Depth < path.Count && Path.Take(path.Count).SequenceEqual(path);
    }
}
