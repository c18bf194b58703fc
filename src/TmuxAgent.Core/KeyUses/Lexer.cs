namespace TmuxAgent.Core.KeyUses;

/// <summary>
/// Divides a program into names, numbers, texts and punctuation; comments are left out. One lexer for all languages: what
/// differs is in the <see cref="LanguageSyntax"/>. Looks at each character a bounded number of times, and takes whatever
/// comes: a program that does not compile is still divided.
/// </summary>
internal sealed partial class Lexer
{
    // Holes in texts in holes: more than anybody writes, and less than the stack holds.
    private const int Deepest = 32;

    private readonly string _text;
    private readonly LanguageSyntax _syntax;
    private readonly List<Token> _tokens;
    private readonly List<HereDocument> _pending = [];
    private readonly Stack<bool> _conditions = new();
    private int _at;
    private int _end;
    private int _depth;
    private bool _isFirst = true;
    private bool _closedCondition;

    private Lexer(string text, LanguageSyntax syntax, List<Token> tokens)
    {
        _text = text;
        _syntax = syntax;
        _end = text.Length;
        _tokens = tokens;
        _tokens.EnsureCapacity(text.Length / 6);
    }

    /// <summary>Divides a program.</summary>
    /// <param name="text">The program.</param>
    /// <param name="syntax">Its language.</param>
    /// <param name="tokens">An empty list that is filled; null for a new one.</param>
    public static List<Token> Run(string text, LanguageSyntax syntax, List<Token>? tokens = null)
    {
        var lexer = new Lexer(text, syntax, tokens ?? []);
        if (syntax.IsEmbedded)
            lexer.SkipOutside();
        lexer.Code(isHole: false);
        return lexer._tokens;
    }

    // Until the end, or until the brace that closes the hole.
    private void Code(bool isHole)
    {
        var braces = 0;
        while (_at < _end)
        {
            var c = _text[_at];
            if (c is ' ' or '\t')
                _at++;
            else if (c is '\n' or '\r')
                LineEnd();
            else if (IsComment(c))
                continue;
            else if (IsLiteral(c))
                continue;
            else if (IsNamePart(c))
                Word();
            else
            {
                if (isHole && c == '}' && braces == 0)
                    return;
                braces += c switch
                {
                    '{' => 1,
                    '}' => -1,
                    _ => 0,
                };
                Symbol(c);
            }
        }
    }

    private void LineEnd()
    {
        _at++;
        _isFirst = true;
        if (_pending.Count > 0 && (_text[_at - 1] == '\n' || _at >= _end || _text[_at] != '\n'))
            ReadHereDocuments();
    }

    private void Word()
    {
        var start = _at;
        var isNumber = char.IsAsciiDigit(_text[_at]);
        while (_at < _end && (IsNamePart(_text[_at]) || (isNumber && IsPoint())))
            _at++;
        if (_isFirst && _syntax.EndWord.Length > 0 && _text.AsSpan(start, _at - start).SequenceEqual(_syntax.EndWord))
        {
            _at = _end;
            return;
        }
        Add(isNumber ? TokenKind.Number : TokenKind.Name, '\0', start, _at);
    }

    // A point belongs to a number only before a digit: `1..2` and `3.times` are others.
    private bool IsPoint() => _text[_at] == '.' && _at + 1 < _end && char.IsAsciiDigit(_text[_at + 1]);

    private void Symbol(char c)
    {
        if (_syntax.IsEmbedded && c == '?' && At("?>"))
        {
            _at += 2;
            Add(TokenKind.Symbol, ';', _at - 2, _at);
            SkipOutside();
            return;
        }
        if (_syntax.Regex != RegexForm.None && c is '(' or ')')
            Parenthesis(c);
        Add(TokenKind.Symbol, c, _at, _at + 1);
        _at++;
    }

    // Behind `if (…)` a slash begins a regular expression; behind `f(…)` it divides.
    private void Parenthesis(char c)
    {
        if (c == '(')
            _conditions.Push(_tokens.Count > 0 && IsWord(_tokens[^1], "if", "while", "for", "with"));
        else
            _closedCondition = _conditions.TryPop(out var isCondition) && isCondition;
    }

    private void SkipOutside()
    {
        while (_at < _end)
        {
            var open = _text.IndexOf("<?", _at, _end - _at, StringComparison.Ordinal);
            if (open < 0)
            {
                _at = _end;
                return;
            }
            _at = open + 2;
            if (At("php"))
                _at += 3;
            else if (At("="))
                _at++;
            else
                continue;
            return;
        }
    }

    private bool IsComment(char c)
    {
        foreach (var line in _syntax.LineComments)
        {
            if (c == line[0] && At(line) && !(_syntax.IsEmbedded && At("#[")))
            {
                SkipLine();
                return true;
            }
        }
        foreach (var (open, close) in _syntax.BlockComments)
        {
            var isWord = char.IsAsciiLetter(open[^1]);
            if (c == open[0] && At(open) && (!isWord || IsAtLineStart()))
            {
                SkipBlock(open, close, isWord);
                return true;
            }
        }
        return false;
    }

    private bool IsAtLineStart() => _at == 0 || _text[_at - 1] is '\n' or '\r';

    private void SkipLine()
    {
        var length = _text.AsSpan(_at, _end - _at).IndexOfAny(LanguageSyntax.LineEnds);
        var end = length < 0 ? _end : _at + length;
        if (_syntax.IsEmbedded && _text.IndexOf("?>", _at, end - _at, StringComparison.Ordinal) is >= 0 and var tag)
            end = tag;
        _at = end;
    }

    private void SkipBlock(string open, string close, bool isWord)
    {
        var depth = 1;
        _at += open.Length;
        while (depth > 0)
        {
            var length = _text.AsSpan(_at, _end - _at).IndexOfAny(open[0], close[0]);
            if (length < 0)
            {
                _at = _end;
                return;
            }
            _at += length;
            if (At(close) && (!isWord || IsAtLineStart()))
                (depth, _at) = (depth - 1, _at + close.Length);
            else if (_syntax.NestsComments && At(open))
                (depth, _at) = (depth + 1, _at + open.Length);
            else
                _at++;
        }
        if (isWord)
            SkipLine();
    }

    private bool At(string word) =>
        string.CompareOrdinal(_text, _at, word, 0, word.Length) == 0 && _at + word.Length <= _end;

    private bool IsNamePart(char c) =>
        char.IsAsciiLetterOrDigit(c)
        || c == '_'
        || c > '\x7F'
        || (_syntax.NameCharacters.Length > 0 && _syntax.NameCharacters.Contains(c, StringComparison.Ordinal));

    private bool IsWord(Token token, params ReadOnlySpan<string> words)
    {
        if (token.Kind != TokenKind.Name)
            return false;
        var name = _text.AsSpan(token.Start, token.Length);
        foreach (var word in words)
        {
            if (name.SequenceEqual(word))
                return true;
        }
        return false;
    }

    private void Add(TokenKind kind, char mark, int start, int end)
    {
        _tokens.Add(new Token(kind, mark, _isFirst, start, end));
        _isFirst = false;
    }
}
