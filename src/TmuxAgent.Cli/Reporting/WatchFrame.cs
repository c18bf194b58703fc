using System.Globalization;
using TmuxAgent.Cli.Systems;

namespace TmuxAgent.Cli.Reporting;

/// <summary>Lines of a screen: cut to its width, and what does not fit its height counted.</summary>
internal static class WatchFrame
{
    /// <summary>Text, cut or filled up to a number of columns.</summary>
    public static string Cell(string text, int columns)
    {
        if (columns <= 0)
            return "";
        var shown = Cut(Printable.Text(text), columns);
        return shown + new string(' ', columns - Wrapping.Columns(shown));
    }

    /// <summary>A number, to the right of a number of columns.</summary>
    public static string Cell(int number, int columns) =>
        number.ToString(CultureInfo.InvariantCulture).PadLeft(columns);

    /// <summary>The beginning of a text that takes no more columns than that.</summary>
    public static string Cut(string text, int columns)
    {
        if (Wrapping.Columns(text) <= columns)
            return text;
        var end = text.Length;
        while (end > 0 && Wrapping.Columns(text[..end]) > columns - 1)
            end -= end > 1 && char.IsLowSurrogate(text[end - 1]) ? 2 : 1;
        return text[..end] + "…";
    }

    /// <summary>Rows that fit, the last one of them a count of the others where not all do.</summary>
    public static IEnumerable<string> Fit(IReadOnlyList<string> rows, int height) =>
        rows.Count <= height ? rows
        : height <= 0 ? []
        : rows.Take(height - 1).Append($"  … and {rows.Count - height + 1} more");
}
