namespace TmuxAgent.Core.Phrases;

/// <summary>Titles of the rules over sources and the repository.</summary>
internal static partial class RuleTitles
{
    /// <summary>TMA0501</summary>
    public static Phrase SourceAlias =>
        new Phrase($"Source code uses a former spelling of a key", $"源码用了键的旧写法");

    /// <summary>TMA0502</summary>
    public static Phrase SourceUnknownKey =>
        new Phrase($"Source code uses a key that the manifest does not declare", $"源码用了清单没有声明的键");

    /// <summary>TMA0503</summary>
    public static Phrase SourceWrongType =>
        new Phrase($"Source code reads a key as a type that the manifest denies", $"源码读取键的类型与清单不符");

    /// <summary>TMA0504</summary>
    public static Phrase SourceDeprecatedKey => new Phrase($"Source code uses a deprecated key", $"源码用了已弃用的键");

    /// <summary>TMA0505</summary>
    public static Phrase SourceSecret => new Phrase($"A secret is written into source code", $"机密值写进了源码");

    /// <summary>TMA0506</summary>
    public static Phrase SourceLiteralKey =>
        new Phrase($"A key is written as text where a constant names it", $"键名写成了文本，而它已有常量");

    /// <summary>TMA0507</summary>
    public static Phrase SourceUntypedRead =>
        new Phrase($"A key is read as text where the settings class has it typed", $"键按文本读取，而设置类里有类型");

    /// <summary>TMA0508</summary>
    public static Phrase SourceBoundSettings =>
        new Phrase($"The settings class is filled by a binder that knows no key", $"填充设置类的绑定器不认识任何键");

    /// <summary>TMA0601</summary>
    public static Phrase UndeclaredRead =>
        new Phrase($"A key is read that nothing declares or sets", $"读取了没有声明也没有设置的键");

    /// <summary>TMA0602</summary>
    public static Phrase UnreadKey => new Phrase($"A declared key is read nowhere", $"声明的键没有地方读取");

    /// <summary>TMA0603</summary>
    public static Phrase DefaultDiffers =>
        new Phrase($"A default in source code contradicts the manifest", $"源码里的默认值与清单矛盾");

    /// <summary>TMA0604</summary>
    public static Phrase TwoSpellingsInUse =>
        new Phrase($"Two spellings of one key are in use", $"同一个键有两种写法在用");

    /// <summary>TMA0605</summary>
    public static Phrase NeedlessSuppression =>
        new Phrase($"A comment suppresses a finding that is not there", $"注释要忽略的问题并不存在");

    /// <summary>TMA0610</summary>
    public static Phrase FileDisagrees =>
        new Phrase(
            $"A file and the manifest have different values, and nobody has said which is right",
            $"文件与清单的值不同，还没有人说哪个对"
        );

    /// <summary>TMA0611</summary>
    public static Phrase FileOverrides =>
        new Phrase($"A file overrides what the manifest says", $"文件改写了清单里的值");

    /// <summary>TMA0612</summary>
    public static Phrase FileContradicts =>
        new Phrase($"A file that the tool does not change contradicts the manifest", $"工具不会改动的文件与清单矛盾");

    /// <summary>TMA0620</summary>
    public static Phrase EnvTracked => new Phrase($"The env file is tracked by git", $"env 文件被 git 跟踪");

    /// <summary>TMA0621</summary>
    public static Phrase EnvInHistory => new Phrase($"The env file is in git's history", $"env 文件在 git 历史里");

    /// <summary>TMA0622</summary>
    public static Phrase EnvNotIgnored => new Phrase($"The env file is not ignored by git", $"git 没有忽略 env 文件");

    /// <summary>TMA0623</summary>
    public static Phrase CommittedFileIgnored =>
        new Phrase($"A file that belongs in git is ignored", $"该提交到 git 的文件被忽略了");

    /// <summary>TMA0624</summary>
    public static Phrase ExampleLacksKey => new Phrase($"The example lacks a declared key", $"示例文件缺少已声明的键");

    /// <summary>TMA0625</summary>
    public static Phrase EnvMode => new Phrase($"Others may read or write the env file", $"其他用户可以读写 env 文件");

    /// <summary>TMA0626</summary>
    public static Phrase SecretInFile =>
        new Phrase($"A secret is in a file that git carries", $"git 跟踪的文件里有机密值");
}
