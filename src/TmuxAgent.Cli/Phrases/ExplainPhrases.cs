using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Cli.Phrases;

/// <summary>What explain says of a key.</summary>
internal static class ExplainPhrases
{
    /// <summary>Above the places that read it.</summary>
    public static Phrase ReadBy => new($"read by", $"读取它的地方");

    /// <summary>Above the places that set it.</summary>
    public static Phrase SetBy => new($"set by", $"设置它的地方");

    /// <summary>Above the places that export it with a value.</summary>
    public static Phrase ExportedBy => new($"handed on, with a value, by", $"带着值传下去的地方");

    /// <summary>Above the places that hand it on.</summary>
    public static Phrase HandedOnBy => new($"handed on by", $"传下去的地方");

    /// <summary>The first line of an undeclared key.</summary>
    public static Phrase NotDeclared(string key, string manifest) =>
        new($"{key}: not declared in {manifest}", $"{key}：{manifest} 里没有声明");

    /// <summary>The first line of a declared key.</summary>
    public static Phrase Declared(string key, Phrase kind) => new($"{key}: {kind}", $"{key}：{kind}");

    /// <summary>Above the value.</summary>
    public static Phrase Value => new($"value", $"值");

    /// <summary>The shell has one as well.</summary>
    public static Phrase ShellHasOne =>
        new($"This shell's environment has one, too.", $"这个 shell 的环境里也有一个。");

    /// <summary>Above the declaration.</summary>
    public static Phrase DeclaredBy => new($"declared by", $"声明它的地方");

    /// <summary>A key that no line declares.</summary>
    public static Phrase Implied(string manifest) =>
        new($"[proxy] or [codex] in {manifest}, which imply it", $"{manifest} 的 [proxy] 或 [codex]，由它们隐含");

    /// <summary>A former spelling.</summary>
    public static Phrase FormerSpelling(string alias) => new($"former spelling {alias}", $"旧写法 {alias}");

    /// <summary>Nothing uses it.</summary>
    public static Phrase Unused => new($"No file of this repository uses it.", $"本仓库没有文件用到它。");

    /// <summary>A secret.</summary>
    public static Phrase Secret => new($"secret", $"密钥");

    /// <summary>It must have a value.</summary>
    public static Phrase Required => new($"required", $"必需");

    /// <summary>It should have a value.</summary>
    public static Phrase Recommended => new($"recommended", $"建议设置");

    /// <summary>It may have a value.</summary>
    public static Phrase Optional => new($"optional", $"可选");

    /// <summary>It should not be used any more.</summary>
    public static Phrase Deprecated(string why) => new($"deprecated: {why}", $"已弃用：{why}");

    /// <summary>Where the value is, and whose it is.</summary>
    public static Phrase ValueAt(string value, string place, Phrase origin) =>
        new($"{value}  {place}, {origin}", $"{value}  {place}，{origin}");

    /// <summary>As above, with an alias.</summary>
    public static Phrase ValueAtSpelled(string value, string place, string spelling, Phrase origin) =>
        new($"{value}  {place}, spelled {spelling}, {origin}", $"{value}  {place}，写作 {spelling}，{origin}");

    /// <summary>It has none.</summary>
    public static Phrase NoneIn(string file) => new($"none in {file}", $"{file} 里没有");

    /// <summary>It has none, and generate gives it one.</summary>
    public static Phrase NoneButDefault(string file, string value) =>
        new(
            $"none in {file}; `tmuxagent generate` writes the default, {value}",
            $"{file} 里没有；`tmuxagent generate` 会写入默认值 {value}"
        );

    /// <summary>The value is a file's.</summary>
    public static Phrase AsSaid(string file) => new($"as {file} says", $"和 {file} 一致");

    /// <summary>The value is the user's.</summary>
    public static Phrase Yours => new($"yours", $"你设的");

    /// <summary>A use by another name.</summary>
    public static Phrase As(string name) => new($"as {name}", $"写作 {name}");

    /// <summary>A use with a default.</summary>
    public static Phrase WithDefault(string value) => new($"default {value}", $"默认值 {value}");

    /// <summary>A use in a file that the tool renders.</summary>
    public static Phrase Rendered => new($"rendered", $"由工具生成");

    /// <summary>A key that nobody knows.</summary>
    public static Phrase Unknown(string manifest, string file, string key) =>
        new(
            $"neither {manifest} nor {file} nor a source of this repository knows {key}; `tmuxagent env list` shows the keys",
            $"{manifest}、{file} 和本仓库的源文件里都没有 {key}；`tmuxagent env list` 列出所有键"
        );

    /// <summary>A key that nobody knows, and one that is near.</summary>
    public static Phrase UnknownButNear(string manifest, string file, string key, string near) =>
        new(
            $"neither {manifest} nor {file} nor a source of this repository knows {key}; did you mean {near}?",
            $"{manifest}、{file} 和本仓库的源文件里都没有 {key}；是不是想写 {near}？"
        );
}
