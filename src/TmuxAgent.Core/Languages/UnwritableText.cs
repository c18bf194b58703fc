namespace TmuxAgent.Core.Languages;

/// <summary>Looks for what has no place in a file or has none in one language; each answer is a reason with a remedy, or null.</summary>
internal static class UnwritableText
{
    /// <summary>What no file of any language here can hold: NUL, and half of a surrogate pair, which has no UTF-8 form.</summary>
    public static string? InAnyFile(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\0')
                return "The value holds a NUL character, which no text file and no environment can hold. Remove it.";
            if (!char.IsSurrogate(text[i]))
                continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                return $"The value holds half of a surrogate pair (U+{(int)text[i]:X4}), which is no character. Remove it.";
            i++;
        }
        return null;
    }

    /// <summary>A control character other than those that are allowed.</summary>
    public static string? Control(string text, string allowed, string where)
    {
        foreach (var c in text)
        {
            if ((c < ' ' || c == '\x7f') && allowed.IndexOf(c) < 0)
                return $"The value holds {Name(c)}, which {where} cannot hold. Remove it.";
        }
        return null;
    }

    /// <summary>How a message names a character that cannot be shown.</summary>
    public static string Name(char c) =>
        c switch
        {
            '\n' => "a line end",
            '\r' => "a carriage return",
            '\t' => "a tab",
            ' ' => "a blank",
            _ when c < ' ' || c == '\x7f' => $"the control character U+{(int)c:X4}",
            _ => $"`{c}`",
        };
}
