using System.Text.RegularExpressions;

namespace TmuxAgent.Core.Manifest;

/// <summary>
/// Which values may be shown to people, in messages, diffs, tables and JSON: those of keys that are declared and not
/// secret, unless they hold credentials.
/// </summary>
public sealed class EnvValueMask
{
    /// <summary>What is shown instead of a value.</summary>
    public const string Hidden = "***";

    // Wider than a URL's grammar: a password may hold a slash, and a proxy may come without its scheme.
    private static readonly Regex Credentials = new(
        @"://[^@]*@|[^\s:/@]+:[^\s/@]+@",
        RegexOptions.CultureInvariant,
        TimeSpan.FromSeconds(1)
    );

    private readonly HashSet<string> _open;

    /// <param name="section">What the manifest declares.</param>
    public EnvValueMask(EnvSection section)
    {
        _open = new HashSet<string>(
            section.Keys.Where(key => !key.Secret).SelectMany(Spellings),
            StringComparer.Ordinal
        );
        _open.ExceptWith(section.Keys.Where(key => key.Secret).SelectMany(Spellings));
    }

    /// <summary>Whether the value of a key, named as the file has it, must not be shown.</summary>
    public bool Hides(string key, string value) => !_open.Contains(key) || HoldsCredentials(value);

    /// <summary>Whether a text is a URL with <c>user:password@</c> or <c>user@</c> before the host.</summary>
    public static bool HasCredentials(string value)
    {
        var host = value.IndexOf("://", StringComparison.Ordinal) + 3;
        if (host < 3)
            return false;
        var end = value.IndexOfAny(['/', '?', '#'], host);
        return value.IndexOf('@', host, (end < 0 ? value.Length : end) - host) >= 0;
    }

    /// <summary>Whether a text may hold a password or a webhook's key. In doubt it does.</summary>
    public static bool HoldsCredentials(string value)
    {
        try
        {
            return (value.IndexOf('@') >= 0 && Credentials.IsMatch(value)) || WebhookUrl.IsOne(value);
        }
        catch (RegexMatchTimeoutException)
        {
            return true;
        }
    }

    private static IEnumerable<string> Spellings(EnvKey key) => key.Aliases.Concat([key.Name]);
}
