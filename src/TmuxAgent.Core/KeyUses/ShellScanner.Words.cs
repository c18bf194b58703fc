using System.Buffers;

namespace TmuxAgent.Core.KeyUses;

// Words, quotes, expansions and here-documents.
internal sealed partial class ShellScanner
{
    private static readonly SearchValues<char> NotPlain = SearchValues.Create("}\"'$`\\\n");

    // One word, with whatever is expanded in it.
    private void Value()
    {
        while (_at < _end)
        {
            switch (_text[_at])
            {
                case ' ' or '\t' or '\r' or '\n' or ';' or '&' or '|' or '(' or ')' or '<' or '>':
                    return;
                case '\\':
                    _at = Math.Min(_at + 2, _end);
                    break;
                case '\'':
                    SingleQuotes();
                    break;
                case '"':
                    _at++;
                    DoubleQuotes();
                    break;
                case '`':
                    _at++;
                    Substitution('`');
                    break;
                case '$':
                    Dollar();
                    break;
                default:
                    _at++;
                    break;
            }
        }
    }

    private void SingleQuotes()
    {
        var close = _text.IndexOf('\'', _at + 1, _end - _at - 1);
        var end = close < 0 ? _end : close;
        // awk's own way to the environment.
        var at = _at;
        while (_text.IndexOf("ENVIRON[\"", at, end - at, StringComparison.Ordinal) is >= 0 and var found)
        {
            at = found + "ENVIRON[\"".Length;
            var quote = _text.IndexOf('"', at, end - at);
            if (quote < 0)
                break;
            _names.Add(ShellDeed.Read, at, quote, "ENVIRON");
            at = quote;
        }
        _at = close < 0 ? _end : close + 1;
    }

    private void DoubleQuotes()
    {
        while (_at < _end)
        {
            var length = _text.AsSpan(_at, _end - _at).IndexOfAny("\"\\$`");
            _at = length < 0 ? _end : _at + length;
            if (_at >= _end)
                return;
            switch (_text[_at])
            {
                case '"':
                    _at++;
                    return;
                case '\\':
                    _at = Math.Min(_at + 2, _end);
                    break;
                case '`':
                    _at++;
                    Substitution('`');
                    break;
                default:
                    Dollar();
                    break;
            }
        }
    }

    // Only expansions count, as in a here-document.
    private void Expansions()
    {
        while (_at < _end)
        {
            var length = _text.AsSpan(_at, _end - _at).IndexOfAny("\\$`");
            if (length < 0)
                break;
            _at += length;
            if (_text[_at] == '\\')
                _at += 2;
            else if (_text[_at] == '`')
            {
                _at++;
                Substitution('`');
            }
            else
                Dollar();
        }
        _at = _end;
    }

    private void Dollar()
    {
        _at++;
        if (DoublesDollars && (_at >= _end || _text[_at] != '$'))
        {
            MakeReference();
            return;
        }
        if (DoublesDollars)
            _at++;
        if (_at >= _end)
            return;
        var c = _text[_at];
        if (c == '{')
            Braces();
        else if (c == '(' && _at + 1 < _end && _text[_at + 1] == '(')
        {
            _at += 2;
            Arithmetic(')');
        }
        else if (c == '(')
        {
            _at++;
            Substitution(')');
        }
        else if (c == '\'')
        {
            _at++;
            while (_at < _end && _text[_at] != '\'')
                _at += _text[_at] == '\\' ? 2 : 1;
            _at = Math.Min(_at + 1, _end);
        }
        else if (c is '$' or '?' or '!' or '#' or '@' or '*' or '-')
            _at++;
        else
        {
            var start = _at;
            SkipName();
            if (_at > start)
                _names.Add(ShellDeed.Read, start, _at, "$NAME");
        }
    }

    // `$(NAME)` and `${NAME}` in a recipe are make's own.
    private void MakeReference()
    {
        if (_at >= _end || _text[_at] is not ('(' or '{'))
            return;
        var start = ++_at;
        SkipName();
        if (_at < _end && _text[_at] is ')' or '}' or ':')
            _names.Add(ShellDeed.Read, start, _at, "$(NAME)");
    }

    private void Substitution(char close)
    {
        if (_depth >= Deepest)
            return;
        _depth++;
        Commands(close);
        _depth--;
    }

    // `${NAME:-word}` and its kin.
    private void Braces()
    {
        _at++;
        if (_at < _end && _text[_at] == '#' && _at + 1 < _end && _text[_at + 1] != '}')
            _at++;
        // `${!NAME}` reads what the value names.
        var isIndirect = _at < _end && _text[_at] == '!';
        var start = isIndirect ? ++_at : _at;
        SkipName();
        var end = _at;
        var operation = _at < _end && _text[_at] == ':' ? _at + 1 : _at;
        var c = operation < _end ? _text[operation] : '\0';
        var fallback = c is '-' or '=' ? Fallback(operation + 1) : null;
        if (end > start && !isIndirect)
            _names.Add(
                ShellDeed.Read,
                start,
                end,
                c is '-' or '=' or '?' or '+' ? $"${{NAME{_text[end..(operation + 1)]}}}" : "${NAME}",
                fallback
            );
        if (_depth >= Deepest)
            return;
        _depth++;
        BracesRest();
        _depth--;
    }

    private void BracesRest()
    {
        while (_at < _end)
        {
            switch (_text[_at])
            {
                case '}':
                    _at++;
                    return;
                case '\\':
                    _at = Math.Min(_at + 2, _end);
                    break;
                case '\'':
                    // Inside double quotes an apostrophe is one; outside it quotes, and is closed before the brace.
                    ApostropheInBraces();
                    break;
                case '"':
                    _at++;
                    DoubleQuotes();
                    break;
                case '`':
                    _at++;
                    Substitution('`');
                    break;
                case '$':
                    Dollar();
                    break;
                default:
                    _at++;
                    break;
            }
        }
    }

    private void ApostropheInBraces()
    {
        for (var i = _at + 1; i < _end && _text[i] is not ('}' or '\n'); i++)
        {
            if (_text[i] != '\'')
                continue;
            _at = i + 1;
            return;
        }
        _at++;
    }

    // A default that is plain text up to the brace.
    private string? Fallback(int start)
    {
        var quote = start < _end && _text[start] is '"' or '\'' ? _text[start] : '\0';
        var from = quote == '\0' ? start : start + 1;
        var length = _text.AsSpan(from, Math.Min(_end - from, 200)).IndexOfAny(NotPlain);
        if (length < 0)
            return null;
        var stop = from + length;
        if (quote != '\0' ? _text[stop] != quote : _text[stop] != '}')
            return null;
        return stop == from ? null : _text[from..stop];
    }

    // Bare names are variables in arithmetic.
    private void Arithmetic(char close)
    {
        if (_depth >= Deepest)
            return;
        _depth++;
        ArithmeticRest(close);
        _depth--;
    }

    private void ArithmeticRest(char close)
    {
        var depth = 0;
        while (_at < _end)
        {
            var c = _text[_at];
            if (c == '$')
                Dollar();
            else if (char.IsAsciiLetter(c) || c == '_')
            {
                var start = _at;
                SkipName();
                _names.Add(ShellDeed.Read, start, _at, "((NAME))");
            }
            else if (char.IsAsciiDigit(c))
            {
                // `0xFF`, `16#AB`: letters of a number are no name.
                while (_at < _end && (char.IsAsciiLetterOrDigit(_text[_at]) || _text[_at] == '#'))
                    _at++;
            }
            else if (c == close && depth == 0)
            {
                _at += _at + 1 < _end && _text[_at + 1] == close ? 2 : 1;
                return;
            }
            else if (c == '\n' && depth == 0 && _depth == 1)
            {
                return;
            }
            else
            {
                depth += c switch
                {
                    '(' => 1,
                    ')' => -1,
                    _ => 0,
                };
                _at++;
            }
        }
    }

    private void SkipName()
    {
        if (_at < _end && char.IsAsciiDigit(_text[_at]))
        {
            _at++;
            return;
        }
        while (_at < _end && (char.IsAsciiLetterOrDigit(_text[_at]) || _text[_at] == '_'))
            _at++;
    }

    // `<<WORD`, `<<-'WORD'`: what is quoted is not expanded.
    private void Document()
    {
        var strip = _at < _end && _text[_at] == '-';
        if (strip)
            _at++;
        while (_at < _end && _text[_at] is ' ' or '\t')
            _at++;
        var start = _at;
        while (
            _at < _end && !char.IsWhiteSpace(_text[_at]) && _text[_at] is not (';' or '&' or '|' or '<' or '>' or ')')
        )
            _at++;
        var raw = _text[start.._at];
        var word = raw.Replace("'", "", StringComparison.Ordinal)
            .Replace("\"", "", StringComparison.Ordinal)
            .Replace("\\", "", StringComparison.Ordinal);
        if (word.Length > 0)
            _documents.Add((word, strip, word.Length == raw.Length));
    }

    private void HereDocuments()
    {
        foreach (var (word, strip, expands) in _documents.ToArray())
        {
            var start = _at;
            var end = _end;
            while (_at < _end)
            {
                var length = _text.AsSpan(_at, _end - _at).IndexOf('\n');
                var stop = length < 0 ? _end : _at + length;
                var line = _text.AsSpan(_at, stop - _at).TrimEnd('\r');
                // Embedded in another file, a script may be indented as a whole.
                if (
                    (strip ? line.TrimStart('\t') : line).SequenceEqual(word)
                    || (IsEmbedded && line.Trim().SequenceEqual(word))
                )
                {
                    end = _at;
                    _at = Math.Min(stop + 1, _end);
                    break;
                }
                _at = Math.Min(stop + 1, _end);
            }
            if (expands && end > start)
                new ShellScanner(_text, start, end, _names)
                {
                    DoublesDollars = DoublesDollars,
                    _depth = _depth + 1,
                }.Expansions();
        }
        _documents.Clear();
    }
}
