using System.Globalization;
using System.Runtime.CompilerServices;

namespace TmuxAgent.Core.Phrases;

/// <summary>
/// A text for people in every language of the tool. Which one is read is decided where it is printed; until then it is data,
/// equal to another where both say the same. An argument that is a phrase itself follows the language.
/// </summary>
public sealed class Phrase : IEquatable<Phrase>
{
    private readonly FormattableString _english;
    private readonly FormattableString _chinese;

    /// <param name="english">In English.</param>
    /// <param name="chinese">The same in Simplified Chinese, with the same arguments.</param>
    public Phrase(FormattableString english, FormattableString chinese) => (_english, _chinese) = (english, chinese);

    /// <summary>No text.</summary>
    public static Phrase None { get; } = Verbatim("");

    /// <summary>Whether there is no text.</summary>
    public bool IsEmpty => _english.Format.Length == 0 || In(Language.English).Length == 0;

    /// <summary>What is the same in every language: a path, a command, a name, or the words of another program.</summary>
    public static Phrase Verbatim(string text)
    {
        FormattableString same = FormattableStringFactory.Create("{0}", text);
        return new Phrase(same, same);
    }

    /// <summary>Several phrases as one.</summary>
    /// <param name="separator">What stands between two; the same in every language.</param>
    /// <param name="phrases">The parts, in their order.</param>
    public static Phrase Join(string separator, IEnumerable<Phrase> phrases)
    {
        object[] parts = [.. phrases];
        var holes = string.Join(
            separator.Replace("{", "{{").Replace("}", "}}"),
            parts.Select((_, index) => "{" + index.ToString(CultureInfo.InvariantCulture) + "}")
        );
        FormattableString same = FormattableStringFactory.Create(holes, parts);
        return new Phrase(same, same);
    }

    /// <summary>What its text says it about, each as the text of a language shows it, in the order of the English text.</summary>
    public IEnumerable<string> ArgumentsIn(Language language) =>
        _english.GetArguments().Select(argument => new Reader(language).Format(null, argument, null));

    /// <summary>Every language's text, changed in the same way; its arguments are lost.</summary>
    public Phrase Map(Func<string, string> change)
    {
        var (english, chinese) = (change(In(Language.English)), change(In(Language.Chinese)));
        return new Phrase(
            FormattableStringFactory.Create("{0}", english),
            FormattableStringFactory.Create("{0}", chinese)
        );
    }

    /// <summary>The text in a language.</summary>
    public string In(Language language)
    {
        var text = language == Language.Chinese ? _chinese : _english;
        return text.ToString(new Reader(language));
    }

    /// <summary>The English text: what tests and debuggers show. What is printed for a person is <see cref="In"/>.</summary>
    public override string ToString() => In(Language.English);

    /// <inheritdoc/>
    public bool Equals(Phrase? other) =>
        other is not null
        && In(Language.English) == other.In(Language.English)
        && In(Language.Chinese) == other.In(Language.Chinese);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Phrase);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(In(Language.English));

    // Numbers are written as programs write them, and phrases in the language of what holds them.
    private sealed class Reader(Language language) : IFormatProvider, ICustomFormatter
    {
        public object? GetFormat(Type? formatType) =>
            formatType == typeof(ICustomFormatter) ? this : CultureInfo.InvariantCulture.GetFormat(formatType!);

        public string Format(string? format, object? arg, IFormatProvider? formatProvider) =>
            arg switch
            {
                Phrase phrase => phrase.In(language),
                IFormattable value => value.ToString(format, CultureInfo.InvariantCulture),
                _ => arg?.ToString() ?? "",
            };
    }
}
