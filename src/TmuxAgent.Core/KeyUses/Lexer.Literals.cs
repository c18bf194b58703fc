using System.Buffers;

namespace TmuxAgent.Core.KeyUses;

// Texts, regular expressions and here-documents.
internal sealed partial class Lexer
{
    private static readonly SearchValues<char> RegexStops = SearchValues.Create("\\/[]\r\n");

    private int _noRegexBefore;

    private bool IsLiteral(char c)
    {
        if (c == '<' && _syntax.HereDocuments?.Invoke(_text, _at) is { } document)
        {
            Add(TokenKind.Symbol, c, _at, _at + 1);
            _pending.Add(document);
            _at = Math.Min(document.After, _end);
            return true;
        }
        if (c == '/' && _syntax.Regex != RegexForm.None && IsRegex() && TryRegex())
            return true;
        if (_syntax.OpenerStarts.Contains(c, StringComparison.Ordinal))
        {
            if (_syntax.Opener!(_text, _at, out var content) is { } opened && content <= _end)
            {
                Literal(opened, content);
                return true;
            }
        }
        foreach (var form in _syntax.Strings)
        {
            if (c == form.Open[0] && At(form.Open))
            {
                Literal(form, _at + form.Open.Length);
                return true;
            }
        }
        return false;
    }

    private void Literal(StringForm form, int content)
    {
        var open = _at;
        var mark = _text[content - 1];
        _at = content;
        // No literal: one character that only looks like a quote.
        if (form.Close.Length == 0)
        {
            Add(TokenKind.Symbol, '?', open, content);
            _at = Math.Min(content + 1, _end);
            return;
        }
        if (!form.IsMultiline && form.Hole is null)
        {
            Simple(form, open, content, mark);
            return;
        }
        var isWhole = Pieces(form, content, mark, out var start);
        Add(isWhole && start == content ? TokenKind.Text : TokenKind.Part, mark, start, _at);
        _at = Math.Min(_at + (isWhole ? form.Close.Length : 0), _end);
    }

    // A quote without its partner in the line is no literal, but an apostrophe or a lifetime.
    private void Simple(StringForm form, int open, int content, char mark)
    {
        var escaped = false;
        var stops = LineStops(form);
        while (_at < _end)
        {
            var length = _text.AsSpan(_at, _end - _at).IndexOfAny(stops);
            if (length < 0)
                break;
            _at += length;
            if (_text[_at] is '\r' or '\n')
                break;
            if (_text[_at] == '\\' && form.Escape == EscapeForm.Backslash)
            {
                escaped = true;
                _at += 2;
            }
            else if (At(form.Close))
            {
                Add(TokenKind.Text, mark, content, _at);
                _at += form.Close.Length;
                return;
            }
            else
            {
                _at++;
            }
        }
        _at = Math.Min(_at, _end);
        // To look again behind an escape would look at the line once for each.
        if (escaped)
            return;
        _at = content;
        Add(TokenKind.Symbol, mark, open, content);
    }

    private static SearchValues<char> LineStops(StringForm form) =>
        form.Close[0] == '"' ? DoubleStops
        : form.Close[0] == '\'' ? SingleStops
        : OtherStops;

    private static readonly SearchValues<char> DoubleStops = SearchValues.Create("\"\\\r\n");
    private static readonly SearchValues<char> SingleStops = SearchValues.Create("'\\\r\n");
    private static readonly SearchValues<char> OtherStops = SearchValues.Create("`/)]}>|!\\\r\n");

    /// <summary>Reads a text with its holes up to its closing mark, the last piece not yet added.</summary>
    /// <returns>Whether the closing mark was found.</returns>
    private bool Pieces(StringForm form, int content, char mark, out int start)
    {
        start = content;
        var (close, nested) = (form.Close[0], 0);
        var hole = form.Hole?[0] ?? close;
        var open = form.Nests == '\0' ? close : form.Nests;
        Span<char> stops = [close, '\\', hole, open, form.IsMultiline ? close : '\n'];
        while (_at < _end)
        {
            var length = _text.AsSpan(_at, _end - _at).IndexOfAny(stops);
            if (length < 0)
                break;
            _at += length;
            var c = _text[_at];
            if (c == '\\' && form.Escape == EscapeForm.Backslash)
                _at = Math.Min(_at + 2, _end);
            else if (form.Hole is not null && At(form.Hole) && !IsBrace(form))
                start = Hole(form, start, mark);
            else if (c == '\n' && !form.IsMultiline)
                return false;
            else if (form.Nests != '\0' && c == form.Nests)
                (_at, nested) = (_at + 1, nested + 1);
            else if (!At(form.Close))
                _at++;
            else if (nested > 0)
                (_at, nested) = (_at + 1, nested - 1);
            else if (form.Escape == EscapeForm.Doubled && _at + 1 < _end && _text[_at + 1] == close)
                _at += 2;
            else
                return true;
        }
        _at = _end;
        return false;
    }

    // `{{` in an interpolated text is a brace.
    private bool IsBrace(StringForm form)
    {
        if (!form.DoublesBraces || !(_at + form.Hole!.Length < _end && _text[_at + form.Hole.Length] == '{'))
            return false;
        _at += form.Hole.Length + 1;
        return true;
    }

    private int Hole(StringForm form, int start, char mark)
    {
        if (_depth >= Deepest)
        {
            _at += form.Hole!.Length;
            return start;
        }
        Add(TokenKind.Part, mark, start, _at);
        // PHP's `{$` opens a hole whose code begins with the dollar.
        var length = form.Hole!.EndsWith('{') ? form.Hole.Length : 1;
        Add(TokenKind.HoleStart, '{', _at, _at + length);
        _at += length;
        _depth++;
        Code(isHole: true);
        _depth--;
        Add(TokenKind.HoleEnd, '}', _at, Math.Min(_at + 1, _end));
        _at = Math.Min(_at + 1, _end);
        return _at;
    }

    private bool IsRegex()
    {
        if (_tokens.Count == 0)
            return true;
        var last = _tokens[^1];
        return last.Kind switch
        {
            TokenKind.Number or TokenKind.Text or TokenKind.Part => false,
            TokenKind.HoleStart => true,
            TokenKind.Name => IsWord(
                last,
                "return",
                "typeof",
                "case",
                "in",
                "of",
                "do",
                "else",
                "void",
                "delete",
                "throw",
                "new",
                "yield",
                "await",
                "instanceof",
                "and",
                "or",
                "not",
                "if",
                "unless",
                "while",
                "until",
                "when",
                "then",
                "elsif"
            ) || (_syntax.Regex == RegexForm.Ruby && IsArgument()),
            _ => last.Mark switch
            {
                ')' => _closedCondition,
                ']' => false,
                '}' => _isFirst,
                // `i++ / 2`
                '+' or '-' => !(_tokens.Count > 2 && _tokens[^2].Mark == last.Mark && _tokens[^2].End == last.Start),
                _ => true,
            },
        };
    }

    // `split /,/` begins an expression; `a / b` and `a/b` divide.
    private bool IsArgument() =>
        _text[_at - 1] is ' ' or '\t' && _at + 1 < _end && _text[_at + 1] is not (' ' or '\t' or '=');

    private bool TryRegex()
    {
        var (at, inClass) = (_at + 1, false);
        // Behind one that did not close, each slash of the line would be looked at to its end again.
        if (_at < _noRegexBefore)
            return false;
        while (at < _end)
        {
            var length = _text.AsSpan(at, _end - at).IndexOfAny(RegexStops);
            if (length < 0)
                break;
            at += length;
            switch (_text[at])
            {
                case '\\':
                    at++;
                    break;
                case '[':
                    inClass = true;
                    break;
                case ']':
                    inClass = false;
                    break;
                case '/' when !inClass:
                    Add(TokenKind.Part, '/', _at + 1, at);
                    _at = at + 1;
                    return true;
                case '\r' or '\n':
                    _noRegexBefore = at;
                    return false;
            }
            at++;
        }
        _noRegexBefore = _end;
        return false;
    }

    private void ReadHereDocuments()
    {
        foreach (var document in _pending.ToArray())
        {
            var (end, after) = EndOf(document);
            var (outer, form) = (_end, Body(document.Hole));
            _end = end;
            Pieces(form, _at, '<', out var start);
            Add(TokenKind.Part, '<', start, _at);
            (_end, _at) = (outer, Math.Min(after, outer));
        }
        _pending.Clear();
        _isFirst = true;
    }

    private static StringForm Body(string? hole) =>
        new("<<", "\0", hole is null ? EscapeForm.None : EscapeForm.Backslash) { IsMultiline = true, Hole = hole };

    private (int End, int After) EndOf(HereDocument document)
    {
        var at = _at;
        while (at < _end)
        {
            var length = _text.AsSpan(at, _end - at).IndexOf('\n');
            var end = length < 0 ? _end : at + length;
            var line = _text.AsSpan(at, end - at).TrimEnd('\r');
            if (document.IsIndented)
                line = line.TrimStart(" \t");
            // PHP lets code follow the word.
            if (
                line.StartsWith(document.Terminator, StringComparison.Ordinal)
                && (
                    line.Length == document.Terminator.Length
                    || (_syntax.IsEmbedded && !IsNamePart(line[document.Terminator.Length]))
                )
            )
                return (at, end - (line.Length - document.Terminator.Length));
            at = end + 1;
        }
        return (_end, _end);
    }
}
