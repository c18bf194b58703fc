using System.Text;
using TmuxAgent.Core.Languages;
using TmuxAgent.Core.Text;

namespace TmuxAgent.Core.EnvFiles;

/// <summary>Reads what stands behind <c>=</c>: the value, the blanks and the comment, to the end of the line.</summary>
internal sealed class EnvWordReader
{
    private readonly string _text;
    private readonly int _limit;
    private readonly DisagreementCollector _notes = new();
    private readonly StringBuilder _value = new();
    private EnvWord _word;
    private int _at;
    private int _quotedParts;
    private bool _unquotedPart;
    private EnvQuoting _lastQuotes;

    private EnvWordReader(string text, int limit)
    {
        _text = text;
        _limit = limit;
    }

    /// <param name="text">The whole file.</param>
    /// <param name="start">Offset behind the <c>=</c>.</param>
    /// <param name="limit">Offset that the value cannot go beyond.</param>
    public static EnvWord Read(string text, int start, int limit)
    {
        var first = Math.Min(EnvText.SkipBlanks(text, start), limit);
        var reader = new EnvWordReader(text, limit);
        if (reader.TryReadShellWord(first) || reader.TryReadLiteral(first))
            return reader._word;
        throw new InvalidOperationException("A literal always reads.");
    }

    // The word by the shell's rules. False where a quote is not closed so that the line makes sense.
    private bool TryReadShellWord(int start)
    {
        _at = start;
        var lineEnd = Math.Min(EnvText.EndOfLine(_text, start), _limit);
        if (start < lineEnd && _text[start] == '#' && start > 0 && EnvText.IsBlank(_text[start - 1]))
            return Finish(start, start, lineEnd);
        while (_at < lineEnd)
        {
            var c = _text[_at];
            if (c is '\'' or '"')
            {
                var opening = _at;
                if (!ReadQuoted(c))
                    return false;
                var closedBelow = _at > lineEnd;
                lineEnd = Math.Min(EnvText.EndOfLine(_text, _at), _limit);
                if (closedBelow && (opening != start || !IsEndOfWord(_at, lineEnd)))
                    return false;
            }
            else if (EnvText.IsBlank(c))
            {
                if (TryEndWord(start, lineEnd))
                    return true;
            }
            else
            {
                ReadUnquoted(c, start, lineEnd);
            }
        }
        return Finish(start, _at, lineEnd);
    }

    // At a blank: ends the word where only blanks or a comment follow; otherwise notes the blank and goes on.
    private bool TryEndWord(int start, int lineEnd)
    {
        var next = EnvText.SkipBlanks(_text, _at);
        if (IsEndOfWord(_at, lineEnd))
        {
            if (next < lineEnd)
                Note(EnvDisagreementKind.InlineComment, next, lineEnd);
            return Finish(start, _at, lineEnd);
        }
        Note(EnvDisagreementKind.UnquotedBlank, _at, next);
        _value.Append(_text, _at, next - _at);
        _at = next;
        _unquotedPart = true;
        return false;
    }

    private bool IsEndOfWord(int at, int lineEnd)
    {
        var next = EnvText.SkipBlanks(_text, at);
        return next >= lineEnd || (_text[next] == '#' && next > at);
    }

    private void ReadUnquoted(char c, int start, int lineEnd)
    {
        _unquotedPart = true;
        if (c == '\\')
        {
            ReadUnquotedEscape(lineEnd);
            return;
        }
        if (UnquotedProblem(c, start) is { } kind)
            Note(kind, _at, _at + 1);
        _value.Append(c);
        _at++;
    }

    private EnvDisagreementKind? UnquotedProblem(char c, int start) =>
        c switch
        {
            _ when EnvText.IsPlain(c) => null,
            '\r' => EnvDisagreementKind.CarriageReturn,
            '$' or '`' => EnvDisagreementKind.Expansion,
            '#' => EnvDisagreementKind.UnquotedHash,
            ';' or '&' or '|' or '<' or '>' or '(' or ')' => EnvDisagreementKind.UnquotedOperator,
            '~' => _at == start || _text[_at - 1] == ':' ? EnvDisagreementKind.Tilde : null,
            _ when EnvText.IsForbiddenControl(c) => EnvDisagreementKind.ControlCharacter,
            '?' or '!' or '^' or '*' or '[' or ']' or '{' or '}' => null,
            _ when char.IsLetterOrDigit(c) || char.IsSurrogate(c) => null,
            _ => EnvDisagreementKind.UnquotedCharacter,
        };

    private void ReadUnquotedEscape(int lineEnd)
    {
        var escaped = _at + 1;
        Note(EnvDisagreementKind.Escape, _at, Math.Min(escaped + 1, _limit));
        if (escaped < lineEnd)
        {
            _value.Append(_text[escaped]);
            _at = escaped + 1;
        }
        else
        {
            // The shells and systemd go on with the next line, which is a line of its own to the other three. It is read
            // as they do: so no line disappears in another one.
            if (escaped == _text.Length || _text[escaped] == '\n')
                Note(EnvDisagreementKind.LineContinuation, _at, escaped);
            _value.Append('\\');
            _at = escaped;
        }
    }

    private bool ReadQuoted(char quote)
    {
        var opening = _at;
        _lastQuotes = quote == '\'' ? EnvQuoting.Single : EnvQuoting.Double;
        _quotedParts++;
        _at++;
        while (_at < _limit && _text[_at] != quote)
        {
            if (quote == '\'')
                ReadSingleQuotedCharacter();
            else
                ReadDoubleQuotedCharacter();
        }
        if (_at >= _limit)
            return false;
        _at++;
        if (_quotedParts > 1 || _unquotedPart)
            Note(EnvDisagreementKind.Concatenation, opening, _at);
        return true;
    }

    private void ReadSingleQuotedCharacter()
    {
        var c = _text[_at];
        if (c == '\\' && _at + 1 < _limit && _text[_at + 1] is '\\' or '\'')
            Note(EnvDisagreementKind.SingleQuotedBackslash, _at, _at + 2);
        NoteControl(c);
        _value.Append(c);
        _at++;
    }

    private void ReadDoubleQuotedCharacter()
    {
        var c = _text[_at];
        if (c == '\\' && _at + 1 < _limit && !DoubleQuotes.KeepBackslashBefore(_text[_at + 1]))
        {
            Note(EnvDisagreementKind.Escape, _at, _at + 2);
            var escaped = _text[_at + 1];
            // POSIX.1-2017 2.2.3: only these are escapes; the shell keeps every other backslash.
            if (escaped is '$' or '`' or '"' or '\\')
                _value.Append(escaped);
            else if (escaped != '\n')
                _value.Append(c).Append(escaped);
            _at += 2;
            return;
        }
        if (c == '`' || (c == '$' && !DoubleQuotes.KeepDollarBefore(NextInQuotes())))
            Note(EnvDisagreementKind.Expansion, _at, _at + 1);
        NoteControl(c);
        _value.Append(c);
        _at++;
    }

    private char NextInQuotes() => _at + 1 >= _limit || _text[_at + 1] == '"' ? DoubleQuotes.End : _text[_at + 1];

    private void NoteControl(char c)
    {
        if (EnvText.IsForbiddenControl(c))
            Note(c == '\r' ? EnvDisagreementKind.CarriageReturn : EnvDisagreementKind.ControlCharacter, _at, _at + 1);
    }

    private bool Finish(int start, int end, int lineEnd)
    {
        if (_unquotedPart && _quotedParts > 0 && !_notes.Has(EnvDisagreementKind.Concatenation))
            Note(EnvDisagreementKind.Concatenation, start, end);
        var value = _value.ToString();
        // The shells keep it inside single quotes; python-dotenv looks at no quotes.
        if (PythonExpansion.Find(value) >= 0 && !_notes.Has(EnvDisagreementKind.Expansion))
            Note(EnvDisagreementKind.Expansion, start, end);
        var quoting =
            _quotedParts == 0 ? EnvQuoting.None
            : _quotedParts > 1 || _unquotedPart ? EnvQuoting.Mixed
            : _lastQuotes;
        _word = new EnvWord(TextSpan.FromBounds(start, end), value, quoting, lineEnd, _notes.ToArray());
        return true;
    }

    // An unclosed quote: the rest of this one line, as it stands, so that the lines below are still read.
    private bool TryReadLiteral(int start)
    {
        _notes.Clear();
        _value.Clear();
        _quotedParts = 0;
        var lineEnd = Math.Min(EnvText.EndOfLine(_text, start), _limit);
        var end = lineEnd;
        while (end > start && EnvText.IsBlank(_text[end - 1]))
            end--;
        Note(EnvDisagreementKind.UnclosedQuote, start, end);
        _value.Append(_text, start, end - start);
        return Finish(start, end, lineEnd);
    }

    private void Note(EnvDisagreementKind kind, int start, int end) => _notes.Note(kind, start, end);
}
