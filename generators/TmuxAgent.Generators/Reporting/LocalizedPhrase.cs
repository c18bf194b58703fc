using System.Globalization;
using Microsoft.CodeAnalysis;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Generators.Reporting;

/// <summary>A phrase in the language of the compiler's own messages.</summary>
internal sealed class LocalizedPhrase(Phrase phrase) : LocalizableString
{
    private const string Chinese = "zh";

    /// <summary>The language of a compiler that asks for the text; English where it does not say which.</summary>
    public static Language LanguageOf(IFormatProvider? provider) =>
        provider is CultureInfo { TwoLetterISOLanguageName: Chinese } ? Language.Chinese : Language.English;

    /// <summary>A text for an editor, which takes a plain one and speaks its user's language.</summary>
    public static string ForEditor(Phrase phrase)
    {
#pragma warning disable RS1035 // A title of a code action is no localizable string; nothing that is compiled depends on it.
        return phrase.In(LanguageOf(CultureInfo.CurrentUICulture));
#pragma warning restore RS1035
    }

    /// <inheritdoc/>
    protected override string GetText(IFormatProvider? formatProvider) => phrase.In(LanguageOf(formatProvider));

    /// <inheritdoc/>
    protected override int GetHash() => phrase.GetHashCode();

    /// <inheritdoc/>
    protected override bool AreEqual(object? other) => other is LocalizedPhrase one && phrase.Equals(one.Said);

    private Phrase Said => phrase;
}
