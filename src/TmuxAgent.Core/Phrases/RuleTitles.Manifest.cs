namespace TmuxAgent.Core.Phrases;

/// <summary>Titles of the rules over the manifest and the templates.</summary>
internal static partial class RuleTitles
{
    /// <summary>TMA0301</summary>
    public static Phrase ManifestNotUtf8 => new Phrase($"The manifest is not UTF-8 text", $"清单不是 UTF-8 文本");

    /// <summary>TMA0302</summary>
    public static Phrase TomlSyntax => new Phrase($"The manifest is not valid TOML", $"清单不是合法的 TOML");

    /// <summary>TMA0303</summary>
    public static Phrase TomlDuplicate => new Phrase($"A key or table is defined twice", $"键或表定义了两次");

    /// <summary>TMA0304</summary>
    public static Phrase TomlValue =>
        new Phrase($"A TOML value is malformed or out of range", $"TOML 值格式不对或超出范围");

    /// <summary>TMA0305</summary>
    public static Phrase TomlLimit => new Phrase($"The manifest exceeds a limit of the reader", $"清单超出了读取上限");

    /// <summary>TMA0310</summary>
    public static Phrase ManifestVersion =>
        new Phrase($"The manifest's format version is missing or not supported", $"清单的格式版本缺失或不受支持");

    /// <summary>TMA0311</summary>
    public static Phrase ManifestUnknownName =>
        new Phrase($"The manifest format has no such section or key", $"清单格式里没有这个段或键");

    /// <summary>TMA0312</summary>
    public static Phrase ManifestType => new Phrase($"A manifest value has the wrong type", $"清单里的值类型不对");

    /// <summary>TMA0313</summary>
    public static Phrase ManifestValue => new Phrase($"A manifest value is not allowed", $"清单里的值不被允许");

    /// <summary>TMA0314</summary>
    public static Phrase ManifestKeyName =>
        new Phrase(
            $"An environment key has a name that not every program accepts",
            $"环境变量的名字不是所有程序都接受"
        );

    /// <summary>TMA0315</summary>
    public static Phrase ManifestAlias =>
        new Phrase($"An alias collides with a key or another alias", $"别名与某个键或另一个别名冲突");

    /// <summary>TMA0316</summary>
    public static Phrase ManifestConstraint =>
        new Phrase($"The constraints of a key contradict its type or each other", $"键的约束与类型矛盾，或互相矛盾");

    /// <summary>TMA0317</summary>
    public static Phrase ManifestDefault =>
        new Phrase($"A default or example does not fit its own key", $"默认值或示例不符合键自己的声明");

    /// <summary>TMA0318</summary>
    public static Phrase ManifestSecret => new Phrase($"The manifest holds a secret", $"清单里有机密值");

    /// <summary>TMA0319</summary>
    public static Phrase ManifestPattern => new Phrase($"A pattern is not a regular expression", $"模式不是正则表达式");

    /// <summary>TMA0320</summary>
    public static Phrase ManifestPath =>
        new Phrase($"A path leaves the repository or cannot be written everywhere", $"路径超出仓库，或不是处处都能写");

    /// <summary>TMA0321</summary>
    public static Phrase ManifestIdentifier => new Phrase($"A C# name is not an identifier", $"C# 名字不是标识符");

    /// <summary>TMA0401</summary>
    public static Phrase TemplateSyntax => new Phrase($"Template cannot be read", $"模板无法读取");

    /// <summary>TMA0402</summary>
    public static Phrase TemplateUnknownName =>
        new Phrase($"Template names something that does not exist", $"模板用到了不存在的名字");

    /// <summary>TMA0403</summary>
    public static Phrase TemplateWrongUse =>
        new Phrase($"Template uses a value in a way it does not allow", $"模板以不允许的方式使用了值");

    /// <summary>TMA0404</summary>
    public static Phrase TemplateUnwritableValue =>
        new Phrase($"Value cannot be written in this kind of file", $"值无法写进这类文件");

    /// <summary>TMA0405</summary>
    public static Phrase TemplateBareHole =>
        new Phrase($"Hole without the encoder of its language", $"空位没有用所在语言的编码器");

    /// <summary>TMA0406</summary>
    public static Phrase TemplateLimit => new Phrase($"Template exceeds a limit", $"模板超出上限");

    /// <summary>TMA0407</summary>
    public static Phrase TemplateUnknownOverride =>
        new Phrase($"Overriding template replaces nothing", $"覆盖用的模板没有覆盖任何东西");
}
