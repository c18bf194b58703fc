using Spectre.Console.Rendering;

namespace TmuxAgent.Cli.Reporting;

/// <summary>Text for a terminal of few columns: broken between words, so that it can be read.</summary>
internal static class Wrapping
{
    // Below this much room for words a terminal breaks lines no worse.
    private const int LeastRoom = 12;

    // Beyond this letter some take two columns.
    private const char LastNarrow = '\u10FF';

    private const string Opening = "（「『《“‘([{'\"";
    private const string Closing = "），。：；、！？」』》”’…)]}.,:;!?'\"";

    /// <summary>The columns that a text takes; a Chinese character takes two.</summary>
    public static int Columns(string text) => new Segment(text).CellCount();

    /// <summary>The text, filled up with blanks to a number of columns.</summary>
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
        foreach (var word in Words(text))
        {
            if (line.Length > 0 && Columns(line) + Columns(word.TrimEnd(' ')) > room)
            {
                yield return margin + line.TrimEnd(' ');
                line = word;
            }
            else
            {
                line += word;
            }
        }
        yield return margin + line.TrimEnd(' ');
    }

    // What must stay on one line, each with the blanks behind it. A command between backticks is one word: broken, it would
    // not be what is typed. Chinese has no blanks between its words and is broken beside any character.
    private static IEnumerable<string> Words(string text)
    {
        var start = 0;
        var isQuoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '`')
                isQuoted = !isQuoted && text.IndexOf('`', i + 1) > i;
            if (isQuoted || i + 1 == text.Length || text[i + 1] == ' ')
                continue;
            if (text[i] != ' ' && !IsBetweenCharacters(text[i], text[i + 1]))
                continue;
            yield return text[start..(i + 1)];
            start = i + 1;
        }
        yield return text[start..];
    }

    // No line begins with what closes, nor ends with what opens.
    private static bool IsBetweenCharacters(char before, char after) =>
        (IsWide(before) || IsWide(after))
        && !Opening.Contains(before, StringComparison.Ordinal)
        && !Closing.Contains(after, StringComparison.Ordinal);

    private static bool IsWide(char letter) =>
        letter > LastNarrow && !char.IsSurrogate(letter) && Columns(letter.ToString()) == 2;
}
