using System.Text;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Core.Languages;

/// <summary>Text inside of comments: whatever ends a line anywhere begins a new comment line, so nothing escapes.</summary>
public static class CommentEncoder
{
    /// <summary>Text in line comments, as of sh, TOML, YAML, Python, env files and units.</summary>
    /// <param name="text">Any text; a control character other than a tab is shown as <c>\u001b</c>.</param>
    /// <param name="prefix">What each further line begins with, such as <c># </c>; the template writes the first one.</param>
    public static EncodedText Lines(string text, string prefix) => Encode(text, prefix, line => line);

    /// <summary>Text in a C# documentation comment, XML escaped.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="prefix">What each further line begins with, such as <c>    /// </c>.</param>
    public static EncodedText XmlDoc(string text, string prefix) =>
        Encode(text, prefix, line => line.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;"));

    private static EncodedText Encode(string text, string prefix, Func<string, string> escape)
    {
        if (UnwritableText.InAnyFile(text) is { } reason)
            return EncodedText.Refuse(reason);
        if (prefix.Trim().Length == 0 || prefix.IndexOfAny(['\n', '\r']) >= 0)
            return EncodedText.Refuse(EncoderPhrases.CommentPrefix);
        var result = new StringBuilder();
        foreach (var line in SplitLines(text))
        {
            if (result.Length > 0 || line.Index > 0)
                result.Append('\n').Append(prefix);
            result.Append(escape(line.Text));
        }
        var lines = result.ToString().Split('\n');
        for (var i = 0; i < lines.Length; i++)
            lines[i] = i == lines.Length - 1 && i == 0 ? lines[i] : lines[i].TrimEnd(' ', '\t');
        return EncodedText.Of(string.Join("\n", lines));
    }

    private static List<(int Index, string Text)> SplitLines(string text)
    {
        var lines = new List<(int, string)>();
        var line = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is '\n' or '\r' or '\v' or '\f' or '\x85' or '\u2028' or '\u2029')
            {
                lines.Add((lines.Count, line.ToString()));
                line.Clear();
                if (c == '\r' && i + 1 < text.Length && text[i + 1] == '\n')
                    i++;
            }
            else if (char.IsControl(c) && c != '\t')
            {
                line.Append(EscapedString.Unicode(c));
            }
            else
            {
                line.Append(c);
            }
        }
        lines.Add((lines.Count, line.ToString()));
        return lines;
    }
}
