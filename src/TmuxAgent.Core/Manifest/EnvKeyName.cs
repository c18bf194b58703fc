using TmuxAgent.Core.Languages;

namespace TmuxAgent.Core.Manifest;

/// <summary>Which names an environment key may have.</summary>
public static class EnvKeyName
{
    /// <summary>What a message says about a name that is not portable, from its verb on.</summary>
    internal const string Remedy =
        "is no portable name. Use ASCII letters, digits and '_', not beginning with a digit.";

    /// <summary>What a schema says of such a name.</summary>
    internal const string Pattern = "^[A-Za-z_][A-Za-z0-9_]*$";

    /// <summary>
    /// Whether a name works in every shell, in systemd and in <c>.env</c> readers: <c>[A-Za-z_][A-Za-z0-9_]*</c>
    /// (POSIX.1-2017, 3.235 Name).
    /// </summary>
    public static bool IsPortable(string name) => EnvText.IsName(name);

    /// <summary>Why a key cannot have this name, from the sentence's verb on; null where it can.</summary>
    public static string? Problem(string name) =>
        !IsPortable(name) ? Remedy
        : ShellNames.IsKept(name) ? "is a name that a shell keeps for itself. Use another name."
        : null;
}
