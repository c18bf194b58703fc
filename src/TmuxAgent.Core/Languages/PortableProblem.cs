using TmuxAgent.Core.Collections;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Core.Languages;

/// <summary>Why a value has no portable form. Holds characters, never the value.</summary>
/// <param name="Characters">The characters that stand against each other, named for people; each once.</param>
/// <param name="Reason">What no program's reading gets around, without a full stop.</param>
public sealed record PortableProblem(EquatableArray<Phrase> Characters, Phrase Reason)
{
    /// <summary>One sentence for a message: key, characters, reason.</summary>
    public Phrase Describe(string key) => Describe(Phrase.Verbatim(key));

    /// <summary>One sentence for a message: what has the value, characters, reason.</summary>
    public Phrase Describe(Phrase key) => ValuePhrases.Unportable(key, Named, Reason);

    /// <summary>The characters, separated by commas.</summary>
    internal Phrase Named => Phrase.Join(", ", Characters);

    // Characters that cannot stand in an env file in any spelling.
    internal static PortableProblem? FindImpossible(string value)
    {
        var controls = value.Where(EnvText.IsForbiddenControl).Distinct().Select(Name).ToList();
        if (controls.Count > 0)
            return new PortableProblem(controls.ToEquatableArray(), ValuePhrases.ControlBreaks);
        if (PythonExpansion.Find(value) >= 0)
            return new PortableProblem(EquatableArray.Of(Phrase.Verbatim("${...}")), ValuePhrases.PythonExpands);
        for (var i = 0; i < value.Length; i++)
        {
            if (char.IsHighSurrogate(value[i]) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]))
                i++;
            else if (char.IsSurrogate(value[i]))
                return new PortableProblem(EquatableArray.Of(Name(value[i])), ValuePhrases.HalfSurrogate);
        }
        return null;
    }

    // Something keeps the value out of single quotes, and something keeps it out of double quotes.
    internal static PortableProblem OfQuotes(string value)
    {
        var characters = new List<Phrase>();
        if (value.IndexOf('\'') >= 0)
            characters.Add(Phrase.Verbatim("'"));
        if (value.IndexOf(@"\\", StringComparison.Ordinal) >= 0)
            characters.Add(Phrase.Verbatim(@"\\"));
        else if (value.EndsWith(@"\", StringComparison.Ordinal))
            characters.Add(ValuePhrases.BackslashAtEnd);
        else if (value.IndexOf('\\') >= 0)
            characters.Add(Phrase.Verbatim(@"\"));
        foreach (var c in "\"$`")
        {
            if (value.IndexOf(c) >= 0)
                characters.Add(Phrase.Verbatim(c.ToString()));
        }
        return new PortableProblem(characters.ToEquatableArray(), ValuePhrases.QuotesClash);
    }

    private static Phrase Name(char c) => Phrase.Verbatim($"U+{(int)c:X4}");
}
