namespace TmuxAgent.Core.Languages;

/// <summary>What python-dotenv takes for a variable in any value, however it is quoted (its <c>variables.py</c>).</summary>
internal static class PythonExpansion
{
    /// <summary>Offset of the first <c>${NAME}</c> or <c>${NAME:-default}</c>; -1 where there is none.</summary>
    /// <remarks>
    /// python-dotenv's pattern <c>\$\{[^}:]*(?::-[^}]*)?\}</c>, without its time that grows with the square of a value such
    /// as <c>${${${</c>.
    /// </remarks>
    public static int Find(string value)
    {
        int close = -1,
            colon = -1;
        for (var start = Next(value, 0); start >= 0; start = Next(value, start + 2))
        {
            if (close < start)
                close = value.IndexOf('}', start);
            if (close < 0)
                return -1;
            if (colon < start)
                colon = value.IndexOf(':', start) is >= 0 and var found ? found : int.MaxValue;
            if (colon > close || (colon + 1 < close && value[colon + 1] == '-'))
                return start;
        }
        return -1;
    }

    private static int Next(string value, int from) => value.IndexOf("${", from, StringComparison.Ordinal);
}
