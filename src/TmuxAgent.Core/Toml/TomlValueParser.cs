using TmuxAgent.Core.Text;

namespace TmuxAgent.Core.Toml;

/// <summary>Reads values: strings, scalars, arrays and inline tables.</summary>
internal sealed class TomlValueParser(
    TomlCursor cursor, TomlErrors errors, TomlStringParser strings, TomlKeyParser keys, TomlTableBuilder builder)
{
    private readonly TomlScalarParser _scalars = new(cursor, errors);

    // The line within the present value that was entered last, and the first text on it.
    private int _lineStart;
    private int _firstOfLine;

    // Set when an array is found to be unclosed: the cursor stands where the next statement begins.
    private bool _abandoned;

    /// <summary>
    /// The value of a key. Null when it is wrong: the errors are reported, and the cursor stands at a line end or where
    /// the next statement begins.
    /// </summary>
    /// <param name="depth">How deep the value lies in the document.</param>
    public TomlValue? ReadStatementValue(int depth)
    {
        _firstOfLine = -1;
        _abandoned = false;
        var value = Read(depth);
        if (value is null && !_abandoned)
            cursor.SkipLine();
        return value;
    }

    /// <summary>Goes from a <c>#</c> to the end of the line.</summary>
    public void SkipComment()
    {
        var reported = false;
        while (!cursor.AtEnd && !cursor.AtNewline)
        {
            if (!reported && TomlCursor.IsForbiddenControl(cursor.Current))
            {
                reported = true;
                errors.Syntax(
                    cursor.Position,
                    cursor.Position + 1,
                    $"The control character U+{(int)cursor.Current:X4} may not stand in a comment. Remove it.");
            }
            cursor.Position++;
        }
    }

    private TomlValue? Read(int depth)
    {
        if (depth > TomlReader.MaxDepth)
        {
            errors.Depth(cursor.Position);
            return null;
        }
        var start = cursor.Position;
        switch (cursor.Current)
        {
            case '"' or '\'':
                var text = strings.Read();
                return text is null ? null : new TomlString(TextSpan.FromBounds(start, cursor.Position), text);
            case '[':
                return ReadArray(depth);
            case '{':
                return ReadInlineTable(depth);
            default:
                return _scalars.Read();
        }
    }

    private TomlArray? ReadArray(int depth)
    {
        var start = cursor.Position++;
        var items = new List<TomlValue>();
        var valid = true;
        while (!_abandoned && !errors.Full)
        {
            SkipBlankLines();
            if (cursor.AtEnd || StartsStatement())
            {
                errors.Syntax(start, start + 1, "The array that begins here is never closed. Close it with ']'.");
                cursor.Position = cursor.AtEnd ? cursor.Position : _lineStart;
                _abandoned = true;
                return null;
            }
            if (cursor.TryTake(']'))
                return valid ? new TomlArray(TextSpan.FromBounds(start, cursor.Position), items, ofTables: false) : null;
            valid &= ReadItem(items, depth);
        }
        _abandoned = true;
        return null;
    }

    // One item with the comma that follows it.
    private bool ReadItem(List<TomlValue> items, int depth)
    {
        if (cursor.TryTake(','))
        {
            errors.Syntax(cursor.Position - 1, cursor.Position, "There is no value before this comma. Remove the comma.");
            return false;
        }
        var item = Read(depth + 1);
        if (_abandoned)
            return false;
        if (item is null)
            SkipItem();
        else
            items.Add(item);
        SkipBlankLines();
        if (cursor.TryTake(',') || cursor.Current == ']' || cursor.AtEnd || item is null || StartsStatement())
            return item is not null;
        errors.Syntax(cursor.Position, cursor.Position + 1, "A comma or ']' is missing before this.");
        SkipItem();
        cursor.TryTake(',');
        return false;
    }

    private TomlTable? ReadInlineTable(int depth)
    {
        var start = cursor.Position++;
        var table = new TomlTable(default, TomlTableOrigin.Inline);
        var entries = new List<(List<TomlKeyPart> Key, TomlValue Value)>();
        cursor.SkipBlanks();
        if (!cursor.TryTake('}'))
        {
            do
            {
                cursor.SkipBlanks();
                var key = keys.Read("an inline table");
                if (key is null || !TakeEquals())
                    return null;
                if (Read(depth + key.Count) is not { } value)
                    return null;
                entries.Add((key, value));
                cursor.SkipBlanks();
            }
            while (cursor.TryTake(','));
            if (!cursor.TryTake('}'))
            {
                errors.Syntax(start, start + 1, "The inline table that begins here is not closed on its line. Close it with '}', or use a [header].");
                return null;
            }
        }
        table = new TomlTable(TextSpan.FromBounds(start, cursor.Position), TomlTableOrigin.Inline);
        foreach (var (key, value) in entries)
            builder.AddTo(table, key, value);
        return table;
    }

    private bool TakeEquals()
    {
        cursor.SkipBlanks();
        if (!cursor.TryTake('='))
        {
            errors.Syntax(cursor.Position, cursor.Position + 1, "A key of an inline table needs '=' and a value.");
            return false;
        }
        cursor.SkipBlanks();
        return true;
    }

    private void SkipBlankLines()
    {
        var entersLine = false;
        while (true)
        {
            cursor.SkipBlanks();
            if (cursor.Current == '#')
                SkipComment();
            if (!cursor.TryTakeNewline())
                break;
            entersLine = true;
            _lineStart = cursor.Position;
        }
        if (entersLine)
            _firstOfLine = cursor.Position;
    }

    // After an error inside an array: to the end of the item, as far as that can be told.
    private void SkipItem()
    {
        while (!cursor.AtEnd && cursor.Current is not (',' or ']' or '\n'))
            cursor.Position++;
    }

    // Where an array runs on over lines and one of them is plainly a statement, the array was never closed. Looks only
    // at the first text of each line, so time stays linear.
    private bool StartsStatement()
    {
        if (cursor.Position != _firstOfLine)
            return false;
        var ahead = 0;
        while (cursor.Ahead(ahead) == '[')
            ahead++;
        var brackets = ahead;
        var name = cursor.Position + ahead;
        while (TomlCursor.IsBareKeyUnit(cursor.Ahead(ahead)) || cursor.Ahead(ahead) == '.')
            ahead++;
        if (cursor.Position + ahead == name)
            return false;
        if (brackets > 0)
            return cursor.Ahead(ahead) == ']' && char.IsLetter(cursor.Text[name]) && !IsWordValue(name, ahead - brackets);
        while (cursor.Ahead(ahead) is ' ' or '\t')
            ahead++;
        return cursor.Ahead(ahead) == '=';
    }

    private bool IsWordValue(int start, int length) =>
        cursor.Text.Substring(start, length) is "true" or "false" or "inf" or "nan";
}
