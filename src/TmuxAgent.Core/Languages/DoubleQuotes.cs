namespace TmuxAgent.Core.Languages;

/// <summary>
/// What stands for itself between double quotes. A <c>$</c> or a backslash does before most characters; before which ones
/// was measured with all six programs, and only those count.
/// </summary>
internal static class DoubleQuotes
{
    /// <summary>Stands for the closing quote behind the last character.</summary>
    public const char End = '\0';

    // ASCII. Beyond it a letter after $ begins a name for DotNetEnv, and nothing follows a backslash that matters.
    private const string PlainAfterDollar = "\0 \t\n%&')+,./:;<=>]^|}~";
    private const string PlainAfterBackslash =
        " \t!#%&()*+,-./:;<=>@[]^_{|}~ABCDEFGHIJKLMNOPQRSTVWXYZcdeghijklmopqswyz";

    /// <summary>Whether all six programs keep a value as it is between double quotes.</summary>
    public static bool Keep(string value)
    {
        for (var i = 0; i < value.Length; i++)
        {
            var next = i + 1 < value.Length ? value[i + 1] : End;
            if (
                value[i] is '"' or '`'
                || (value[i] == '$' && !KeepDollarBefore(next))
                || (value[i] == '\\' && !KeepBackslashBefore(next))
            )
                return false;
        }
        return true;
    }

    /// <summary>Whether a <c>$</c> before this character stands for itself.</summary>
    public static bool KeepDollarBefore(char next) =>
        next <= '\x7F' ? PlainAfterDollar.IndexOf(next) >= 0 : !char.IsLetterOrDigit(next);

    /// <summary>Whether a backslash before this character stands for itself.</summary>
    public static bool KeepBackslashBefore(char next) => next > '\x7F' || PlainAfterBackslash.IndexOf(next) >= 0;
}
