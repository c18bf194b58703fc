namespace TmuxAgent.Core.Phrases;

/// <summary>Why a value does not fit: most are ends of sentences that begin with the value's name.</summary>
internal static class ValuePhrases
{
    /// <summary>The value is empty.</summary>
    public static Phrase Empty => new Phrase($"is empty", $"是空的");

    /// <summary>The value has blanks around it.</summary>
    public static Phrase BlankEnds => new Phrase($"has a blank at its beginning or end", $"的开头或结尾有空白");

    /// <summary>Not a URL.</summary>
    public static Phrase NotUrl =>
        new Phrase($"is not an absolute URL (scheme://host/...)", $"不是完整的 URL（`scheme://host/...`）");

    /// <summary>Not a whole number.</summary>
    public static Phrase NotInt => new Phrase($"is not a whole number", $"不是整数");

    /// <summary>Not a number.</summary>
    public static Phrase NotFloat => new Phrase($"is not a decimal number", $"不是小数");

    /// <summary>Not a truth value.</summary>
    public static Phrase NotBool => new Phrase($"is neither true nor false", $"既不是 `true` 也不是 `false`");

    /// <summary>Not a duration.</summary>
    public static Phrase NotDuration =>
        new Phrase(
            $"is not a duration (seconds, or a number with ms, s, m, h or d)",
            $"不是时长（秒数，或带 `ms`、`s`、`m`、`h`、`d` 的数字）"
        );

    /// <summary>Not a port.</summary>
    public static Phrase NotPort => new Phrase($"is not a port (1 to 65535)", $"不是端口（1 到 65535）");

    /// <summary>Not a path.</summary>
    public static Phrase NotPath =>
        new Phrase($"is not a path (it holds a control character)", $"不是路径（含有控制字符）");

    /// <summary>Not a host.</summary>
    public static Phrase NotHost => new Phrase($"is not a host name or IP address", $"不是主机名或 IP 地址");

    /// <summary>Not one of the allowed texts.</summary>
    public static Phrase NoneOf(string values) => new Phrase($"is none of: {values}", $"不是其中之一：{values}");

    /// <summary>Below the bound.</summary>
    public static Phrase LessThan(string bound) => new Phrase($"is less than {bound}", $"小于 {bound}");

    /// <summary>Above the bound.</summary>
    public static Phrase MoreThan(string bound) => new Phrase($"is more than {bound}", $"大于 {bound}");

    /// <summary>The pattern does not match.</summary>
    public static Phrase NoMatch(string pattern) =>
        new Phrase($"does not match the pattern {pattern}", $"不匹配模式 {pattern}");

    /// <summary>The pattern takes too long.</summary>
    public static Phrase MatchTooSlow(string pattern) =>
        new Phrase(
            $"takes too long to match against the pattern {pattern}; write a simpler pattern",
            $"与模式 {pattern} 匹配耗时太久；请写简单些的模式"
        );

    /// <summary>A pattern's problem.</summary>
    public static Phrase PatternTooLong(int longest) =>
        new Phrase($"It is longer than {longest} characters.", $"超过了 {longest} 个字符。");

    /// <summary>A pattern's problem.</summary>
    public static Phrase PatternTooSlow =>
        new Phrase(
            $"It looks ahead or behind, refers back to a group, or repeats too much, which can take endless time.",
            $"它用了环视、反向引用或过多的重复，匹配可能永远不会结束。"
        );

    /// <summary>A value without a portable form.</summary>
    public static Phrase Unportable(Phrase key, Phrase characters, Phrase reason) =>
        new Phrase(
            $"{key} has no spelling that every program reads alike: it holds {characters}; {reason}.",
            $"{key} 没有哪种写法能让所有程序读到同样的结果：其中有 {characters}；{reason}。"
        );

    /// <summary>A value without a name.</summary>
    public static Phrase TheValue => new Phrase($"The value", $"这个值");

    /// <summary>A reason.</summary>
    public static Phrase ControlBreaks =>
        new Phrase(
            $"a control character is lost or breaks the file in some program",
            $"有的程序会丢掉控制字符，或因它读不出文件"
        );

    /// <summary>A reason.</summary>
    public static Phrase PythonExpands =>
        new Phrase(
            $"python-dotenv puts a variable for it, in single quotes too",
            $"python-dotenv 会把它换成变量，在单引号里也一样"
        );

    /// <summary>A reason.</summary>
    public static Phrase HalfSurrogate => new Phrase($"half of a surrogate pair is not text", $"半个代理对不是文本");

    /// <summary>A character that cannot be written.</summary>
    public static Phrase BackslashAtEnd => new Phrase($"\\ at the end", $"结尾的 \\");

    /// <summary>A reason.</summary>
    public static Phrase QuotesClash =>
        new Phrase(
            $"single quotes cannot hold the one, and double quotes change the other",
            $"有的字符单引号里放不下，有的会被双引号改变"
        );

    /// <summary>With its remedy.</summary>
    public static Phrase ChooseAnother(Phrase problem) =>
        new Phrase($"{problem} Choose another value.", $"{problem}请换一个值。");

    /// <summary>With its remedy.</summary>
    public static Phrase ChooseWithout(Phrase problem) =>
        new Phrase($"{problem} Choose a value without one of them.", $"{problem}请换一个不含其中某个字符的值。");

    /// <summary>With its remedy.</summary>
    public static Phrase WriteInOthers(Phrase problem) =>
        new Phrase($"{problem} Write it in other characters.", $"{problem}请换用其他字符。");

    /// <summary>What is said of a key's name.</summary>
    public static Phrase NotPortableName =>
        new Phrase(
            $"is not a portable name. Use ASCII letters, digits and '_', not beginning with a digit.",
            $"不是通用的名字。请用 ASCII 字母、数字和 '_'，且不以数字开头。"
        );

    /// <summary>What is said of a key's name.</summary>
    public static Phrase KeptName =>
        new Phrase(
            $"is a name that a shell keeps for itself. Use another name.",
            $"是 shell 留给自己用的名字。请换一个。"
        );

    /// <summary>Not UTF-8.</summary>
    public static Phrase Utf16 =>
        new Phrase($"The file is UTF-16. Save it as UTF-8.", $"文件是 UTF-16。请另存为 UTF-8。");

    /// <summary>Not UTF-8.</summary>
    public static Phrase NotUtf8(string unit, int offset) =>
        new Phrase(
            $"Byte {unit} at offset {offset} is not UTF-8. Save the file as UTF-8.",
            $"偏移 {offset} 处的字节 {unit} 不是 UTF-8。请把文件另存为 UTF-8。"
        );
}
