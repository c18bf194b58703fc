using System.Globalization;
using TmuxAgent.Cli.Systems;

namespace TmuxAgent.Cli.Reporting;

/// <summary>A line of a source with its number, and below it a mark under the place that a finding is about.</summary>
internal static class SourceExcerpt
{
    private const int LeastNumber = 5;
    private const int WidestLine = 160;
    private const string Cut = "…";

    /// <summary>The two lines to print.</summary>
    /// <param name="number">The line's number.</param>
    /// <param name="line">The line, without its end and with nothing in it that must not be shown.</param>
    /// <param name="start">Where the place begins in it.</param>
    /// <param name="length">How many characters are marked.</param>
    /// <param name="width">Columns of the terminal; null for no terminal.</param>
    public static IEnumerable<string> Lines(int number, string line, int start, int length, int? width)
    {
        start = Math.Clamp(start, 0, line.Length);
        length = Math.Clamp(length, 0, line.Length - start);
        // Tabs would move the mark, and so would a character that is written out.
        var before = Plain(line[..start]);
        var marked = Plain(line.Substring(start, length));
        var behind = Plain(line[(start + length)..]);
        var margin = $"{number.ToString(CultureInfo.InvariantCulture).PadLeft(LeastNumber)} | ";
        var room = Math.Max(20, Math.Min(width ?? WidestLine, WidestLine) - margin.Length);
        // One column is kept for the sign that the line goes on.
        var over = Wrapping.Columns(before) + Wrapping.Columns(marked) + 1 - room;
        if (over > 0)
        {
            var kept = Math.Max(0, before.Length - over - 1);
            before = Cut + before[(before.Length - kept)..];
        }
        marked = Shortened(marked, room - Wrapping.Columns(before));
        behind = Shortened(behind, room - Wrapping.Columns(before) - Wrapping.Columns(marked));
        yield return (margin + before + marked + behind).TrimEnd();
        yield return new string(' ', LeastNumber)
            + " | "
            + new string(' ', Wrapping.Columns(before))
            + new string('^', Math.Max(1, Wrapping.Columns(marked)));
    }

    private static string Shortened(string text, int room)
    {
        if (Wrapping.Columns(text) <= room)
            return text;
        var length = Math.Min(text.Length, Math.Max(0, room - 1));
        while (length > 0 && Wrapping.Columns(text[..length]) > room - 1)
            length--;
        if (length > 0 && char.IsHighSurrogate(text[length - 1]))
            length--;
        return text[..length] + Cut;
    }

    private static string Plain(string text) => Printable.Text(text.Replace('\t', ' '));
}
