using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Cli.Phrases;

/// <summary>What <c>--help</c> says.</summary>
internal static class HelpPhrases
{
    /// <summary><c>--lang</c></summary>
    public static Phrase Language { get; } = new($"Speak this language: en or zh.", $"用哪种语言：`en` 或 `zh`。");
}
