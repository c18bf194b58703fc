using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Cli.Phrases;

/// <summary>What `init` asks about the language of a repository.</summary>
internal static class InitPhrases
{
    /// <summary>The name of the answer.</summary>
    public static Phrase LanguageLabel => new Phrase($"Language", $"语言");

    /// <summary>The question.</summary>
    public static Phrase LanguageQuestion =>
        new Phrase(
            $"Language of generated comments and messages (en or zh)?",
            $"生成的注释和消息用哪种语言（`en` 或 `zh`）？"
        );

    /// <summary>What is wrong with an answer.</summary>
    public static Phrase NotALanguage => new Phrase($"Type en or zh.", $"请输入 `en` 或 `zh`。");
}
