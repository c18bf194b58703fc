using TmuxAgent.Core.Manifest;

namespace TmuxAgent.Core.Rules;

/// <summary>
/// Tells from a name whether the value of an undeclared key is likely a secret, so that it is not taken from a command
/// line. What is shown does not depend on it: the value of an undeclared key never is.
/// </summary>
public static class SecretNames
{
    private static readonly HashSet<string> Parts = new(StringComparer.Ordinal)
    {
        "KEY",
        "APIKEY",
        "TOKEN",
        "SECRET",
        "PASSWORD",
        "PASSWD",
        "PASS",
        "PWD",
        "CREDENTIAL",
        "CREDENTIALS",
        "WEBHOOK",
        "PRIVATE",
        "AUTH",
        "PAT",
        "DSN",
        "JWT",
        "COOKIE",
        "SESSION",
        "BEARER",
        "PIN",
        "OTP",
    };

    private static readonly string[] Ends = ["PASSWORD", "PASSWD", "TOKEN", "SECRET", "APIKEY"];

    /// <summary>Whether the name says so, or is likely a secret of the manifest under a wrong name.</summary>
    public static bool Suggest(string key, EnvSection section)
    {
        var parts = key.ToUpperInvariant().Split('_', '-', '.');
        return parts.Any(part => Parts.Contains(part) || Ends.Any(end => part.EndsWith(end, StringComparison.Ordinal)))
            || new KeySuggestions(section).For(key) is { Key.Secret: true };
    }
}
