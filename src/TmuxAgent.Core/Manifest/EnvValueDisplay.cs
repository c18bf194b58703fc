namespace TmuxAgent.Core.Manifest;

/// <summary>How a value may be shown to people: in messages, diffs, tables and JSON.</summary>
public static class EnvValueDisplay
{
    /// <summary>What stands for a secret.</summary>
    public const string Hidden = "***";

    /// <summary>The value, or <see cref="Hidden"/> where it is secret or a URL with credentials in it.</summary>
    public static string Of(EnvKey key, string value) => key.Secret || HasCredentials(value) ? Hidden : value;

    /// <summary>Whether a text is a URL with <c>user:password@</c> or <c>user@</c> before the host.</summary>
    public static bool HasCredentials(string value)
    {
        var host = value.IndexOf("://", StringComparison.Ordinal) + 3;
        if (host < 3)
            return false;
        var end = value.IndexOfAny(['/', '?', '#'], host);
        return value.IndexOf('@', host, (end < 0 ? value.Length : end) - host) >= 0;
    }
}
