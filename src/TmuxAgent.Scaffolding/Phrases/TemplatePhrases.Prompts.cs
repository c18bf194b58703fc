using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Scaffolding.Phrases;

/// <summary>What prompts say beside their English text.</summary>
internal static partial class TemplatePhrases
{
    /// <summary>A prompt.</summary>
    public static Phrase AnswerLanguage =>
        new Phrase($"Write what people read in English.", $"给人看的文字请用简体中文写。");
}
