namespace TmuxAgent.Core.Phrases;

/// <summary>What is wrong with a text as TOML.</summary>
internal static class TomlPhrases
{
    /// <summary>A limit.</summary>
    public static Phrase TooLong(int longest) =>
        new Phrase(
            $"The manifest is longer than {longest} characters. Is this the right file?",
            $"清单超过了 {longest} 个字符。文件选对了吗？"
        );

    /// <summary>A limit.</summary>
    public static Phrase TooDeep =>
        new Phrase(
            $"Arrays and tables are nested too deeply here. Nest them less deeply.",
            $"这里的数组和表嵌套太深。请减少层数。"
        );

    /// <summary>A limit.</summary>
    public static Phrase MoreErrors(int most) =>
        new Phrase(
            $"There are more than {most} errors; only the first are shown. Is this a TOML file?",
            $"错误超过 {most} 处，只列出前面的。这是 TOML 文件吗？"
        );

    /// <summary>Syntax.</summary>
    public static Phrase NoEquals =>
        new Phrase(
            $"A key needs '=' and a value after it, on the same line. Text needs quotes around it.",
            $"键后面要有 '=' 和值，写在同一行。文本要加引号。"
        );

    /// <summary>Syntax.</summary>
    public static Phrase StringOverLine =>
        new Phrase(
            $"The string is not closed on its line. Close it, or use three quotes on each side for several lines.",
            $"字符串没有在本行闭合。请闭合，或在两边各用三个引号来写多行。"
        );

    /// <summary>Syntax.</summary>
    public static Phrase StringNeverClosed =>
        new Phrase(
            $"A string is never closed. Close it with the quotes that it begins with.",
            $"字符串没有闭合。请用开头的那种引号闭合。"
        );

    /// <summary>Syntax.</summary>
    public static Phrase NoComma => new Phrase($"A comma or ']' is missing before this.", $"这之前缺少逗号或 ']'。");

    /// <summary>Syntax.</summary>
    public static Phrase LoneCarriageReturn =>
        new Phrase(
            $"A carriage return must be followed by a line feed. Remove it.",
            $"回车符后面必须跟换行符。请删除它。"
        );

    /// <summary>An escape.</summary>
    public static Phrase BackslashBlank =>
        new Phrase(
            $"A backslash before a blank must end its line. Double it, or put the text into single quotes.",
            $"空白之前的反斜杠必须在行尾。请写两个反斜杠，或把文本放进单引号。"
        );

    /// <summary>An escape.</summary>
    public static Phrase EscapeIncomplete =>
        new Phrase(
            $"This escape sequence is not complete. Double the backslash, or put the text into single quotes, where it stands for itself.",
            $"这个转义序列不完整。请写两个反斜杠，或把文本放进单引号，反斜杠在那里就是它自己。"
        );

    /// <summary>An escape.</summary>
    public static Phrase NotEscape =>
        new Phrase(
            $"This is not an escape sequence of TOML. Double the backslash, or put the text into single quotes, where it stands for itself.",
            $"这不是 TOML 的转义序列。请写两个反斜杠，或把文本放进单引号，反斜杠在那里就是它自己。"
        );

    /// <summary>An escape.</summary>
    public static Phrase NotScalar =>
        new Phrase(
            $"This escape sequence is not a Unicode scalar value (U+0000 to U+10FFFF without U+D800 to U+DFFF).",
            $"这个转义序列不是 Unicode 标量值（U+0000 到 U+10FFFF，不含 U+D800 到 U+DFFF）。"
        );

    /// <summary>A date.</summary>
    public static Phrase NoSuchDate =>
        new Phrase(
            $"There is no such date or time. Write it like 2026-01-31, 07:32:00 or 2026-01-31T07:32:00Z, or put quotes around text.",
            $"没有这样的日期或时间。请写成 2026-01-31、07:32:00 或 2026-01-31T07:32:00Z；文本要加引号。"
        );

    /// <summary>A date.</summary>
    public static Phrase NotDate =>
        new Phrase(
            $"This is not a date or time of TOML. Write it like 2026-01-31, 07:32:00 or 2026-01-31T07:32:00Z, or put quotes around text.",
            $"这不是 TOML 的日期或时间。请写成 2026-01-31、07:32:00 或 2026-01-31T07:32:00Z；文本要加引号。"
        );

    /// <summary>A number.</summary>
    public static Phrase LeadingZero =>
        new Phrase(
            $"A number does not begin with 0. Leave the leading zeros out, or put quotes around text.",
            $"数字不能以 0 开头。请去掉前面的零；文本要加引号。"
        );

    /// <summary>Syntax.</summary>
    public static Phrase MayNotFollow =>
        new Phrase(
            $"This may not follow here. Close what is open before it; text needs quotes around it, and each statement its own line.",
            $"这里不能接这个。请先闭合前面没有闭合的；文本要加引号，每条语句单独一行。"
        );

    /// <summary>Syntax.</summary>
    public static Phrase SomethingElse =>
        new Phrase(
            $"Something else is expected here: a key, a value or a closing bracket. Text needs quotes around it.",
            $"这里应该是别的：键、值或右括号。文本要加引号。"
        );

    /// <summary>A value.</summary>
    public static Phrase NotValue =>
        new Phrase(
            $"This is not a value of TOML, or it does not fit into 64 bits. Write numbers like 42 or 1.5; text needs quotes around it.",
            $"这不是 TOML 的值，或超出了 64 位。数字请写成 42 或 1.5；文本要加引号。"
        );

    /// <summary>A character.</summary>
    public static Phrase ControlCharacter(string code, string escape) =>
        new Phrase(
            $"The control character {code} is not allowed in TOML. Remove it, or write it as {escape} in double quotes.",
            $"TOML 里不允许控制字符 {code}。请删除，或在双引号里写成 {escape}。"
        );

    /// <summary>Two of one name.</summary>
    public static Phrase Twice(string name, string line) =>
        new Phrase(
            $"'{name}' is already defined on line {line}. Keep one of the two, or put the entries of both into one table.",
            $"'{name}' 在第 {line} 行已经定义过。请只留一个，或把两处的内容合并到一个表里。"
        );
}
