using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace TmuxAgent.Core.Phrases;

/// <summary>
/// A text for people as data, with holes <c>{0}</c>, <c>{1}</c> and so on: for a table that programs of other languages take over
/// as it stands. Any other brace is text.
/// </summary>
/// <param name="English">In English.</param>
/// <param name="Chinese">The same in Simplified Chinese, with the same holes.</param>
public sealed record Pattern(string English, string Chinese)
{
    /// <summary>No text.</summary>
    public static Pattern None { get; } = new("", "");

    /// <summary>The text in a language, its holes open.</summary>
    public string In(Language language) => language == Language.Chinese ? Chinese : English;

    /// <summary>The text with its holes filled.</summary>
    public Phrase With(params object[] seen) => new(Filled(English, seen), Filled(Chinese, seen));

    /// <summary>A text that is the same in every language, with its holes filled in one pass.</summary>
    public static string Fill(string text, params object[] seen) =>
        Filled(text, seen).ToString(CultureInfo.InvariantCulture);

    private static FormattableString Filled(string text, object[] seen)
    {
        var format = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (IsHole(text, i))
            {
                format.Append(text, i, 3);
                i += 2;
            }
            else
            {
                format.Append(text[i], text[i] is '{' or '}' ? 2 : 1);
            }
        }
        return FormattableStringFactory.Create(format.ToString(), seen);
    }

    private static bool IsHole(string text, int i) =>
        text[i] == '{' && i + 2 < text.Length && text[i + 1] is >= '0' and <= '9' && text[i + 2] == '}';
}
