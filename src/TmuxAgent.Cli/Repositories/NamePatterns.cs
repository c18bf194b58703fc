using System.Text.RegularExpressions;

namespace TmuxAgent.Cli.Repositories;

/// <summary>The regular expressions by which the runner picks sessions and panes.</summary>
internal static class NamePatterns
{
    private static readonly TimeSpan PatternLimit = TimeSpan.FromSeconds(1);

    /// <summary>Whether one of the names matches one of the patterns, as the runner sees it; none match everything.</summary>
    public static bool Match(IReadOnlyList<string> patterns, IReadOnlyList<string> names) =>
        patterns.Count == 0 || patterns.Any(pattern => names.Any(name => name.Length > 0 && IsMatch(name, pattern)));

    private static bool IsMatch(string name, string pattern)
    {
        try
        {
            return Regex.IsMatch(name, pattern, RegexOptions.CultureInvariant, PatternLimit);
        }
        catch (Exception failure) when (failure is ArgumentException or RegexMatchTimeoutException)
        {
            return false;
        }
    }
}
