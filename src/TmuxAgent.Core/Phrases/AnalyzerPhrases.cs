namespace TmuxAgent.Core.Phrases;

/// <summary>What the analyzers and code fixes of the C# compiler say, beyond the rules that they share with the tool.</summary>
public static class AnalyzerPhrases
{
    /// <summary>TMA0503</summary>
    public static Phrase WrongType(string key, string type, Phrase read, Phrase remedy) =>
        new Phrase(
            $"'{key}' is of type {type} in tmuxagent.toml and is read as {read} here. {remedy}",
            $"'{key}' 在 tmuxagent.toml 里的类型是 {type}，这里却按{read}读取。{remedy}"
        );

    /// <summary>A remedy.</summary>
    public static Phrase ReadDuration =>
        new Phrase(
            $"A duration may have a unit, and TimeSpan.Parse takes a bare number for days: read it through the settings class.",
            $"时长可以带单位，而 TimeSpan.Parse 会把单独的数字当成天数：请通过设置类读取。"
        );

    /// <summary>A remedy.</summary>
    public static Phrase ReadAsDeclared =>
        new Phrase(
            $"Read it as that, or change its type in the manifest.",
            $"请按声明的类型读取，或修改清单里的类型。"
        );

    /// <summary>A type that is read.</summary>
    public static Phrase Integer => new Phrase($"a whole number", $"整数");

    /// <summary>A type that is read.</summary>
    public static Phrase Number => new Phrase($"a decimal number", $"小数");

    /// <summary>A type that is read.</summary>
    public static Phrase Boolean => new Phrase($"true or false", $"真假值");

    /// <summary>A type that is read.</summary>
    public static Phrase TimeSpan => new Phrase($"a TimeSpan", $"时间间隔（`TimeSpan`）");

    /// <summary>A type that is read.</summary>
    public static Phrase Url => new Phrase($"a URL", $"URL 地址");

    /// <summary>A type that is read.</summary>
    public static Phrase Text => new Phrase($"text", $"文本");

    /// <summary>TMA0506</summary>
    public static Phrase LiteralKey(string constant) =>
        new Phrase($"The constant {constant} names this key.", $"这个键已有常量 {constant}。");

    /// <summary>TMA0507</summary>
    public static Phrase UntypedRead(string member) =>
        new Phrase($"{member} has this value with its type, checked.", $"{member} 已有这个值，带类型并且检查过。");

    /// <summary>TMA0508</summary>
    public static Phrase BoundSettings(string method, string settings, string remedy) =>
        new Phrase(
            $"{method} looks for the names of the properties and finds no key, so that every member of {settings} stays empty. Use {remedy}.",
            $"{method} 按属性名查找，找不到任何键，{settings} 的所有成员都会是空的。请改用 {remedy}。"
        );

    /// <summary>TMA0505</summary>
    public static Phrase WebhookInSource =>
        new Phrase(
            $"A webhook URL with its key is written here. Put it into the env file, read it from the environment, and change the key if this was ever committed.",
            $"这里写着带密钥的 webhook 地址。请把它放进 env 文件，再从环境读取；如果曾经提交过，请更换密钥。"
        );

    /// <summary>A fix.</summary>
    public static Phrase Call(string member) => new Phrase($"Call {member}", $"调用 {member}");

    /// <summary>A fix.</summary>
    public static Phrase UseConstant(string constant) =>
        new Phrase($"Use the constant {constant}", $"使用常量 {constant}");

    /// <summary>A fix.</summary>
    public static Phrase Read(string member) => new Phrase($"Read {member}", $"读取 {member}");

    /// <summary>TMA0305</summary>
    public static Phrase ManifestTooLong(int megabytes) =>
        new Phrase(
            $"The manifest is longer than {megabytes} MiB, so it is not a manifest that a person wrote. Hand over the right file.",
            $"清单超过 {megabytes} MiB，不像是人写的清单。请交给编译器正确的文件。"
        );

    /// <summary>TMA0301</summary>
    public static Phrase ManifestBinary(string code) =>
        new Phrase(
            $"The manifest holds {code}, which no text does: it is binary, or not UTF-8. Save it as UTF-8 text.",
            $"清单里有 {code}，文本里不会有它：文件是二进制的，或不是 UTF-8。请另存为 UTF-8 文本。"
        );
}
