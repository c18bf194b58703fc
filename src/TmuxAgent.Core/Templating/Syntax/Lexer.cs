using System.Text;
using TmuxAgent.Core.Text;

namespace TmuxAgent.Core.Templating.Syntax;

/// <summary>
/// Cuts a template into tokens: text outside of <c>{{ }}</c> with white space control applied, and the words of the code
/// inside. Errors are reported and the rest of the code block is skipped, so that one slip gives one message.
/// </summary>
internal sealed partial class Lexer
{
    private static readonly string[] Symbols =
    [
        "..<", "?.", "??", "||", "&&", "==", "!=", "<=", ">=", "//", "..", "+=", "-=", "*=", "/=", "%=", "|>",
        "|", "+", "-", "*", "/", "%", "<", ">", "!", "=", "(", ")", "[", "]", "{", "}", ".", ",", ";", ":", "?", "@",
    ];

    private readonly string _text;
    private readonly Action<TextSpan, string> _report;
    private readonly List<Token> _tokens = [];
    private int _position;
    private int _openBraces;

    private Lexer(string text, Action<TextSpan, string> report)
    {
        _text = text;
        _report = report;
    }

    /// <summary>All tokens of a template, ending with <see cref="TokenKind.End"/>.</summary>
    public static List<Token> Tokenize(string text, Action<TextSpan, string> report)
    {
        var lexer = new Lexer(text, report);
        lexer.ReadAll();
        return lexer._tokens;
    }

    private char Current => Peek(0);

    // NUL stands for the end: a template that holds one in code is refused as an unexpected character.
    private char Peek(int ahead) => _position + ahead < _text.Length ? _text[_position + ahead] : '\0';

    private bool AtEnd => _position >= _text.Length;

    private void ReadAll()
    {
        while (!AtEnd)
        {
            ReadText();
            if (!AtEnd)
                ReadCode();
        }
        Add(TokenKind.End, "", _text.Length);
    }

    // Text up to the next `{{` or escape block `{%{ ... }%}`.
    private void ReadText()
    {
        var start = _position;
        while (!AtEnd)
        {
            var percents = 0;
            if (Current == '{')
            {
                while (Peek(1 + percents) == '%')
                    percents++;
                if (Peek(1 + percents) == '{')
                {
                    AddText(start, _position, Peek(2 + percents));
                    if (percents == 0)
                        return;
                    ReadEscapeBlock(percents);
                    start = _position;
                    continue;
                }
            }
            _position++;
        }
        AddText(start, _position, '\0');
    }

    // The text between `{%{` and `}%}` is copied as it is.
    private void ReadEscapeBlock(int percents)
    {
        var enter = _position;
        _position += 2 + percents;
        if (Current is '-' or '~')
            _position++;
        var start = _position;
        var exit = "}" + new string('%', percents) + "}";
        var end = _text.IndexOf(exit, start, StringComparison.Ordinal);
        if (end < 0)
        {
            _report(TextSpan.FromBounds(enter, start), $"This block of literal text has no end: close it with `{exit}`.");
            _position = _text.Length;
            return;
        }
        var trim = end > start && _text[end - 1] is '-' or '~' ? _text[end - 1] : '\0';
        AddText(start, trim == '\0' ? end : end - 1, '\0');
        _position = end + exit.Length;
        SkipBlanksAfterExit(trim);
    }

    // `{{-` takes all white space before it, `{{~` the blanks of its own line.
    private void AddText(int start, int end, char trim)
    {
        if (trim is '-' or '~')
        {
            while (end > start && char.IsWhiteSpace(_text[end - 1]) && (trim == '-' || !EndsLine(end - 1)))
                end--;
        }
        if (end > start)
            _tokens.Add(new Token(TokenKind.Text, _text.Substring(start, end - start), TextSpan.FromBounds(start, end), false));
    }

    // `-}}` takes all white space behind it, `~}}` that of its own line and the line end.
    private void SkipBlanksAfterExit(char trim)
    {
        if (trim is not ('-' or '~'))
            return;
        while (!AtEnd && char.IsWhiteSpace(Current))
        {
            var stop = trim == '~' && EndsLine(_position);
            _position++;
            if (stop)
                return;
        }
    }

    // CRLF ends at its LF.
    private bool EndsLine(int index) =>
        _text[index] == '\n' || (_text[index] == '\r' && (index + 1 >= _text.Length || _text[index + 1] != '\n'));

    private void ReadCode()
    {
        var enter = _position;
        _position += 2;
        if (Current is '-' or '~')
            _position++;
        Add(TokenKind.Enter, "{{", enter);
        _openBraces = 0;
        while (!AtEnd)
        {
            var blankBefore = SkipBlanks();
            if (IsExit(out var trim))
            {
                var start = _position;
                _position += trim == '\0' ? 2 : 3;
                Add(TokenKind.Exit, "}}", start);
                SkipBlanksAfterExit(trim);
                return;
            }
            if (!AtEnd && !ReadToken(blankBefore))
                SkipToExit();
        }
        _report(new TextSpan(enter, 2), "This `{{` has no `}}`: close it. Literal braces are written `{{ \"{{\" }}`.");
    }

    private bool SkipBlanks()
    {
        var start = _position;
        while (Current is ' ' or '\t')
            _position++;
        return _position > start;
    }

    private bool IsExit(out char trim)
    {
        trim = Current is '-' or '~' ? Current : '\0';
        var offset = trim == '\0' ? 0 : 1;
        return _openBraces == 0 && Peek(offset) == '}' && Peek(offset + 1) == '}';
    }

    private void SkipToExit()
    {
        _openBraces = 0;
        while (!AtEnd && !IsExit(out _))
            _position++;
    }

    private bool ReadToken(bool afterBlank)
    {
        var c = Current;
        if (c is '\n' or '\r')
            return ReadNewLine();
        if (c == '#')
            return SkipComment();
        if (c is '"' or '\'')
            return ReadString(c, afterBlank);
        if (c == '`')
            return ReadVerbatimString(afterBlank);
        if (c is >= '0' and <= '9')
            return ReadNumber(afterBlank);
        if (char.IsLetter(c) || c is '_' or '$')
            return ReadName(afterBlank);
        return ReadSymbol(afterBlank);
    }

    private bool ReadNewLine()
    {
        var start = _position;
        while (!AtEnd && char.IsWhiteSpace(Current))
            _position++;
        Add(TokenKind.NewLine, "\n", start);
        return true;
    }

    // `# to the end of the line`, or `## over several lines ##`; both end at `}}` too.
    private bool SkipComment()
    {
        var isBlock = Peek(1) == '#';
        _position += isBlock ? 2 : 1;
        while (!AtEnd && !IsExit(out _))
        {
            if (!isBlock && Current is '\n' or '\r')
                break;
            if (isBlock && Current == '#' && Peek(1) == '#')
            {
                _position += 2;
                break;
            }
            _position++;
        }
        return true;
    }

    private bool ReadName(bool afterBlank)
    {
        var start = _position;
        _position++;
        while (char.IsLetterOrDigit(Current) || Current == '_')
            _position++;
        var name = _text.Substring(start, _position - start);
        if (name == "$")
            return Fail(start, "A `$` must be followed by the name of a local variable.");
        Add(name[0] == '$' ? TokenKind.Local : TokenKind.Identifier, name, start, afterBlank);
        return true;
    }

    private bool ReadSymbol(bool afterBlank)
    {
        var start = _position;
        foreach (var symbol in Symbols)
        {
            if (string.CompareOrdinal(_text, start, symbol, 0, symbol.Length) != 0)
                continue;
            _position += symbol.Length;
            if (symbol == "{")
                _openBraces++;
            else if (symbol == "}" && _openBraces > 0)
                _openBraces--;
            Add(TokenKind.Symbol, symbol, start, afterBlank);
            return true;
        }
        var shown = char.IsControl(Current) ? $"U+{(int)Current:X4}" : Current.ToString();
        _position++;
        return Fail(start, $"`{shown}` means nothing in template code: remove it, or put text outside of `{{{{ }}}}`.");
    }

    private bool Fail(int start, string message)
    {
        _report(TextSpan.FromBounds(start, Math.Max(_position, start + 1)), message);
        return false;
    }

    private void Add(TokenKind kind, string text, int start, bool afterBlank = false) =>
        _tokens.Add(new Token(kind, text, TextSpan.FromBounds(start, Math.Max(start, _position)), afterBlank));
}
