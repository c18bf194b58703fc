using System.Text;

namespace TmuxAgent.Core.Toml;

/// <summary>
/// Reads the four kinds of strings. A string that is not closed is null; smaller errors are reported and the string
/// is read on, so that one slip gives one finding.
/// </summary>
internal sealed class TomlStringParser(TomlCursor cursor, TomlErrors errors)
{
    /// <summary>The string at the cursor, which stands before its quote.</summary>
    public string? Read()
    {
        if (cursor.Follows("\"\"\"") || cursor.Follows("'''"))
            return ReadMultiLine();
        return ReadOneLine();
    }

    /// <summary>A basic or literal string on one line.</summary>
    public string? ReadOneLine()
    {
        var start = cursor.Position;
        var quote = cursor.Current;
        cursor.Position++;
        StringBuilder? built = null;
        var run = cursor.Position;
        while (!cursor.AtEnd && !cursor.AtNewline && !errors.Full)
        {
            var unit = cursor.Current;
            if (unit == quote)
            {
                var tail = Take(run);
                cursor.Position++;
                return built is null ? tail : built.Append(tail).ToString();
            }
            if (unit == '\\' && quote == '"')
            {
                built = (built ?? new StringBuilder()).Append(Take(run));
                ReadEscape(built);
                run = cursor.Position;
                continue;
            }
            ReportControl(unit);
            cursor.Position++;
        }
        errors.Syntax(start, cursor.Position, $"The string is not closed on its line. Close it with {quote}, or use three quotes on each side for several lines.");
        return null;
    }

    private string? ReadMultiLine()
    {
        var start = cursor.Position;
        var quote = cursor.Current;
        cursor.Position += 3;
        cursor.TryTakeNewline();
        var built = new StringBuilder();
        var run = cursor.Position;
        while (!cursor.AtEnd && !errors.Full)
        {
            var unit = cursor.Current;
            if (unit == quote)
            {
                var quotes = CountQuotes(quote);
                if (quotes >= 3)
                {
                    // Up to two quotes may stand right before the closing three.
                    cursor.Position += quotes - 3;
                    built.Append(Take(run));
                    cursor.Position += 3;
                    return built.ToString();
                }
                cursor.Position += quotes;
            }
            else if (unit == '\\' && quote == '"')
            {
                built.Append(Take(run));
                if (!TrySkipContinuedLine())
                    ReadEscape(built);
                run = cursor.Position;
            }
            else if (unit == '\r' && cursor.AtNewline)
            {
                built.Append(Take(run));
                run = ++cursor.Position;
            }
            else
            {
                if (unit != '\n')
                    ReportControl(unit);
                cursor.Position++;
            }
        }
        errors.Syntax(start, start + 3, $"The multi-line string that begins here is never closed. Close it with three {quote}.");
        return null;
    }

    private string Take(int from) => cursor.Text.Substring(from, cursor.Position - from);

    private int CountQuotes(char quote)
    {
        var count = 1;
        while (count < 5 && cursor.Ahead(count) == quote)
            count++;
        return count;
    }

    private void ReportControl(char unit)
    {
        if (TomlCursor.IsForbiddenControl(unit))
        {
            errors.Syntax(
                cursor.Position,
                cursor.Position + 1,
                $"The control character U+{(int)unit:X4} may not stand in a string. Write it as \\u{(int)unit:X4} in double quotes.");
        }
    }

    // A backslash at the end of a line swallows the line end and all blanks and lines up to the next text.
    private bool TrySkipContinuedLine()
    {
        var ahead = 1;
        while (cursor.Ahead(ahead) is ' ' or '\t')
            ahead++;
        if (cursor.Ahead(ahead) != '\n' && !(cursor.Ahead(ahead) == '\r' && cursor.Ahead(ahead + 1) == '\n'))
            return false;
        cursor.Position += ahead;
        do
            cursor.SkipBlanks();
        while (cursor.TryTakeNewline());
        return true;
    }

    private void ReadEscape(StringBuilder built)
    {
        var start = cursor.Position;
        var unit = cursor.Ahead(1);
        cursor.Position += 2;
        switch (unit)
        {
            case 'b': built.Append('\b'); return;
            case 't': built.Append('\t'); return;
            case 'n': built.Append('\n'); return;
            case 'f': built.Append('\f'); return;
            case 'r': built.Append('\r'); return;
            case '"': built.Append('"'); return;
            case '\\': built.Append('\\'); return;
            case 'u': ReadCodePoint(built, start, 4); return;
            case 'U': ReadCodePoint(built, start, 8); return;
        }
        // The unit after the backslash may be the end of the line or of the text; leave it to the caller.
        cursor.Position = start + 1;
        errors.Value(
            start,
            start + 2,
            "This is no escape sequence of TOML. Double the backslash, or put the text into single quotes, where it stands for itself.");
    }

    private void ReadCodePoint(StringBuilder built, int start, int digits)
    {
        var codePoint = 0L;
        for (var i = 0; i < digits; i++)
        {
            var digit = TomlScalarParser.DigitValue(cursor.Current);
            if (digit is < 0 or > 15)
            {
                errors.Value(start, cursor.Position, $"This escape sequence needs {digits} hexadecimal digits.");
                return;
            }
            codePoint = (codePoint * 16) + digit;
            cursor.Position++;
        }
        if (codePoint > 0x10FFFF || codePoint is >= 0xD800 and <= 0xDFFF)
            errors.Value(start, cursor.Position, "This escape sequence is no Unicode scalar value (U+0000 to U+10FFFF without U+D800 to U+DFFF).");
        else
            built.Append(char.ConvertFromUtf32((int)codePoint));
    }
}
