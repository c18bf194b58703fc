using System.Globalization;

namespace TmuxAgent.Core.Manifest;

/// <summary>What texts of a manifest may hold. Each check gives a reason with its remedy, or null.</summary>
internal static class ManifestText
{
    /// <summary>Anything on one line.</summary>
    public static string? OneLineProblem(string text) =>
        text.Any(IsLineBreakOrControl) ? "holds a line end or another control character. Write it on one line." : null;

    /// <summary>Something on one line.</summary>
    public static string? WordProblem(string text) =>
        text.Length == 0 ? "is empty. Write a value, or remove the line for the default." : OneLineProblem(text);

    /// <summary>Text over any number of lines.</summary>
    public static string? BlockProblem(string text) =>
        text.Any(c => IsLineBreakOrControl(c) && c is not ('\n' or '\t'))
            ? "holds a control character. Remove it."
            : null;

    /// <summary>A text from the file as a message may show it: on one line and not endless.</summary>
    public static string Shown(string text)
    {
        var shown = new string([.. text.Take(60).Select(c => IsLineBreakOrControl(c) ? '?' : c)]);
        return text.Length > 60 ? shown + "..." : shown;
    }

    // U+2028 and U+2029 end a line in C#.
    private static bool IsLineBreakOrControl(char unit) =>
        CharUnicodeInfo.GetUnicodeCategory(unit)
            is UnicodeCategory.Control
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator;
}
