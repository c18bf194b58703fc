namespace TmuxAgent.Core.Phrases;

/// <summary>What is said of a manifest's values.</summary>
internal static partial class ManifestPhrases
{
    /// <summary>An item of a list.</summary>
    public static Phrase Item(string name, Phrase problem) =>
        new Phrase($"An item of '{name}' {problem}", $"'{name}' 里有一项{problem}");

    /// <summary>An item of a list.</summary>
    public static Phrase ItemType(string name, Phrase kind) =>
        new Phrase(
            $"An item of '{name}' is {kind}. Write text in quotes.",
            $"'{name}' 里有一项是{kind}。请写带引号的文本。"
        );

    /// <summary>A value of another type.</summary>
    public static Phrase WrongType(string name, Phrase kind, Phrase expected) =>
        new Phrase($"'{name}' is {kind}. Write {expected}.", $"'{name}' 的值是{kind}。请写成{expected}。");

    /// <summary>What is expected.</summary>
    public static Phrase QuotedText => new Phrase($"text in quotes", $"带引号的文本");

    /// <summary>What is expected.</summary>
    public static Phrase Flag => new Phrase($"true or false, without quotes", $"不带引号的 `true` 或 `false`");

    /// <summary>What is expected.</summary>
    public static Phrase Whole(int min, int max) =>
        new Phrase($"a whole number without quotes, {min} to {max}", $"不带引号的整数，范围 {min} 到 {max}");

    /// <summary>What is expected.</summary>
    public static Phrase Seconds => new Phrase($"a number of seconds without quotes", $"不带引号的秒数");

    /// <summary>What is expected.</summary>
    public static Phrase Texts =>
        new Phrase($"a list of texts, such as [\"a\", \"b\"]", $"文本列表，例如 `[\"a\", \"b\"]`");

    /// <summary>What is expected.</summary>
    public static Phrase Table(string path) =>
        new Phrase($"a table; begin it with [{path}]", $"一个表，以 [{path}] 开头");

    /// <summary>What is expected.</summary>
    public static Phrase OutputPath =>
        new Phrase($"false, true, or a path in quotes", $"`false`、`true` 或带引号的路径");

    /// <summary>What is expected.</summary>
    public static Phrase Port =>
        new Phrase(
            $"a port from 1 to 65535 without quotes, or false for no metrics",
            $"不带引号的端口（1 到 65535），或用 `false` 表示没有指标"
        );

    /// <summary>What is expected.</summary>
    public static Phrase DurationBound =>
        new Phrase($"a number of seconds, or a duration such as \"5m\"", $"秒数，或 `\"5m\"` 这样的时长");

    /// <summary>What is expected.</summary>
    public static Phrase NumberBound => new Phrase($"a number without quotes", $"不带引号的数字");

    /// <summary>What is expected.</summary>
    public static Phrase ValueAsText => new Phrase($"the value as text in quotes", $"带引号的文本");

    /// <summary>What is expected.</summary>
    public static Phrase ValueAsTextOr(Phrase other) =>
        new Phrase($"the value as text in quotes, or {other}", $"带引号的文本，或{other}");

    /// <summary>What is expected.</summary>
    public static Phrase AWholeNumber => new Phrase($"a whole number", $"整数");

    /// <summary>What is expected.</summary>
    public static Phrase ANumber => new Phrase($"a number", $"数字");

    /// <summary>What is expected.</summary>
    public static Phrase TrueOrFalse => new Phrase($"true or false", $"`true` 或 `false`");

    /// <summary>What is expected.</summary>
    public static Phrase ListWithoutCommas => new Phrase($"a list of texts without commas", $"不含逗号的文本列表");

    /// <summary>A number.</summary>
    public static Phrase OutOfRange(string name, int min, int max) =>
        new Phrase($"'{name}' must be from {min} to {max}.", $"'{name}' 必须在 {min} 到 {max} 之间。");

    /// <summary>A number.</summary>
    public static Phrase NegativeSeconds(string name) =>
        new Phrase($"'{name}' must be a number of seconds from 0.", $"'{name}' 必须是不小于 0 的秒数。");

    /// <summary>A number.</summary>
    public static Phrase NoSeconds(string name) =>
        new Phrase($"'{name}' must be a number of seconds above 0.", $"'{name}' 必须是大于 0 的秒数。");

    /// <summary>A place.</summary>
    public static Phrase TheManifest => new Phrase($"The manifest", $"清单");

    /// <summary>A place.</summary>
    public static Phrase TableNamed(string path) => new Phrase($"[{path}]", $"[{path}] 里");

    /// <summary>What is not known.</summary>
    public static Phrase Section => new Phrase($"section", $"段");

    /// <summary>What is not known.</summary>
    public static Phrase Key => new Phrase($"key", $"键");

    /// <summary>A name that is not known.</summary>
    public static Phrase UnknownName(Phrase where, Phrase what, string name, string known) =>
        new Phrase(
            $"{where} has no {what} '{name}'. It knows: {known}.",
            $"{where}没有{what} '{name}'。可用的有：{known}。"
        );

    /// <summary>A name that is not known.</summary>
    public static Phrase UnknownNameNear(Phrase where, Phrase what, string name, string near) =>
        new Phrase(
            $"{where} has no {what} '{name}'. Did you mean '{near}'?",
            $"{where}没有{what} '{name}'。是想写 '{near}' 吗？"
        );

    /// <summary>A fix.</summary>
    public static Phrase Write(string name) => new Phrase($"Write '{name}'", $"改为 '{name}'");

    /// <summary>A fix.</summary>
    public static Phrase Add(string line) => new Phrase($"Add '{line}'", $"加上 '{line}'");

    /// <summary>The format's version.</summary>
    public static Phrase NoVersion(string line) =>
        new Phrase(
            $"The manifest does not say its format version. Write '{line}' as its first line.",
            $"清单没有写格式版本。请把 '{line}' 写在第一行。"
        );

    /// <summary>The format's version.</summary>
    public static Phrase OtherVersion(int version, string line) =>
        new Phrase(
            $"This build reads format version {version} only. Use the tool that wrote the manifest, or write '{line}'.",
            $"这个版本的工具只能读格式版本 {version}。请用写出该清单的工具，或写 '{line}'。"
        );

    /// <summary>The format's version.</summary>
    public static Phrase VersionType(Phrase kind, string line) =>
        new Phrase($"The format version is {kind}. Write '{line}'.", $"格式版本是{kind}。请写 '{line}'。");

    /// <summary>A text.</summary>
    public static Phrase LineBreak =>
        new Phrase(
            $"holds a line end or another control character. Write it on one line.",
            $"含有换行或其他控制字符。请写在一行里。"
        );

    /// <summary>A text.</summary>
    public static Phrase EmptyText =>
        new Phrase(
            $"is empty. Write a value, or remove the line for the default.",
            $"是空的。请填写，或删除这一行以使用默认值。"
        );

    /// <summary>A text.</summary>
    public static Phrase ControlCharacter =>
        new Phrase($"holds a control character. Remove it.", $"含有控制字符。请删除。");

    /// <summary>A path that is no key.</summary>
    public static Phrase UnknownSetting =>
        new Phrase(
            $"is not a key of the manifest. Write SECTION.KEY; `tmuxagent config list` shows them.",
            $"不是清单里的键。请写 `SECTION.KEY`；`tmuxagent config list` 会列出所有键。"
        );

    /// <summary>A path that is no key.</summary>
    public static Phrase UnknownSettingNear(string near) =>
        new Phrase($"is not a key of the manifest. Did you mean '{near}'?", $"不是清单里的键。是想写 '{near}' 吗？");
}
