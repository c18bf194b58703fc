using TmuxAgent.Core.Text;

namespace TmuxAgent.Core.Toml;

/// <summary>Reads dates and times (RFC 3339 with TOML's local kinds).</summary>
internal static class TomlDateTimeParser
{
    private const string FormReason =
        "This is no date or time of TOML. Write it like 2026-01-31, 07:32:00 or 2026-01-31T07:32:00Z, "
        + "or put quotes around text.";

    /// <summary>True where a word can be nothing else: four digits and a dash, or two digits and a colon.</summary>
    public static bool LooksLikeOne(string word) =>
        (word.Length > 4 && word[4] == '-' && AreDigits(word, 0, 4))
        || (word.Length > 2 && word[2] == ':' && AreDigits(word, 0, 2));

    /// <summary>The value, or null with the reason.</summary>
    public static TomlDateTime? Parse(string word, TextSpan span, out string reason)
    {
        reason = FormReason;
        if (word[2] == ':')
        {
            var time = new TomlDateTime(span, TomlDateTimeKind.LocalTime);
            return ReadTime(word, 0, time) == word.Length ? Checked(time, ref reason) : null;
        }
        if (word.Length < 10 || word[7] != '-' || !AreDigits(word, 5, 2) || !AreDigits(word, 8, 2))
            return null;
        if (word.Length == 10)
            return Checked(WithDate(word, new TomlDateTime(span, TomlDateTimeKind.LocalDate)), ref reason);
        if (word[10] is not ('T' or 't' or ' '))
            return null;

        var local = WithDate(word, new TomlDateTime(span, TomlDateTimeKind.LocalDateTime));
        var end = ReadTime(word, 11, local);
        if (end == word.Length)
            return Checked(local, ref reason);
        if (end < 0 || !TryReadOffset(word, end, out var offset))
            return null;
        var instant = WithDate(word, new TomlDateTime(span, TomlDateTimeKind.OffsetDateTime));
        ReadTime(word, 11, instant);
        instant.OffsetMinutes = offset;
        return Checked(instant, ref reason);
    }

    private static TomlDateTime WithDate(string word, TomlDateTime value)
    {
        value.Year = Number(word, 0, 4);
        value.Month = Number(word, 5, 2);
        value.Day = Number(word, 8, 2);
        return value;
    }

    // HH:MM:SS[.fraction]; where it ends, or -1.
    private static int ReadTime(string word, int start, TomlDateTime value)
    {
        if (word.Length < start + 8 || word[start + 2] != ':' || word[start + 5] != ':'
            || !AreDigits(word, start, 2) || !AreDigits(word, start + 3, 2) || !AreDigits(word, start + 6, 2))
        {
            return -1;
        }
        value.Hour = Number(word, start, 2);
        value.Minute = Number(word, start + 3, 2);
        value.Second = Number(word, start + 6, 2);
        var i = start + 8;
        if (i == word.Length || word[i] != '.')
            return i;
        var scale = 100_000_000;
        for (i++; i < word.Length && AreDigits(word, i, 1); i++)
        {
            value.Nanosecond += scale * Number(word, i, 1);
            scale /= 10;
        }
        return word[i - 1] == '.' ? -1 : i;
    }

    private static bool TryReadOffset(string word, int start, out int minutes)
    {
        minutes = 0;
        if (word.Length == start + 1)
            return word[start] is 'Z' or 'z';
        if (word.Length != start + 6 || word[start] is not ('+' or '-') || word[start + 3] != ':'
            || !AreDigits(word, start + 1, 2) || !AreDigits(word, start + 4, 2))
        {
            return false;
        }
        var hour = Number(word, start + 1, 2);
        var minute = Number(word, start + 4, 2);
        minutes = ((hour * 60) + minute) * (word[start] == '-' ? -1 : 1);
        return hour < 24 && minute < 60;
    }

    private static TomlDateTime? Checked(TomlDateTime value, ref string reason)
    {
        var hasDate = value.DateTimeKind != TomlDateTimeKind.LocalTime;
        if (value.Hour > 23 || value.Minute > 59 || value.Second > 60)
            reason = "There is no such time of day. Hours go to 23, minutes and seconds to 59.";
        else if (hasDate && (value.Month is < 1 or > 12 || value.Day < 1 || value.Day > DaysIn(value.Year, value.Month)))
            reason = "There is no such day in the calendar.";
        else
            return value;
        return null;
    }

    // Not DateTime's, which knows no year 0.
    private static int DaysIn(int year, int month) => month switch
    {
        2 => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    private static bool AreDigits(string word, int start, int count)
    {
        for (var i = start; i < start + count; i++)
        {
            if (i >= word.Length || word[i] is < '0' or > '9')
                return false;
        }
        return true;
    }

    private static int Number(string word, int start, int count)
    {
        var number = 0;
        for (var i = start; i < start + count; i++)
            number = (number * 10) + (word[i] - '0');
        return number;
    }
}
