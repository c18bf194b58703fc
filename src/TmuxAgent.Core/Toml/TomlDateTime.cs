using TmuxAgent.Core.Text;

namespace TmuxAgent.Core.Toml;

/// <summary>Which of the four date-time kinds of TOML a value is.</summary>
public enum TomlDateTimeKind
{
    /// <summary>An instant: date, time and offset from UTC.</summary>
    OffsetDateTime,

    /// <summary>Date and time without an offset.</summary>
    LocalDateTime,

    /// <summary>A date alone.</summary>
    LocalDate,

    /// <summary>A time of day alone.</summary>
    LocalTime,
}

/// <summary>A date, a time, or both (RFC 3339). Parts that the kind does not have are 0.</summary>
public sealed class TomlDateTime(TextSpan span, TomlDateTimeKind dateTimeKind) : TomlValue(span)
{
    /// <summary>Which kind it is.</summary>
    public TomlDateTimeKind DateTimeKind { get; } = dateTimeKind;

    /// <summary>Year, 0 to 9999.</summary>
    public int Year { get; internal set; }

    /// <summary>Month, 1 to 12.</summary>
    public int Month { get; internal set; }

    /// <summary>Day of the month, from 1.</summary>
    public int Day { get; internal set; }

    /// <summary>Hour, 0 to 23.</summary>
    public int Hour { get; internal set; }

    /// <summary>Minute, 0 to 59.</summary>
    public int Minute { get; internal set; }

    /// <summary>Second, 0 to 60 (60 is a leap second).</summary>
    public int Second { get; internal set; }

    /// <summary>Fraction of the second in nanoseconds; further digits are cut off.</summary>
    public int Nanosecond { get; internal set; }

    /// <summary>Offset from UTC in minutes, east positive.</summary>
    public int OffsetMinutes { get; internal set; }

    /// <inheritdoc/>
    public override string Kind => DateTimeKind switch
    {
        TomlDateTimeKind.OffsetDateTime => "an offset date-time",
        TomlDateTimeKind.LocalDateTime => "a local date-time",
        TomlDateTimeKind.LocalDate => "a local date",
        _ => "a local time",
    };
}
