using System.Globalization;
using System.Text;

namespace TmuxAgent.Core.Languages;

/// <summary>Turns keys and values into C# names that compile and do not clash.</summary>
public static class CSharpNames
{
    /// <summary>Name of the class of key constants.</summary>
    public const string EnvKeysName = "EnvKeys";

    /// <summary>What every class or record has already, and what the template itself declares: neither a member nor the class is called so.</summary>
    public static IReadOnlyList<string> Reserved { get; } =
    [
        "Clone",
        "Deconstruct",
        "EqualityContract",
        "Equals",
        "Finalize",
        "GetHashCode",
        "GetType",
        "MemberwiseClone",
        "PrintMembers",
        "ReferenceEquals",
        "ToString",
        EnvKeysName,
        "FromConfiguration",
        "FromEnvFile",
        "FromEnvironment",
        "Load",
        "Secret",
        "SecretJson",
        "TypedSecretJson",
        "Values",
    ];

    /// <summary>
    /// <c>WECOM_WEBHOOK</c> as <c>WecomWebhook</c>: the words between other characters than letters and digits, each
    /// with a capital; a word in capitals is written small, any other keeps its inner capitals.
    /// </summary>
    /// <returns>
    /// A C# identifier, never empty. It is no keyword: those begin with a small letter that has a capital.
    /// </returns>
    public static string Pascal(string text)
    {
        var name = new StringBuilder(text.Length);
        foreach (var word in Words(text))
        {
            // Without the line, 1_2 and 12 would be the same name.
            if (name.Length > 0 && char.IsDigit(name[name.Length - 1]) && char.IsDigit(word[0]))
                name.Append('_');
            name.Append(char.ToUpperInvariant(word[0]));
            name.Append(word.Any(char.IsLower) ? word.Substring(1) : word.Substring(1).ToLowerInvariant());
        }
        if (name.Length == 0)
            return "Empty";
        if (char.IsDigit(name[0]))
            name.Insert(0, '_');
        return name.ToString();
    }

    /// <summary>The name, or the name with the smallest number from 2 behind it that is free; it is then taken.</summary>
    public static string Unique(string name, ISet<string> taken)
    {
        var candidate = name;
        for (var number = 2; !taken.Add(candidate); number++)
            candidate = name + number.ToString(CultureInfo.InvariantCulture);
        return candidate;
    }

    private static IEnumerable<string> Words(string text)
    {
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsLetterOrDigit(text[i]) && !char.IsSurrogate(text[i]))
                continue;
            if (i > start)
                yield return text.Substring(start, i - start);
            start = i + 1;
        }
    }
}
