using TmuxAgent.Core.Languages;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Core.Manifest;

/// <summary>Which names an environment key may have.</summary>
public static class EnvKeyName
{
    /// <summary>What a message says about a name that is not portable, from its verb on.</summary>
    internal static Phrase Remedy => ValuePhrases.NotPortableName;

    /// <summary>What a schema says of such a name.</summary>
    internal const string Pattern = "^[A-Za-z_][A-Za-z0-9_]*$";

    /// <summary>
    /// Whether a name works in every shell, in systemd and in <c>.env</c> readers: <c>[A-Za-z_][A-Za-z0-9_]*</c>
    /// (POSIX.1-2017, 3.235 Name).
    /// </summary>
    public static bool IsPortable(string name) => EnvText.IsName(name);

    /// <summary>Why a key cannot have this name, from the sentence's verb on; null where it can.</summary>
    public static Phrase? Problem(string name) =>
        !IsPortable(name) ? Remedy
        : ShellNames.IsKept(name) ? ValuePhrases.KeptName
        : null;
}
