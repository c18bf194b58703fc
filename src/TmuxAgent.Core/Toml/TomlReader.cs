using TmuxAgent.Core.Collections;
using TmuxAgent.Core.Text;

namespace TmuxAgent.Core.Toml;

/// <summary>
/// Reads TOML 1.0.0 (https://toml.io/en/v1.0.0). Bad text never throws: what is wrong is collected, the statement is
/// skipped, and reading goes on. Time is linear in the length of the text.
/// </summary>
public sealed class TomlReader
{
    /// <summary>How deeply tables and arrays may nest, the document being level 0.</summary>
    public const int MaxDepth = 100;

    private readonly TomlCursor _cursor;
    private readonly TomlErrors _errors;
    private readonly TomlKeyParser _keys;
    private readonly TomlValueParser _values;
    private readonly TomlTableBuilder _builder;

    private TomlReader(SourceText source)
    {
        _cursor = new TomlCursor(source.Content);
        _errors = new TomlErrors(source);
        _builder = new TomlTableBuilder(_errors);
        var strings = new TomlStringParser(_cursor, _errors);
        _keys = new TomlKeyParser(_cursor, _errors, strings);
        _values = new TomlValueParser(_cursor, _errors, strings, _keys, _builder);
    }

    /// <summary>Reads a text; see <see cref="TomlDocument.Findings"/> for what is wrong with it.</summary>
    public static TomlDocument Read(SourceText source)
    {
        var reader = new TomlReader(source);
        reader.ReadStatements();
        return new TomlDocument(source, reader._builder.Root, reader._errors.InOrder().ToEquatableArray());
    }

    private void ReadStatements()
    {
        while (!_cursor.AtEnd && !_errors.Full)
        {
            _cursor.SkipBlanks();
            if (_cursor.TryTakeNewline() || _cursor.AtEnd)
                continue;
            if (_cursor.Current == '#')
                _values.SkipComment();
            else if (_cursor.Current == '[')
                ReadHeader();
            else
                ReadKeyValue();
        }
    }

    private void ReadHeader()
    {
        var start = _cursor.Position++;
        var ofArray = _cursor.TryTake('[');
        var key = _keys.Read("a table header");
        if (key is null || !CloseHeader(start, ofArray))
        {
            // What follows belongs to a table whose name is not known.
            _builder.OpenNowhere();
            _cursor.SkipLine();
            return;
        }
        var span = TextSpan.FromBounds(start, _cursor.Position);
        if (key.Count > MaxDepth)
        {
            _errors.Depth(start);
            _builder.OpenNowhere();
        }
        else if (ofArray)
        {
            _builder.OpenArrayElement(key, span);
        }
        else
        {
            _builder.OpenTable(key, span);
        }
        ExpectLineEnd("a table header");
    }

    private bool CloseHeader(int start, bool ofArray)
    {
        _cursor.SkipBlanks();
        if (_cursor.Follows(ofArray ? "]]" : "]"))
        {
            _cursor.Position += ofArray ? 2 : 1;
            return true;
        }
        var remedy = ofArray ? "Close it with ']]'." : "Close it with ']'.";
        _errors.Syntax(start, _cursor.Position, $"The table header is not closed here. {remedy}");
        return false;
    }

    private void ReadKeyValue()
    {
        var key = _keys.Read("a key");
        if (key is null)
        {
            _cursor.SkipLine();
            return;
        }
        _cursor.SkipBlanks();
        if (!_cursor.TryTake('='))
        {
            var last = key[key.Count - 1];
            _errors.Syntax(
                key[0].Span.Start, last.Span.End, "A key stands alone. Write '=' and a value after it, on the same line.");
            _cursor.SkipLine();
            return;
        }
        _cursor.SkipBlanks();
        var value = _values.ReadStatementValue(_builder.DepthOfOpenTable + key.Count);
        if (value is null)
            return;
        _builder.Add(key, value);
        ExpectLineEnd("a value");
    }

    private void ExpectLineEnd(string after)
    {
        _cursor.SkipBlanks();
        if (_cursor.Current == '#')
            _values.SkipComment();
        if (_cursor.AtEnd || _cursor.AtNewline)
            return;
        _errors.Syntax(
            _cursor.Position, _cursor.Position + 1, $"Only a comment may follow {after} on its line. Begin a new line here.");
        _cursor.SkipLine();
    }
}
