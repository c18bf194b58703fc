namespace TmuxAgent.Core.Phrases;

/// <summary>What kinds of values and TOML errors are called.</summary>
internal static partial class ManifestPhrases
{
    /// <summary>A kind of value.</summary>
    public static Phrase AString => new Phrase($"a string", $"字符串");

    /// <summary>A kind of value.</summary>
    public static Phrase AnInteger => new Phrase($"an integer", $"整数");

    /// <summary>A kind of value.</summary>
    public static Phrase AFloat => new Phrase($"a float", $"浮点数");

    /// <summary>A kind of value.</summary>
    public static Phrase ABoolean => new Phrase($"a boolean", $"布尔值");

    /// <summary>A kind of value.</summary>
    public static Phrase AnArray => new Phrase($"an array", $"数组");

    /// <summary>A kind of value.</summary>
    public static Phrase AnArrayOfTables => new Phrase($"an array of tables", $"表数组");

    /// <summary>A kind of value.</summary>
    public static Phrase ATable => new Phrase($"a table", $"表");

    /// <summary>A kind of value.</summary>
    public static Phrase ALocalDateTime => new Phrase($"a local date-time", $"本地日期时间");

    /// <summary>A kind of value.</summary>
    public static Phrase ALocalDate => new Phrase($"a local date", $"本地日期");

    /// <summary>A kind of value.</summary>
    public static Phrase ALocalTime => new Phrase($"a local time", $"本地时间");

    /// <summary>A kind of value.</summary>
    public static Phrase AnOffsetDateTime => new Phrase($"an offset date-time", $"带时区的日期时间");

    /// <summary>Why no secret may be here.</summary>
    public static Phrase OverlayIsWritten =>
        new Phrase(
            $"what the overlay says is written into scripts and configuration",
            $"覆盖文件里的内容会写进脚本和配置"
        );

    /// <summary>Why no secret may be here.</summary>
    public static Phrase ManifestIsCommitted => new Phrase($"the manifest is committed", $"清单会提交到 git");
}
