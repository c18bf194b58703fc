using Spectre.Console.Rendering;

namespace TmuxAgent.Cli.Reporting;

/// <summary>Text for a terminal of few columns: broken between words, so that it can be read.</summary>
internal static class Wrapping
{
    // Below this much room for words a terminal breaks lines no worse.
    private const int LeastRoom = 12;

    /// <summary>The columns that a text takes; a Chinese character takes two.</summary>
    public static int Columns(string text) => new Segment(text).CellCount();

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
        foreach (var word in Words(text))
        {
            if (line.Length > 0 && Columns(line) + 1 + Columns(word) > room)
            {
                yield return margin + line;
                line = word;
            }
            else
            {
                line = line.Length == 0 ? word : $"{line} {word}";
            }
        }
        yield return margin + line;
    }

    // A command between backticks is one word: broken, it would not be what is typed.
    private static IEnumerable<string> Words(string text)
    {
        var start = 0;
        var isQuoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '`')
                isQuoted = !isQuoted && text.IndexOf('`', i + 1) > i;
            if (text[i] != ' ' || isQuoted)
                continue;
            yield return text[start..i];
            start = i + 1;
        }
        yield return text[start..];
    }
}
