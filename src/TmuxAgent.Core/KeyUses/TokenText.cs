using System.Buffers;

namespace TmuxAgent.Core.KeyUses;

/// <summary>A program as its tokens, with the questions that extractors ask.</summary>
internal sealed class TokenText : IDisposable
{
    private const int LargestSpare = 1 << 16;

    // Of the last text of this thread: much of the time of a check would go into fresh memory.
    [ThreadStatic]
    private static List<Token>? s_spare;

    private readonly string _text;
    private readonly List<Token> _tokens;
    private readonly int[] _partners;
    private readonly LanguageSyntax _syntax;

    public TokenText(string text, LanguageSyntax syntax)
    {
        _text = text;
        _syntax = syntax;
        var spare = s_spare;
        s_spare = null;
        _tokens = Lexer.Run(text, syntax, spare);
        _partners = ArrayPool<int>.Shared.Rent(_tokens.Count);
        Pair();
    }

    public int Count => _tokens.Count;

    public Token this[int index] => _tokens[index];

    public string Source => _text;

    /// <summary>Whether a point leads to a member.</summary>
    public bool HasPointMembers => !_syntax.PointsJoinTexts;

    /// <summary>The characters of a token; of none beyond the ends.</summary>
    public ReadOnlySpan<char> Span(int index) =>
        index >= 0 && index < _tokens.Count ? _text.AsSpan(_tokens[index].Start, _tokens[index].Length) : default;

    public bool Is(int index, TokenKind kind) => index >= 0 && index < _tokens.Count && _tokens[index].Kind == kind;

    public bool IsSymbol(int index, char mark) => Is(index, TokenKind.Symbol) && _tokens[index].Mark == mark;

    /// <summary>Whether symbols that touch each other begin at a token.</summary>
    public bool IsSymbols(int index, string marks)
    {
        for (var i = 0; i < marks.Length; i++)
        {
            if (!IsSymbol(index + i, marks[i]) || (i > 0 && _tokens[index + i].Start != _tokens[index + i - 1].End))
                return false;
        }
        return true;
    }

    public bool IsName(int index, string name) => Is(index, TokenKind.Name) && Span(index).SequenceEqual(name);

    public bool IsFirst(int index) => index >= _tokens.Count || (index >= 0 && _tokens[index].IsFirst);

    /// <summary>The bracket that closes the one at a token, or the one it closes; the last token where it has none.</summary>
    public int Partner(int index) => _partners[index] < 0 ? _tokens.Count - 1 : _partners[index];

    /// <summary>The tokens that begin the arguments between the bracket at a token and its partner.</summary>
    public IEnumerable<int> Arguments(int open)
    {
        var close = Partner(open);
        var isStart = true;
        for (var i = open + 1; i < close; i++)
        {
            if (isStart)
                yield return i;
            isStart = IsSymbol(i, ',');
            if (IsOpening(i))
                i = Math.Max(i, Partner(i));
        }
    }

    /// <summary>The start of an argument by its number, or by its name where it is given by one; -1 for none.</summary>
    public int Argument(int open, int number, string? name = null)
    {
        var at = 0;
        foreach (var start in Arguments(open))
        {
            if (
                Is(start, TokenKind.Name)
                && (IsSymbol(start + 1, '=') || IsSymbol(start + 1, ':'))
                && !IsSymbol(start + 2, '=')
                && !IsSymbol(start + 2, ':')
            )
            {
                if (name is not null && IsName(start, name))
                    return start + 2;
            }
            else if (at++ == number)
                return start;
        }
        return -1;
    }

    /// <summary>Characters between a token and the beginning of its line; asked of the first ones of lines.</summary>
    public int Column(int index) =>
        index >= _tokens.Count
            ? 0
            : _tokens[index].Start - 1 - _text.LastIndexOf('\n', Math.Max(_tokens[index].Start - 1, 0));

    /// <summary>The bracket that the token at an index is directly in; -1 for none near.</summary>
    public int Enclosing(int index)
    {
        for (var i = index - 1; i >= 0 && i > index - 400; i--)
        {
            if (IsOpening(i))
                return i;
            if (IsClosing(i) && Partner(i) < i)
                i = Partner(i);
        }
        return -1;
    }

    /// <summary>The literal at a token as a text: a text, a number or a truth value that is the whole of its expression.</summary>
    public string? Literal(int index)
    {
        var isNegative = IsSymbol(index, '-');
        var at = isNegative ? index + 1 : index;
        if (Is(at, TokenKind.Number))
            return (isNegative ? "-" : "") + Span(at).ToString();
        if (isNegative)
            return null;
        // Rust: `String::from("x")`
        if (IsName(at, "String") && IsName(at + 3, "from") && IsSymbol(at + 4, '('))
            at += 5;
        if (Is(at, TokenKind.Text))
            return Span(at).ToString();
        return Span(at) is "true" or "false" or "True" or "False" && Is(at, TokenKind.Name)
            ? Span(at).ToString()
            : null;
    }

    public bool IsOpening(int index) =>
        Is(index, TokenKind.HoleStart) || (Is(index, TokenKind.Symbol) && _tokens[index].Mark is '(' or '[' or '{');

    private bool IsClosing(int index) =>
        Is(index, TokenKind.HoleEnd) || (Is(index, TokenKind.Symbol) && _tokens[index].Mark is ')' or ']' or '}');

    /// <summary>Gives the memory back: nothing may be asked any more.</summary>
    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(_partners);
        if (_tokens.Capacity > LargestSpare)
            return;
        _tokens.Clear();
        s_spare = _tokens;
    }

    // Brackets that do not pair up are left alone: the innermost open one of the same kind is taken.
    private void Pair()
    {
        Array.Fill(_partners, -1, 0, _tokens.Count);
        var open = new Stack<int>();
        for (var i = 0; i < _tokens.Count; i++)
        {
            if (IsOpening(i))
                open.Push(i);
            else if (IsClosing(i) && open.TryPeek(out var last) && Fits(last, i))
                (_partners[i], _partners[last]) = (open.Pop(), i);
        }
    }

    private bool Fits(int open, int close) =>
        (_tokens[open].Mark, _tokens[close].Mark) is ('(', ')') or ('[', ']') or ('{', '}')
        && _tokens[open].Kind == TokenKind.HoleStart == (_tokens[close].Kind == TokenKind.HoleEnd);
}
