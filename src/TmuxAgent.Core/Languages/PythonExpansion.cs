using System.Text.RegularExpressions;

namespace TmuxAgent.Core.Languages;

/// <summary>What python-dotenv takes for a variable in any value, however it is quoted (its <c>variables.py</c>).</summary>
internal static class PythonExpansion
{
    private static readonly Regex Pattern = new(@"\$\{[^}:]*(?::-[^}]*)?\}", RegexOptions.CultureInvariant);

    /// <summary>Offset of the first <c>${NAME}</c> or <c>${NAME:-default}</c>; -1 where there is none.</summary>
    public static int Find(string value)
    {
        var match = Pattern.Match(value);
        return match.Success ? match.Index : -1;
    }
}
