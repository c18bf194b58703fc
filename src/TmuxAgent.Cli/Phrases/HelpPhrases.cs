using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Cli.Phrases;

/// <summary>The frame of <c>--help</c>, and the options that every verb has by the library.</summary>
internal static class HelpPhrases
{
    /// <summary><c>--lang</c></summary>
    public static Phrase Language => new($"Speak this language: en or zh.", $"用哪种语言：`en` 或 `zh`。");

    /// <summary><c>--help</c></summary>
    public static Phrase ShowHelp => new($"Show this help.", $"显示这个帮助。");

    /// <summary><c>--version</c></summary>
    public static Phrase ShowVersion => new($"Show the version.", $"显示版本。");

    /// <summary>Heading.</summary>
    public static Phrase Description => new($"Description:", $"说明：");

    /// <summary>Heading.</summary>
    public static Phrase Usage => new($"Usage:", $"用法：");

    /// <summary>Heading.</summary>
    public static Phrase Arguments => new($"Arguments:", $"参数：");

    /// <summary>Heading.</summary>
    public static Phrase Options => new($"Options:", $"选项：");

    /// <summary>Heading.</summary>
    public static Phrase Commands => new($"Commands:", $"命令：");

    /// <summary>In a usage, where a verb goes.</summary>
    public static Phrase AnyCommand => new($"[command]", $"[命令]");

    /// <summary>In a usage, where options go.</summary>
    public static Phrase AnyOptions => new($"[options]", $"[选项]");
}
