using System.Globalization;
using System.Text;

namespace TmuxAgent.Cli.Systems;

/// <summary>
/// Text of others on a terminal. A control character in a path or a value could recolour the screen, forge a line of a
/// report or rename the window; marks that reorder or hide text could make one path look like another.
/// </summary>
internal static class Printable
{
    /// <summary>The text on one line, with every control and format character written as <c>\xNN</c> or <c>\uNNNN</c>.</summary>
    public static string Text(string text) => Escape(text, IsHidden);

    /// <summary>A line of a file: as <see cref="Text"/>, but tabs and a carriage return at its end stay, as in any diff.</summary>
    public static string Line(string line)
    {
        var body = line.EndsWith('\r') ? line[..^1] : line;
        return Escape(body, unit => unit != '\t' && IsHidden(unit)) + line[body.Length..];
    }

    /// <summary>A value that a script may read: its own line ends and tabs stay.</summary>
    public static string Value(string text) => Escape(text, unit => unit is not ('\n' or '\t') && IsHidden(unit));

    private static string Escape(string text, Predicate<char> isHidden)
    {
        if (!Array.Exists(text.ToCharArray(), isHidden))
            return text;
        var shown = new StringBuilder(text.Length + 16);
        foreach (var unit in text)
        {
            if (!isHidden(unit))
                shown.Append(unit);
            else if (unit == '\n')
                shown.Append("\\n");
            else
                shown
                    .Append(unit <= 0xFF ? "\\x" : "\\u")
                    .Append(((int)unit).ToString(unit <= 0xFF ? "x2" : "x4", CultureInfo.InvariantCulture));
        }
        return shown.ToString();
    }

    // Joiners belong to the writing of some languages and to emoji, and move nothing.
    private static bool IsHidden(char unit) =>
        char.IsControl(unit)
        || (
            unit is not ('\u200C' or '\u200D')
            && CharUnicodeInfo.GetUnicodeCategory(unit)
                is UnicodeCategory.Format
                    or UnicodeCategory.LineSeparator
                    or UnicodeCategory.ParagraphSeparator
        );
}
