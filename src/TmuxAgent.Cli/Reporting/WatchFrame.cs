using System.Globalization;
using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Cli.Reporting;

/// <summary>Lines of a screen: cut to its width, and what does not fit its height counted.</summary>
internal static class WatchFrame
{
    /// <summary>Text, cut or filled up to a number of columns.</summary>
    public static string Cell(string text, int columns)
    {
        if (columns <= 0)
            return "";
        return Wrapping.Padded(Cut(Printable.Text(text), columns), columns);
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

    /// <summary>The rows of the items that fit, and in the last row a count of the others where not all do.</summary>
    /// <param name="items">The rows of each.</param>
    /// <param name="height">How many rows there are.</param>
    /// <param name="language">The language of the count.</param>
    public static IReadOnlyList<string> Fit(IReadOnlyList<IReadOnlyList<string>> items, int height, Language language)
    {
        if (items.Sum(item => item.Count) <= height)
            return [.. items.SelectMany(rows => rows)];
        if (height <= 0)
            return [];
        var (shown, room) = (0, height - 1);
        while (items[shown].Count <= room)
            room -= items[shown++].Count;
        var more = WatchPhrases.More(items.Count - shown).In(language);
        return [.. items.Take(shown).SelectMany(rows => rows), $"  {more}"];
    }
}
