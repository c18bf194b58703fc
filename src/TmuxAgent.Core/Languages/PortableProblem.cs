using TmuxAgent.Core.Collections;

namespace TmuxAgent.Core.Languages;

/// <summary>Why a value has no portable form. Holds characters, never the value.</summary>
/// <param name="Characters">The characters that stand against each other, named for people; each once.</param>
/// <param name="Reason">What no program's reading gets around, without a full stop.</param>
public sealed record PortableProblem(EquatableArray<string> Characters, string Reason)
{
    /// <summary>One sentence for a message: key, characters, reason.</summary>
    public string Describe(string key) =>
        $"{key} has no spelling that every program reads alike: it holds {string.Join(", ", Characters)}; {Reason}.";

    // Characters that cannot stand in an env file in any spelling.
    internal static PortableProblem? FindImpossible(string value)
    {
        var controls = value.Where(EnvText.IsForbiddenControl).Distinct().Select(Name).ToList();
        if (controls.Count > 0)
            return new PortableProblem(
                controls.ToEquatableArray(),
                "a control character is lost or breaks the file in some program"
            );
        if (PythonExpansion.Find(value) >= 0)
            return new PortableProblem(
                EquatableArray.Of("${...}"),
                "python-dotenv puts a variable for it, in single quotes too"
            );
        for (var i = 0; i < value.Length; i++)
        {
            if (char.IsHighSurrogate(value[i]) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]))
                i++;
            else if (char.IsSurrogate(value[i]))
                return new PortableProblem(EquatableArray.Of(Name(value[i])), "half of a surrogate pair is not text");
        }
        return null;
    }

    // Something keeps the value out of single quotes, and something keeps it out of double quotes.
    internal static PortableProblem OfQuotes(string value)
    {
        var characters = new List<string>();
        if (value.IndexOf('\'') >= 0)
            characters.Add("'");
        if (value.IndexOf(@"\\", StringComparison.Ordinal) >= 0)
            characters.Add(@"\\");
        else if (value.EndsWith(@"\", StringComparison.Ordinal))
            characters.Add(@"\ at the end");
        else if (value.IndexOf('\\') >= 0)
            characters.Add(@"\");
        foreach (var c in "\"$`")
        {
            if (value.IndexOf(c) >= 0)
                characters.Add(c.ToString());
        }
        return new PortableProblem(
            characters.ToEquatableArray(),
            "single quotes cannot hold the one, and double quotes change the other"
        );
    }

    private static string Name(char c) => $"U+{(int)c:X4}";
}
