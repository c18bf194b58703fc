using System.Text;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Text;

namespace TmuxAgent.Core.Keyed;

/// <summary>Edits a TOML text by key; whatever no edit names keeps its bytes.</summary>
internal sealed class KeyedTomlEditor(KeyedToml document)
{
    private readonly List<TextEdit> _edits = [];
    private readonly Dictionary<string, StringBuilder> _newTables = new(StringComparer.Ordinal);

    /// <summary>Gives a key another value, in its place.</summary>
    public void Replace(KeyedTomlEntry entry, string value) => _edits.Add(new TextEdit(entry.Value, value));

    /// <summary>Removes a key with its line; false where it shares the line with others.</summary>
    public bool Remove(KeyedTomlEntry entry)
    {
        if (LineOf(entry) is not { } line)
            return false;
        _edits.Add(new TextEdit(line, ""));
        return true;
    }

    /// <summary>Adds a key where its neighbours are; false where its table has no lines of its own.</summary>
    /// <param name="path">The key.</param>
    /// <param name="value">Its value as text.</param>
    /// <param name="order">The keys in the order in which they are written.</param>
    public bool Add(string path, string value, IEnumerable<string> order)
    {
        var table = KeyedToml.TableOf(path);
        var line = $"{path.Substring(table.Length).TrimStart('.')} = {value}";
        var neighbour = order
            .TakeWhile(other => other != path)
            .Where(other => KeyedToml.TableOf(other) == table)
            .Select(document.Find)
            .LastOrDefault(entry => entry is not null && LineOf(entry) is not null);
        if (neighbour is not null)
            InsertAt(LineOf(neighbour)!.Value.End, line);
        else if (table.Length == 0)
            InsertAt(0, line);
        else if (FindTable(table) is not { } found)
            AppendTo(table, line);
        else if (found.Place.Span.Length > 0 && document.Text[found.Place.Span.Start] == '[')
            InsertAt(EndOfLine(found.Place.Span.End), line);
        else
            return false;
        return true;
    }

    /// <summary>The text after all edits.</summary>
    public string Apply()
    {
        var result = new StringBuilder();
        var at = 0;
        foreach (var edit in _edits.OrderBy(edit => edit.Span.Start).ThenBy(edit => edit.Span.Length > 0))
        {
            result.Append(document.Text, at, edit.Span.Start - at);
            if (edit.Span.Length == 0 && result.Length > 0 && result[result.Length - 1] != '\n')
                result.Append(LineEnd);
            result.Append(edit.NewText);
            at = edit.Span.End;
        }
        result.Append(document.Text, at, document.Text.Length - at);
        foreach (var table in _newTables)
        {
            if (result.Length > 0 && result[result.Length - 1] != '\n')
                result.Append(LineEnd);
            result.Append(LineEnd).Append('[').Append(table.Key).Append(']').Append(LineEnd).Append(table.Value);
        }
        return result.ToString();
    }

    private string LineEnd => document.Text.IndexOf("\r\n", StringComparison.Ordinal) >= 0 ? "\r\n" : "\n";

    private void InsertAt(int offset, string line) => _edits.Add(new TextEdit(new TextSpan(offset, 0), line + LineEnd));

    private void AppendTo(string table, string line)
    {
        if (!_newTables.TryGetValue(table, out var lines))
            _newTables.Add(table, lines = new StringBuilder());
        lines.Append(line).Append(LineEnd);
    }

    private TomlTable? FindTable(string path)
    {
        var table = document.Root;
        foreach (var name in path.Split('.'))
        {
            if (table.Find(name)?.Value is not TomlTable below)
                return null;
            table = below;
        }
        return table;
    }

    // The whole line, its end included; null where something else is on it.
    private TextSpan? LineOf(KeyedTomlEntry entry)
    {
        var text = document.Text;
        var start = entry.Name.Start == 0 ? 0 : text.LastIndexOf('\n', entry.Name.Start - 1) + 1;
        var end = EndOfLine(entry.Value.End);
        var before = text.Substring(start, entry.Name.Start - start);
        var after = text.Substring(entry.Value.End, end - entry.Value.End).Trim();
        var isAlone = before.IndexOfAny(['{', ',', '=', '#', '[']) < 0 && (after.Length == 0 || after[0] == '#');
        return isAlone ? TextSpan.FromBounds(start, end) : null;
    }

    private int EndOfLine(int offset)
    {
        var end = document.Text.IndexOf('\n', offset);
        return end < 0 ? document.Text.Length : end + 1;
    }
}
