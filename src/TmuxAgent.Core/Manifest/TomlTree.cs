using TmuxAgent.Core.Phrases;
using TmuxAgent.Core.Text;
using Tomlyn.Syntax;

namespace TmuxAgent.Core.Manifest;

/// <summary>
/// Turns Tomlyn's syntax tree, in which a table is spread over headers and dotted keys, into nested tables. The tree has
/// been validated, so nothing in it is defined twice.
/// </summary>
internal sealed class TomlTree(SourceText source)
{
    public TomlTable Of(DocumentSyntax document)
    {
        var root = new TomlTable(new TomlPlace(source, default));
        Fill(root, document.KeyValues);
        foreach (var header in document.Tables)
            Fill(Open(root, header), header.Items);
        return root;
    }

    public static TextSpan SpanOf(SyntaxNodeBase node) =>
        TextSpan.FromBounds(node.Span.Start.Offset, node.Span.End.Offset + 1);

    private TomlPlace PlaceOf(SyntaxNodeBase node) => new(source, SpanOf(node));

    private TomlTable Open(TomlTable root, TableSyntaxBase header)
    {
        var place = new TomlPlace(
            source,
            TextSpan.FromBounds(SpanOf(header.OpenBracket!).Start, SpanOf(header.CloseBracket!).End)
        );
        var (parent, name, namePlace) = Descend(root, header.Name!);
        var table = new TomlTable(place);
        switch (parent.Find(name)?.Value)
        {
            case TomlTable implied:
                return implied;
            case TomlArray array:
                array.Items.Add(table);
                return table;
            default:
                TomlValue value =
                    header is TableArraySyntax ? new TomlArray(place, [table], IsArrayOfTables: true) : table;
                parent.Add(new TomlEntry(name, namePlace, value));
                return table;
        }
    }

    private void Fill(TomlTable table, IEnumerable<KeyValueSyntax> pairs)
    {
        foreach (var pair in pairs)
        {
            var (parent, name, place) = Descend(table, pair.Key!);
            parent.Add(new TomlEntry(name, place, ValueOf(pair.Value!)));
        }
    }

    // The table that holds the last part of a key. Tables on the way are made; of an array of tables the last is meant.
    private (TomlTable Parent, string Name, TomlPlace NamePlace) Descend(TomlTable table, KeySyntax key)
    {
        var part = key.Key!;
        foreach (var next in key.DotKeys)
        {
            table = Below(table, part);
            part = next.Key!;
        }
        return (table, NameOf(part), PlaceOf(part));
    }

    private TomlTable Below(TomlTable table, BareKeyOrStringValueSyntax part)
    {
        var name = NameOf(part);
        var existing = table.Find(name)?.Value;
        if (existing is TomlArray array)
            existing = array.Items[array.Items.Count - 1];
        if (existing is TomlTable found)
            return found;
        var made = new TomlTable(PlaceOf(part));
        table.Add(new TomlEntry(name, PlaceOf(part), made));
        return made;
    }

    public static string NameOf(BareKeyOrStringValueSyntax part) =>
        part switch
        {
            StringValueSyntax text => text.Value!,
            _ => ((BareKeySyntax)part).Key!.Text!,
        };

    private TomlValue ValueOf(ValueSyntax value)
    {
        var place = PlaceOf(value);
        return value switch
        {
            StringValueSyntax text => new TomlString(place, TextOf(text)),
            IntegerValueSyntax whole => new TomlInteger(place, whole.Value),
            FloatValueSyntax real => new TomlFloat(place, real.Value),
            BooleanValueSyntax flag => new TomlBoolean(place, flag.Value),
            ArraySyntax array => new TomlArray(
                place,
                [.. array.Items.Select(item => ValueOf(item.Value!))],
                IsArrayOfTables: false
            ),
            InlineTableSyntax table => Inline(table, place),
            _ => new TomlDateTime(place, DateTimeKindOf(value.Kind)),
        };
    }

    private TomlTable Inline(InlineTableSyntax syntax, TomlPlace place)
    {
        var table = new TomlTable(place);
        Fill(table, syntax.Items.Select(item => item.KeyValue!));
        return table;
    }

    // So that a manifest means the same whatever the line ends of the file.
    private static string TextOf(StringValueSyntax text) =>
        text.Token is { TokenKind: TokenKind.StringMulti or TokenKind.StringLiteralMulti } token
        && token.Text!.IndexOf('\r') >= 0
            ? text.Value!.Replace("\r\n", "\n")
            : text.Value!;

    private static Phrase DateTimeKindOf(SyntaxKind kind) =>
        kind switch
        {
            SyntaxKind.LocalDateTime => ManifestPhrases.ALocalDateTime,
            SyntaxKind.LocalDate => ManifestPhrases.ALocalDate,
            SyntaxKind.LocalTime => ManifestPhrases.ALocalTime,
            _ => ManifestPhrases.AnOffsetDateTime,
        };
}
