using System.Globalization;
using System.Text;

namespace TmuxAgent.Core.Languages;

/// <summary>Double-quoted strings with backslash escapes, in the dialects of the languages here.</summary>
internal static class EscapedString
{
    /// <param name="text">Text without NUL and without half surrogate pairs.</param>
    /// <param name="escape">How a character is escaped that cannot stand for itself; gets the code point.</param>
    /// <param name="asciiOnly">True where nothing beyond ASCII stands for itself.</param>
    public static string Quote(string text, Func<int, string> escape, bool asciiOnly)
    {
        var quoted = new StringBuilder("\"");
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is '"' or '\\')
            {
                quoted.Append('\\').Append(c);
            }
            else if (Short(c) is { } letter)
            {
                quoted.Append('\\').Append(letter);
            }
            else if (char.IsHighSurrogate(c))
            {
                var code = char.ConvertToUtf32(c, text[++i]);
                quoted.Append(asciiOnly || IsInvisible(code) ? escape(code) : char.ConvertFromUtf32(code));
            }
            else
            {
                quoted.Append(
                    c < ' ' || c == '\x7f' || (c > '\x7f' && (asciiOnly || IsInvisible(c))) ? escape(c) : c.ToString()
                );
            }
        }
        return quoted.Append('"').ToString();
    }

    /// <summary><c>\u00e9</c> or <c>\U0001f600</c>.</summary>
    public static string Unicode(int code) => code > 0xFFFF ? $"\\U{code:x8}" : $"\\u{code:x4}";

    private static char? Short(char c) =>
        c switch
        {
            '\n' => 'n',
            '\r' => 'r',
            '\t' => 't',
            _ => null,
        };

    // Control and format characters, line separators and what is no character: escaped, because they break lines in some
    // language or can make code read other than it is.
    private static bool IsInvisible(int code)
    {
        if (code is 0xFEFF or (>= 0xFFF0 and <= 0xFFFF) || (code & 0xFFFE) == 0xFFFE)
            return true;
        var category = CharUnicodeInfo.GetUnicodeCategory(char.ConvertFromUtf32(code), 0);
        return category
            is UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.PrivateUse
                or UnicodeCategory.OtherNotAssigned;
    }
}
