using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Core.Languages;

/// <summary>A text in the form of one language, or the reason why it has none there.</summary>
public readonly record struct EncodedText
{
    private EncodedText(string? text, Phrase? refusal)
    {
        Text = text ?? "";
        Refusal = refusal;
    }

    /// <summary>The encoded text; empty where it was refused.</summary>
    public string Text { get; }

    /// <summary>Reason and remedy, or null where there is a text.</summary>
    public Phrase? Refusal { get; }

    /// <summary>The encoded text.</summary>
    public static EncodedText Of(string text) => new(text, null);

    /// <summary>There is none.</summary>
    public static EncodedText Refuse(Phrase reason) => new(null, reason);
}
