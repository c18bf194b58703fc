namespace TmuxAgent.Core.Rules;

/// <summary>A URL with blanks or quotes around it that belong to the value.</summary>
internal static class WrappedUrl
{
    private static readonly char[] Wrapping =
    [
        ' ',
        '\t',
        '\u00A0',
        '\u3000',
        '\u200B',
        '\uFEFF',
        '\'',
        '"',
        '`',
        '\u201C',
        '\u201D',
        '\u2018',
        '\u2019',
    ];

    /// <summary>The URL alone; null where nothing is around it, or it is none.</summary>
    public static string? Inner(string value)
    {
        var inner = value.Trim(Wrapping);
        return inner.Length < value.Length && IsUrl(inner) ? inner : null;
    }

    private static bool IsUrl(string text)
    {
        var end = text.IndexOf("://", StringComparison.Ordinal);
        return end > 0
            && text.Take(end)
                .All(c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '+' or '-' or '.');
    }
}
