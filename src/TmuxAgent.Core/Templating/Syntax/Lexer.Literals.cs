using System.Globalization;
using System.Text;

namespace TmuxAgent.Core.Templating.Syntax;

// Strings and numbers.
internal sealed partial class Lexer
{
    private bool ReadString(char quote, bool afterBlank)
    {
        var start = _position++;
        var value = new StringBuilder();
        while (!AtEnd && Current != quote)
        {
            if (Current == '\\')
            {
                if (!ReadEscape(value))
                    return false;
            }
            else
            {
                value.Append(Current);
                _position++;
            }
        }
        if (AtEnd)
            return Fail(start, $"This string has no end: close it with `{quote}`.");
        _position++;
        Add(TokenKind.String, value.ToString(), start, afterBlank);
        return true;
    }

    private bool ReadEscape(StringBuilder value)
    {
        var start = _position;
        var escape = Peek(1);
        _position += 2;
        switch (escape)
        {
            case '\'' or '"' or '\\': value.Append(escape); return true;
            case '0': value.Append('\0'); return true;
            case 'b': value.Append('\b'); return true;
            case 'f': value.Append('\f'); return true;
            case 'n': value.Append('\n'); return true;
            case 'r': value.Append('\r'); return true;
            case 't': value.Append('\t'); return true;
            case 'v': value.Append('\v'); return true;
            case 'u': return ReadHexEscape(value, start, 4);
            case 'x': return ReadHexEscape(value, start, 2);
            case '\n': return true;
            case '\r':
                if (Current == '\n')
                    _position++;
                return true;
            default:
                return Fail(start, "This escape is unknown. The known ones are \\0 \\' \\\" \\\\ \\b \\f \\n \\r \\t \\v \\uFFFF \\xFF; "
                    + "in a string between backquotes a backslash stands for itself.");
        }
    }

    private bool ReadHexEscape(StringBuilder value, int start, int digits)
    {
        var text = _position + digits <= _text.Length ? _text.Substring(_position, digits) : "";
        if (!int.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            return Fail(start, $"This escape needs {digits} hexadecimal digits.");
        value.Append((char)code);
        _position += digits;
        return true;
    }

    // Between backquotes everything stands for itself; two backquotes are one.
    private bool ReadVerbatimString(bool afterBlank)
    {
        var start = _position++;
        var value = new StringBuilder();
        while (!AtEnd)
        {
            if (Current == '`')
            {
                if (Peek(1) != '`')
                    break;
                _position++;
            }
            value.Append(Current);
            _position++;
        }
        if (AtEnd)
            return Fail(start, "This string has no end: close it with a backquote.");
        _position++;
        Add(TokenKind.String, value.ToString(), start, afterBlank);
        return true;
    }

    private bool ReadNumber(bool afterBlank)
    {
        var start = _position;
        if (Current == '0' && Peek(1) is 'x' or 'b')
            return ReadRadixNumber(start, afterBlank);
        var isFloat = false;
        SkipDigits();
        if (Current == '.' && Peek(1) is >= '0' and <= '9')
        {
            isFloat = true;
            _position++;
            SkipDigits();
        }
        if (Current is 'e' or 'E')
        {
            _position += Peek(1) is '+' or '-' ? 2 : 1;
            if (Current is not (>= '0' and <= '9'))
                return Fail(start, "The exponent of this number has no digits.");
            SkipDigits();
        }
        var digits = _text.Substring(start, _position - start).Replace("_", "");
        if (Current is 'f' or 'F' or 'd' or 'D' or 'm' or 'M' && !char.IsLetterOrDigit(Peek(1)))
        {
            isFloat = true;
            _position++;
        }
        Add(isFloat ? TokenKind.Float : TokenKind.Integer, digits, start, afterBlank);
        return true;
    }

    private void SkipDigits()
    {
        while (Current is (>= '0' and <= '9') or '_')
            _position++;
    }

    // 0xFF and 0b11, with `_` between the digits and an optional `u` behind them.
    private bool ReadRadixNumber(int start, bool afterBlank)
    {
        var radix = Peek(1) == 'x' ? 16 : 2;
        _position += 2;
        ulong value = 0;
        var digits = 0;
        for (; ; _position++)
        {
            if (Current == '_')
                continue;
            var digit = HexDigit(Current);
            if (digit < 0 || digit >= radix)
                break;
            value = unchecked((value * (ulong)radix) + (ulong)digit);
            digits++;
        }
        if (Current is 'u' or 'U')
            _position++;
        if (digits == 0 || digits > (radix == 16 ? 16 : 64) || value > long.MaxValue)
            return Fail(start, "This number needs at least one digit and at most 63 bits.");
        Add(TokenKind.Integer, value.ToString(CultureInfo.InvariantCulture), start, afterBlank);
        return true;
    }

    private static int HexDigit(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'f' => c - 'a' + 10,
        >= 'A' and <= 'F' => c - 'A' + 10,
        _ => -1,
    };
}
