using Spectre.Console.Rendering;

namespace TmuxAgent.Cli.Reporting;

/// <summary>Text for a terminal of few columns: broken between words, so that it can be read.</summary>
internal static class Wrapping
{
    // Below this much room for words a terminal breaks lines no worse.
    private const int LeastRoom = 12;

    /// <summary>The columns that a text takes; a Chinese character takes two.</summary>
    public static int Columns(string text) => new Segment(text).CellCount();

    /// <summary>The text with blanks behind it, up to a number of columns.</summary>
    public static string Padded(string text, int columns) =>
        text + new string(' ', Math.Max(0, columns - Columns(text)));

    /// <summary>The lines of a text. A word that is too long has a line of its own and is not broken, nor is a command.</summary>
    /// <param name="text">The text, on one line.</param>
    /// <param name="width">Columns of the terminal; null for no terminal, and one line.</param>
    /// <param name="indent">Blanks before every line.</param>
    public static IEnumerable<string> Lines(string text, int? width, int indent = 0)
    {
        var margin = new string(' ', indent);
        var room = Math.Max(LeastRoom, (width ?? int.MaxValue) - indent);
        if (Columns(text) <= room)
        {
            yield return margin + text;
            yield break;
        }
        var line = "";
        foreach (var piece in LinePieces.Of(text))
        {
            // The blank before a piece that begins a line is not printed.
            var word = piece.TrimStart(' ');
            if (line.Length > 0 && Columns(line) + Columns(piece) > room)
            {
                yield return margin + line;
                line = word;
            }
            else
            {
                line = line.Length == 0 ? word : line + piece;
            }
        }
        yield return margin + line;
    }
}
