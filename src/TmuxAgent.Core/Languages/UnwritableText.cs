using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Core.Languages;

/// <summary>Looks for what has no place in a file or has none in one language; each answer is a reason with a remedy, or null.</summary>
internal static class UnwritableText
{
    /// <summary>What no file of any language here can hold: NUL, and half of a surrogate pair, which has no UTF-8 form.</summary>
    public static Phrase? InAnyFile(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\0')
                return EncoderPhrases.Nul;
            if (!char.IsSurrogate(text[i]))
                continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                return EncoderPhrases.HalfSurrogate($"U+{(int)text[i]:X4}");
            i++;
        }
        return null;
    }

    /// <summary>A control character other than those that are allowed.</summary>
    public static Phrase? Control(string text, string allowed, Phrase where)
    {
        foreach (var c in text)
        {
            if ((c < ' ' || c == '\x7f') && allowed.IndexOf(c) < 0)
                return EncoderPhrases.Control(Name(c), where);
        }
        return null;
    }

    /// <summary>How a message names a character that cannot be shown.</summary>
    public static Phrase Name(char c) =>
        c switch
        {
            '\n' => EncoderPhrases.LineEnd,
            '\r' => EncoderPhrases.CarriageReturn,
            '\t' => EncoderPhrases.Tab,
            ' ' => EncoderPhrases.Blank,
            _ when c < ' ' || c == '\x7f' => EncoderPhrases.ControlCharacter($"U+{(int)c:X4}"),
            _ => EncoderPhrases.OtherCharacter(c.ToString()),
        };
}
