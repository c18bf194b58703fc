using System.Globalization;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Core.Languages;

/// <summary>Names in C# source.</summary>
public static class CSharpNameEncoder
{
    /// <summary>
    /// An identifier, or several joined by dots (C# standard, 6.4.3). The name is checked, not changed: what a key is
    /// called and how a keyword is avoided (<c>@class</c>) is the model's to say.
    /// </summary>
    public static EncodedText Name(string text)
    {
        foreach (var part in text.Split('.'))
        {
            var name = part.Length > 0 && part[0] == '@' ? part.Substring(1) : part;
            if (name.Length == 0 || !IsStart(name[0]) || !name.All(IsPart))
                return EncodedText.Refuse(EncoderPhrases.NotCSharpName(Shown(text)));
        }
        return EncodedText.Of(text);
    }

    private static bool IsStart(char c) => c == '_' || char.IsLetter(c);

    private static bool IsPart(char c) =>
        IsStart(c)
        || CharUnicodeInfo.GetUnicodeCategory(c)
            is UnicodeCategory.DecimalDigitNumber
                or UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.ConnectorPunctuation;

    private static string Shown(string text) =>
        string.Concat(
            text.Select(c => char.IsControl(c) || char.IsSurrogate(c) ? EscapedString.Unicode(c) : c.ToString())
        );
}
