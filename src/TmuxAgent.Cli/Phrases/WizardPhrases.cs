using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Cli.Phrases;

/// <summary>What init asks, and the answers that it shows at the end.</summary>
internal static class WizardPhrases
{
    /// <summary>Before the first question.</summary>
    public static Phrase Begin(string manifest) =>
        new(
            $"Everything can be changed in {manifest} later, and each answer at the end.",
            $"所有内容以后都能在 {manifest} 里改，每个回答也能在最后改。"
        );

    /// <summary>The project's answer.</summary>
    public static Phrase Project => new($"Project", $"项目");

    /// <summary>The project's question.</summary>
    public static Phrase ProjectName => new($"Name of the project?", $"项目叫什么？");

    /// <summary>The orchestrator's answer.</summary>
    public static Phrase Orchestrator => new($"Orchestrator", $"编排器");

    /// <summary>The orchestrator's question.</summary>
    public static Phrase HowOrchestrator =>
        new(
            $"No orchestrator was found. How is it started? {{python}} is the interpreter that was found.",
            $"没找到编排器。怎么启动它？`{{python}}` 代表找到的解释器。"
        );

    /// <summary>The runner's answer.</summary>
    public static Phrase Runner => new($"Runner", $"执行器");

    /// <summary>The runner's question.</summary>
    public static Phrase HowRunner =>
        new(
            $"How is its runner started? {{python}} is the interpreter that was found.",
            $"它的执行器怎么启动？`{{python}}` 代表找到的解释器。"
        );

    /// <summary>A command with an open quote.</summary>
    public static Phrase OpenQuote => new($"A quote is never closed.", $"有个引号没有闭合。");

    /// <summary>A command that cannot be run.</summary>
    public static Phrase NoProgram =>
        new($"Its first word is no program in the repository or on PATH.", $"第一个词不是仓库里或 PATH 上的程序。");

    /// <summary>The HTTP proxy's answer.</summary>
    public static Phrase HttpProxy => new($"HTTP proxy", $"HTTP 代理");

    /// <summary>The HTTP proxy's question.</summary>
    public static Phrase WhichHttpProxy =>
        new($"HTTP proxy, such as http://127.0.0.1:7890?", $"HTTP 代理，比如 `http://127.0.0.1:7890`？");

    /// <summary>The SOCKS proxy's answer.</summary>
    public static Phrase SocksProxy => new($"SOCKS proxy", $"SOCKS 代理");

    /// <summary>The SOCKS proxy's question.</summary>
    public static Phrase WhichSocksProxy =>
        new($"SOCKS proxy, such as socks5://127.0.0.1:7890?", $"SOCKS 代理，比如 `socks5://127.0.0.1:7890`？");

    /// <summary>A SOCKS proxy was given as the other.</summary>
    public static Phrase TakenAsSocks =>
        new($"That is a SOCKS proxy, and is taken as one.", $"这是 SOCKS 代理，就按 SOCKS 代理处理。");

    /// <summary>An HTTP proxy was given as the other.</summary>
    public static Phrase TakenAsHttp =>
        new($"That is an HTTP proxy, and is taken as one.", $"这是 HTTP 代理，就按 HTTP 代理处理。");

    /// <summary>A second HTTP proxy.</summary>
    public static Phrase HttpGivenAlready =>
        new(
            $"That is an HTTP proxy, and one is given already; it can be changed at the end.",
            $"这是 HTTP 代理，前面已经给过一个；可以在最后改。"
        );

    /// <summary>What a proxy is called in a message about its value.</summary>
    public static Phrase TheProxy => new($"The proxy", $"代理");

    /// <summary>What an address is called in a message about it.</summary>
    public static Phrase It => new($"It", $"它");

    /// <summary>Above the answers.</summary>
    public static Phrase YourAnswers => new($"Nothing is written yet. Your answers:", $"还什么都没有写。你的回答：");

    /// <summary>Below the answers.</summary>
    public static Phrase GoOn =>
        new(
            $"Go on? (Enter = yes, a number = change that answer, Ctrl-C = write nothing)",
            $"继续吗？（回车 = 继续，编号 = 改那个回答，Ctrl-C = 什么都不写）"
        );

    /// <summary>Something else was typed.</summary>
    public static Phrase TypeNumber =>
        new($"Type the number of an answer, or Enter.", $"请输入回答的编号，或直接回车。");

    /// <summary>A secret among the answers.</summary>
    public static Phrase GivenNotShown => new($"given, not shown", $"已给出，不显示");

    /// <summary>A proxy with a password among the answers.</summary>
    public static Phrase WithoutCredentials(string url) =>
        new($"{url} (user and password go to the env file only)", $"{url}（用户名和密码只写进 env 文件）");
}
