using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Scaffolding.Phrases;

/// <summary>What is wrong with a template.</summary>
internal static class TemplateProblemPhrases
{
    /// <summary>A call.</summary>
    public static Phrase Arguments(string function, int wanted, int given) =>
        new Phrase(
            $"`{function}` takes {wanted} arguments, not {given}; the value from a pipe is the first.",
            $"`{function}` 要 {wanted} 个参数，而不是 {given} 个；管道传来的值是第一个。"
        );

    /// <summary>A call.</summary>
    public static Phrase CannotWrite(string function, Phrase type) =>
        new Phrase(
            $"`{function}` cannot write {type}. Give it a string or a number, or test for null first.",
            $"`{function}` 写不了{type}。请给它字符串或数字，或先判断是否为 `null`。"
        );

    /// <summary>A limit.</summary>
    public static Phrase TooManySteps(int most) =>
        new Phrase(
            $"The template takes more than {most} steps. Shorten its loops.",
            $"模板的步骤超过 {most}。请缩短循环。"
        );

    /// <summary>A limit.</summary>
    public static Phrase TextTooLong(int most) =>
        new Phrase(
            $"A text is longer than {most} characters. Make it shorter.",
            $"有一段文本超过 {most} 个字符。请缩短。"
        );

    /// <summary>A limit.</summary>
    public static Phrase TooLong(int most) =>
        new Phrase(
            $"The template is longer than {most} characters. Make it shorter.",
            $"模板超过 {most} 个字符。请缩短。"
        );

    /// <summary>A limit.</summary>
    public static Phrase TooManyBlocks(int most) =>
        new Phrase(
            $"The template holds more than {most} blocks. Make it shorter.",
            $"模板里的块超过 {most} 个。请缩短。"
        );

    /// <summary>A number.</summary>
    public static Phrase NotFinite =>
        new Phrase($"This is not a finite number. Do not divide by zero.", $"这不是有限的数字。请不要除以零。");

    /// <summary>A hole.</summary>
    public static Phrase NoLanguage =>
        new Phrase(
            $"The template's name says no language, so no encoder is known for it. Name it after what it writes, such as `run.sh.sbn`.",
            $"模板的名字没有说明语言，所以不知道该用哪个编码器。请按它写的内容取名，例如 `run.sh.sbn`。"
        );

    /// <summary>A hole.</summary>
    public static Phrase BareHole(string encoders) =>
        new Phrase(
            $"This hole writes a value as it is. End it in an encoder: {encoders}.",
            $"这个空位原样写出了值。请以编码器结尾：{encoders}。"
        );

    /// <summary>A kind of name.</summary>
    public static Phrase LocalVariable => new Phrase($"local variable", $"局部变量");

    /// <summary>A kind of name.</summary>
    public static Phrase VariableOrFunction => new Phrase($"variable or function", $"变量或函数");

    /// <summary>A name.</summary>
    public static Phrase NoSuchName(Phrase kind, string name) =>
        new Phrase($"There is no {kind} `{name}`.", $"没有{kind} `{name}`。");

    /// <summary>A name.</summary>
    public static Phrase NoSuchMember(string name) =>
        new Phrase($"This object has no member `{name}`.", $"这个对象没有成员 `{name}`。");

    /// <summary>An override.</summary>
    public static Phrase NoSuchTemplate(string path) =>
        new Phrase(
            $"The tool has no template `{path}`, so this file is never used.",
            $"工具没有模板 `{path}`，所以这个文件不会被用到。"
        );

    /// <summary>An override.</summary>
    public static Phrase RenameOrDelete(Phrase problem) =>
        new Phrase($"{problem} Rename or delete it.", $"{problem}请改名或删除。");

    /// <summary>A name that is near.</summary>
    public static Phrase DidYouMean(Phrase problem, string name) =>
        new Phrase($"{problem} Did you mean `{name}`?", $"{problem}是想写 `{name}` 吗？");

    /// <summary>The names there are.</summary>
    public static Phrase ThereIs(Phrase problem, string names) =>
        new Phrase($"{problem} There is: {names}.", $"{problem}可用的有：{names}。");

    /// <summary>A sentence that a template asks for.</summary>
    public static Phrase NoSuchPhrase(string name, int texts) =>
        new Phrase(
            $"There is no sentence `{name}` that takes {texts} values.",
            $"没有接受 {texts} 个值的句子 `{name}`。"
        );
}
