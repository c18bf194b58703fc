namespace TmuxAgent.Core.Phrases;

/// <summary>The names of the languages, as ISO 639 has them.</summary>
public static class LanguageName
{
    /// <summary>English.</summary>
    public const string English = "en";

    /// <summary>Chinese.</summary>
    public const string Chinese = "zh";

    /// <summary>The name of a language.</summary>
    public static string Of(Language language) => language == Language.Chinese ? Chinese : English;

    /// <summary>The language of a name.</summary>
    public static bool TryRead(string name, out Language language)
    {
        language = name == Chinese ? Language.Chinese : Language.English;
        return name is English or Chinese;
    }
}
