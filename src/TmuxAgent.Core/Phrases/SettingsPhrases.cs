namespace TmuxAgent.Core.Phrases;

/// <summary>Comments and messages of the generated settings class.</summary>
internal static class SettingsPhrases
{
    /// <summary>A comment.</summary>
    public static Phrase DeprecatedHere =>
        new Phrase($"Deprecated members are declared and filled here.", $"这里会声明并填充已弃用的成员。");

    /// <summary>A summary.</summary>
    public static Phrase KeyNames =>
        new Phrase(
            $"The name of each environment key that tmuxagent.toml declares.",
            $"tmuxagent.toml 声明的各环境变量的名字。"
        );

    /// <summary>A summary.</summary>
    public static Phrase TheSettings =>
        new Phrase(
            $"The environment that tmuxagent.toml declares, read once and checked.",
            $"tmuxagent.toml 声明的环境，一次读取并检查。"
        );

    /// <summary>The head of the file.</summary>
    public static Phrase WrittenByTool =>
        new Phrase(
            $"Written by tmuxagent from tmuxagent.toml. `tmuxagent generate` brings it up to date and keeps what was changed here.\n//   The loader for env files is there where TMUXAGENT_DOTNETENV is defined, the one for IConfiguration where\n//   TMUXAGENT_CONFIGURATION is, and the one that adds the settings to services where TMUXAGENT_SERVICES is too.\n//   The package TmuxAgent.Generators defines each where its library is referenced.",
            $"由 tmuxagent 根据 tmuxagent.toml 写出。`tmuxagent generate` 会更新它，并保留在这里的改动。\n//   定义了 TMUXAGENT_DOTNETENV 时有读取 env 文件的方法；定义了 TMUXAGENT_CONFIGURATION 时有读取\n//   `IConfiguration` 的方法；再定义 TMUXAGENT_SERVICES 时还有加入服务的方法。\n//   引用了相应的库时，包 TmuxAgent.Generators 会定义这些符号。"
        );

    /// <summary>The head of the file.</summary>
    public static Phrase MadeByCompiler =>
        new Phrase(
            $"Made from tmuxagent.toml by TmuxAgent.Generators while the project is compiled.",
            $"编译项目时由 TmuxAgent.Generators 根据 tmuxagent.toml 生成。"
        );

    /// <summary>A summary.</summary>
    public static Phrase TheException =>
        new Phrase(
            $"What is wrong with the environment: each key with its reason, all at once, and never a value.",
            $"环境有哪些问题：一次列出每个键和原因，从不含值。"
        );

    /// <summary>A summary.</summary>
    public static Phrase CollectsReasons => new Phrase($"Collects the reasons.", $"汇总各项原因。");

    /// <summary>The beginning of the exception's message.</summary>
    public static Phrase DoesNotFit =>
        new Phrase($"The environment does not fit tmuxagent.toml:", $"环境不符合 tmuxagent.toml：");

    /// <summary>A summary.</summary>
    public static Phrase OneLineEach =>
        new Phrase($"One line for each key: its name and the reason.", $"每个键一行：名字和原因。");

    /// <summary>An exception.</summary>
    public static Phrase MissingOrWrong =>
        new Phrase(
            $"A value is missing, or cannot be what the manifest says it is.",
            $"缺少某个值，或值不符合清单的声明。"
        );

    /// <summary>A summary.</summary>
    public static Phrase Load =>
        new Phrase(
            $"Reads each key through a function that gives a key's text, or null where it has none.",
            $"通过一个函数读取每个键；函数返回键的文本，没有时返回空引用。"
        );

    /// <summary>A remark.</summary>
    public static Phrase EmptyIsNone => new Phrase($"An empty text counts as none.", $"空文本视为没有。");

    /// <summary>A summary.</summary>
    public static Phrase FromFileOrProcess =>
        new Phrase(
            $"Reads each key from an env file, and from the environment of the process what the file does not hold.",
            $"从 env 文件读取每个键，文件里没有的从进程环境读取。"
        );

    /// <summary>A summary.</summary>
    public static Phrase FromProcess =>
        new Phrase($"Reads each key from the environment of the process.", $"从进程环境读取每个键。");

    /// <summary>A parameter.</summary>
    public static Phrase PathOfFile =>
        new Phrase(
            $"Path of the file; <c>~/</c> at its beginning is the user's own folder.",
            $"文件的路径；开头的 <c>~/</c> 是用户自己的文件夹。"
        );

    /// <summary>An exception.</summary>
    public static Phrase FileUnreadable =>
        new Phrase(
            $"The file cannot be read, or a value is missing or cannot be what the manifest says it is.",
            $"文件读不了，或缺少某个值，或值不符合清单的声明。"
        );

    /// <summary>A message; the path precedes it.</summary>
    public static Phrase NotThere => new Phrase($": is not there, or is no env file", $"：不存在，或不是 env 文件");

    /// <summary>A summary.</summary>
    public static Phrase FromConfiguration =>
        new Phrase($"Reads each key from a configuration, where it stands at the top.", $"从配置的顶层读取每个键。");

    /// <summary>A remark.</summary>
    public static Phrase DefaultIs => new Phrase($"; default: <c>", $"；默认值：<c>");

    /// <summary>A remark.</summary>
    public static Phrase InSeconds =>
        new Phrase($"In seconds, or with a unit: ms, s, m, h, d.", $"单位是秒，也可带单位：`ms`、`s`、`m`、`h`、`d`。");

    /// <summary>A remark.</summary>
    public static Phrase SeparatedByCommas => new Phrase($"Items are separated by commas.", $"各项用逗号分隔。");

    /// <summary>A summary.</summary>
    public static Phrase WhatItCanBe(string key) =>
        new Phrase($"What <c>{key}</c> can be.", $"<c>{key}</c> 可取的值。");

    /// <summary>A summary.</summary>
    public static Phrase ValueOf(string key) => new Phrase($"The value of {key}.", $"{key} 的值。");

    /// <summary>A summary.</summary>
    public static Phrase TypedSecret =>
        new Phrase(
            $"A value with a type that shows as <c>***</c> wherever it is printed, inspected or written as JSON.",
            $"带类型的值，打印、调试或写成 JSON 时一律显示为 <c>***</c>。"
        );

    /// <summary>A summary.</summary>
    public static Phrase Secret =>
        new Phrase(
            $"A value that shows as <c>***</c> wherever it is printed, inspected or written as JSON.",
            $"打印、调试或写成 JSON 时一律显示为 <c>***</c> 的值。"
        );

    /// <summary>A summary.</summary>
    public static Phrase KeepsValue => new Phrase($"Keeps a value.", $"保存一个值。");

    /// <summary>A summary.</summary>
    public static Phrase Reveal =>
        new Phrase(
            $"The value itself: for the call that needs it, never for a log.",
            $"值本身：只给需要它的调用，绝不写日志。"
        );

    /// <summary>A message.</summary>
    public static Phrase NotFromJson =>
        new Phrase(
            $"JSON holds no secret: load the settings from the environment.",
            $"JSON 里没有机密：请从环境载入设置。"
        );

    /// <summary>A summary.</summary>
    public static Phrase AddsToServices(string settings) =>
        new Phrase(
            $"Adds <see cref=\"{settings}\"/> to the services of a program.",
            $"把 <see cref=\"{settings}\"/> 加入程序的服务。"
        );

    /// <summary>A summary.</summary>
    public static Phrase LoadsNow =>
        new Phrase(
            $"Loads the settings now, so that a program with a wrong value ends before it starts, and adds them as a singleton.",
            $"立即载入设置，值有误的程序会在启动前结束；并以单例加入服务。"
        );

    /// <summary>A parameter.</summary>
    public static Phrase TheServices => new Phrase($"The program's services.", $"程序的服务。");

    /// <summary>A parameter.</summary>
    public static Phrase TheConfiguration =>
        new Phrase(
            $"Where each key stands at the top, as environment variables do.",
            $"每个键都在顶层的配置，与环境变量一样。"
        );

    /// <summary>A comment.</summary>
    public static Phrase TurnsTexts =>
        new Phrase(
            $"Turns texts into values and collects every problem. No problem holds the text: any text may be a secret in the wrong\n// place. The forms are those of the manifest's documentation.",
            $"把文本变成值并汇总所有问题。问题里不含文本：放错地方的文本可能是机密。\n// 各种写法见清单的文档。"
        );

    /// <summary>A comment.</summary>
    public static Phrase NeverSeen =>
        new Phrase(
            $"Where there is a problem, what is returned is never seen: loading ends with the exception.",
            $"有问题时返回值不会被看到：载入以异常结束。"
        );

    /// <summary>A message; the key precedes it.</summary>
    public static Phrase RequiredMissing => new Phrase($": is required and has no value", $"：必填，却没有值");

    /// <summary>A comment.</summary>
    public static Phrase SeenToMakeValue =>
        new Phrase($"The text, once it has been seen to make a value.", $"确认能变成值之后的文本。");

    /// <summary>A message; the key precedes it.</summary>
    public static Phrase IsNotPath => new Phrase($"is not a path", $"不是路径");

    /// <summary>A comment.</summary>
    public static Phrase NullWhereNoFile =>
        new Phrase(
            $"Null where the file is not there or is no env file. The reader's own message is dropped: it quotes the file.",
            $"文件不存在或不是 env 文件时返回空引用。读取器自己的消息会丢弃：它会引用文件内容。"
        );

    /// <summary>A message; the pattern follows.</summary>
    public static Phrase TooSlow =>
        new Phrase($"takes too long to match against the pattern ", $"与以下模式匹配耗时太久：");
}
