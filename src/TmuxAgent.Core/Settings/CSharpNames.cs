using System.Globalization;
using System.Text;

namespace TmuxAgent.Core.Settings;

/// <summary>Turns keys and values into C# names that compile and do not clash.</summary>
public static class CSharpNames
{
    // ECMA-334, 6.4.4: reserved words. Contextual ones may be names everywhere this class puts them.
    private static readonly HashSet<string> Keywords = new(
        ("abstract as base bool break byte case catch char checked class const continue decimal default delegate do " +
         "double else enum event explicit extern false finally fixed float for foreach goto if implicit in int " +
         "interface internal is lock long namespace new null object operator out override params private protected " +
         "public readonly ref return sbyte sealed short sizeof stackalloc static string struct switch this throw true " +
         "try typeof uint ulong unchecked unsafe ushort using virtual void volatile while").Split(' '),
        StringComparer.Ordinal);

    // What every class or record has already, and what the template itself declares in the settings class.
    private static readonly string[] Reserved =
    [
        "Clone", "Deconstruct", "EqualityContract", "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone",
        "PrintMembers", "ReferenceEquals", "ToString", SettingsModel.EnvKeysName,
        "FromConfiguration", "FromEnvFile", "FromEnvironment", "Load", "Secret",
    ];

    /// <summary>
    /// <c>WECOM_WEBHOOK</c> as <c>WecomWebhook</c>: the words between other characters than letters and digits, each
    /// with a capital; a word in capitals is written small, any other keeps its inner capitals.
    /// </summary>
    /// <returns>A C# identifier that is no keyword, never empty.</returns>
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
        // Scripts without capitals can spell no keyword, but a cased one whose capital is itself can.
        return Keywords.Contains(name.ToString()) ? name.Append("Value").ToString() : name.ToString();
    }

    /// <summary>The name, or the name with the smallest number from 2 behind it that is free; it is then taken.</summary>
    public static string Unique(string name, ISet<string> taken)
    {
        var candidate = name;
        for (var number = 2; !taken.Add(candidate); number++)
            candidate = name + number.ToString(CultureInfo.InvariantCulture);
        return candidate;
    }

    /// <summary>The name with <c>@</c> where it is a keyword.</summary>
    public static string Escape(string name) => Keywords.Contains(name) ? "@" + name : name;

    /// <summary>A dotted name with <c>@</c> before each part that is a keyword.</summary>
    public static string EscapeDotted(string name) => string.Join(".", name.Split('.').Select(Escape));

    internal static ISet<string> ReservedIn(string className, string exceptionName) =>
        new HashSet<string>(Reserved, StringComparer.Ordinal) { className, exceptionName };

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
