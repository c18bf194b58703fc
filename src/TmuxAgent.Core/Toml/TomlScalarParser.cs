using System.Globalization;
using TmuxAgent.Core.Text;

namespace TmuxAgent.Core.Toml;

/// <summary>Reads what is written without quotes: booleans, numbers, dates and times.</summary>
internal sealed class TomlScalarParser(TomlCursor cursor, TomlErrors errors)
{
    /// <summary>The value at the cursor, or null when there is none; then the error is reported.</summary>
    public TomlValue? Read()
    {
        var start = cursor.Position;
        SkipWord();
        if (IsDateBeforeTime(start))
        {
            cursor.Position++;
            SkipWord();
        }
        var word = cursor.Text.Substring(start, cursor.Position - start);
        var span = TextSpan.FromBounds(start, cursor.Position);
        switch (word)
        {
            case "":
                errors.Syntax(start, start + 1, "A value is missing here. Text needs quotes around it.");
                return null;
            case "true":
                return new TomlBoolean(span, true);
            case "false":
                return new TomlBoolean(span, false);
            case "inf" or "+inf":
                return new TomlFloat(span, double.PositiveInfinity);
            case "-inf":
                return new TomlFloat(span, double.NegativeInfinity);
            case "nan" or "+nan" or "-nan":
                return new TomlFloat(span, double.NaN);
        }
        var value = TomlDateTimeParser.LooksLikeOne(word)
            ? TomlDateTimeParser.Parse(word, span, out var reason)
            : ParseNumber(word, span, out reason);
        // The word itself is not shown: it may be a secret whose quotes were forgotten.
        if (value is null)
            errors.Value(span.Start, span.End, reason);
        return value;
    }

    /// <summary>Value of a digit of base 36, or -1.</summary>
    public static int DigitValue(char unit) => unit switch
    {
        >= '0' and <= '9' => unit - '0',
        >= 'a' and <= 'z' => unit - 'a' + 10,
        >= 'A' and <= 'Z' => unit - 'A' + 10,
        _ => -1,
    };

    private void SkipWord()
    {
        while (!cursor.AtEnd && !(cursor.Current is ' ' or '\t' or '\r' or '\n' or ',' or ']' or '}' or '#' or '='))
            cursor.Position++;
    }

    // A blank may stand for the T between a date and a time.
    private bool IsDateBeforeTime(int start) =>
        cursor.Position - start == 10
        && cursor.Text[start + 4] == '-' && cursor.Text[start + 7] == '-'
        && cursor.Current == ' '
        && DigitValue(cursor.Ahead(1)) is >= 0 and < 10
        && DigitValue(cursor.Ahead(2)) is >= 0 and < 10
        && cursor.Ahead(3) == ':';

    private static TomlValue? ParseNumber(string word, TextSpan span, out string reason)
    {
        var radix = !word.StartsWith("0", StringComparison.Ordinal) || word.Length < 2 ? 10 : word[1] switch
        {
            'x' => 16,
            'o' => 8,
            'b' => 2,
            _ => 10,
        };
        if (radix != 10)
            return ParseInteger(word, 2, radix, negative: false, span, out reason);

        var sign = word[0] is '+' or '-' ? 1 : 0;
        if (word.Length == sign || DigitValue(word[sign]) is < 0 or > 9)
        {
            reason = "This is no value of TOML. Text needs quotes around it; booleans are true and false in lower case.";
            return null;
        }
        if (word.Length > sign + 1 && word[sign] == '0' && word[sign + 1] is (>= '0' and <= '9') or '_')
        {
            reason = "A number does not begin with 0. Leave the leading zeros out, or put quotes around text.";
            return null;
        }
        return word.IndexOfAny(['.', 'e', 'E']) < 0
            ? ParseInteger(word, sign, 10, word[0] == '-', span, out reason)
            : ParseFloat(word, sign, span, out reason);
    }

    private static TomlInteger? ParseInteger(
        string word, int start, int radix, bool negative, TextSpan span, out string reason)
    {
        reason = "This is no whole number. Digits may be parted by single underscores; text needs quotes around it.";
        if (start == word.Length)
            return null;
        // Counted downwards, because the smallest number has no positive counterpart.
        var value = 0L;
        var inRange = true;
        for (var i = start; i < word.Length; i++)
        {
            if (word[i] == '_' && IsBetweenDigits(word, i, start, radix))
                continue;
            var digit = DigitValue(word[i]);
            if (digit < 0 || digit >= radix)
                return null;
            inRange = inRange && value >= (long.MinValue + digit) / radix;
            if (inRange)
                value = (value * radix) - digit;
        }
        if (inRange && (negative || value != long.MinValue))
            return new TomlInteger(span, negative ? value : -value);
        reason = "The number does not fit into 64 bits (-9223372036854775808 to 9223372036854775807).";
        return null;
    }

    private static TomlFloat? ParseFloat(string word, int start, TextSpan span, out string reason)
    {
        reason = "This is no decimal number. Write it like 1.5 or 2e3, with a digit on both sides of the point; "
            + "text needs quotes around it.";
        var i = SkipDigits(word, start);
        var valid = i > start;
        if (valid && i < word.Length && word[i] == '.')
        {
            var fraction = i + 1;
            i = SkipDigits(word, fraction);
            valid = i > fraction;
        }
        if (valid && i < word.Length && word[i] is 'e' or 'E')
        {
            i++;
            if (i < word.Length && word[i] is '+' or '-')
                i++;
            var exponent = i;
            i = SkipDigits(word, exponent);
            valid = i > exponent;
        }
        if (!valid || i < word.Length)
            return null;
        var parsed = double.TryParse(
            word.Replace("_", ""), NumberStyles.Float, CultureInfo.InvariantCulture, out var value);
        if (parsed && !double.IsInfinity(value))
            return new TomlFloat(span, value);
        reason = "The number is too large for a 64-bit float.";
        return null;
    }

    // Past digits with single underscores between them; stops before anything else.
    private static int SkipDigits(string word, int start)
    {
        var i = start;
        while (i < word.Length
            && (DigitValue(word[i]) is >= 0 and < 10 || (word[i] == '_' && IsBetweenDigits(word, i, start, 10))))
        {
            i++;
        }
        return i;
    }

    private static bool IsBetweenDigits(string word, int index, int start, int radix)
    {
        bool IsDigit(int i) => i >= start && i < word.Length && DigitValue(word[i]) is var d && d >= 0 && d < radix;
        return IsDigit(index - 1) && IsDigit(index + 1);
    }
}
