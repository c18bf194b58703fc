using System.Globalization;
using System.Text;

namespace TmuxAgent.Cli.Reporting;

/// <summary>
/// Text from files and names as a terminal may get it: a control character cannot steer the terminal, a line end cannot
/// forge a line of the report, and a mark that turns or hides text cannot make it look like another.
/// </summary>
internal static class OneLine
{
    /// <summary>The text with every such character written out, as <c>\u001B</c>.</summary>
    public static string Of(string text) => text.Any(IsHidden) ? Escape(text, allowed: "") : text;

    /// <summary>The same for a value that a script may read: its own line ends and tabs stay.</summary>
    public static string OfValue(string text) => text.Any(IsHidden) ? Escape(text, allowed: "\n\t") : text;

    private static string Escape(string text, string allowed)
    {
        var shown = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            if (!IsHidden(c) || allowed.Contains(c, StringComparison.Ordinal))
                shown.Append(c);
            else
                shown.Append(c switch { '\n' => "\\n", '\r' => "\\r", '\t' => "\\t", _ => $"\\u{(int)c:X4}" });
        }
        return shown.ToString();
    }

    private static bool IsHidden(char c) => char.GetUnicodeCategory(c)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
