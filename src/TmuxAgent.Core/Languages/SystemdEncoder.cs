using System.Text;

namespace TmuxAgent.Core.Languages;

/// <summary>
/// Values in systemd unit files. Each kind of setting has rules of its own: systemd.syntax(7) for quoting, systemd.unit(5)
/// for specifiers (<c>%</c>), systemd.service(5), "Command lines", for <c>$</c>. All of them were tried under systemd 252.
/// </summary>
public static class SystemdEncoder
{
    /// <summary>The first word of a command line: an absolute path, or a name that is searched. <c>$</c> stands for itself.</summary>
    public static EncodedText Executable(string text)
    {
        if (Refusal(text, "", "the path of an executable in a unit") is { } reason)
            return EncodedText.Refuse(reason);
        if (text.IndexOfAny(['"', '\'', '\\']) >= 0)
            return EncodedText.Refuse(
                "systemd refuses an executable whose path holds a quote or a backslash, however it is written. "
                    + "Pass it as an argument of /usr/bin/env or /bin/bash instead."
            );
        if (text.Length == 0 || text[text.Length - 1] == '/' || (text[0] != '/' && text.IndexOf('/') >= 0))
            return EncodedText.Refuse(
                "An executable in a unit is an absolute path to a file, or a name without `/`. Write its absolute path."
            );
        return EncodedText.Of(Quote(text, doubleDollar: false));
    }

    /// <summary>A further word of a command line: <c>$</c> is doubled, for it would be replaced by a variable.</summary>
    public static EncodedText Argument(string text) =>
        (UnwritableText.InAnyFile(text) ?? NonCharacter(text)) is { } reason
            ? EncodedText.Refuse(reason)
            : EncodedText.Of(Quote(text, doubleDollar: true));

    /// <summary>The value of <c>Environment=</c>: one whole assignment <c>KEY=value</c>, quoted.</summary>
    public static EncodedText Assignment(string text)
    {
        if (Refusal(text, "\t\n", "a variable in a unit") is { } reason)
            return EncodedText.Refuse(reason);
        var equals = text.IndexOf('=');
        if (equals <= 0 || !IsVariableName(text.Substring(0, equals)))
            return EncodedText.Refuse(
                "`Environment=` takes `KEY=value` with a KEY of letters, digits and `_` that does not begin with a digit. "
                    + "Hand the whole assignment to the encoder: `\"KEY=\" + value | systemd_environment`."
            );
        return EncodedText.Of(Quote(text, doubleDollar: false));
    }

    /// <summary>
    /// The rest of a line that is a path, as for <c>WorkingDirectory=</c> and <c>EnvironmentFile=</c>: these know no quotes
    /// and no escapes, only <c>%</c> is doubled.
    /// </summary>
    public static EncodedText Path(string text)
    {
        if (LineRefusal(text, "a path in a unit") is { } reason)
            return EncodedText.Refuse(reason);
        return text.Length > 0 && text[0] == '/'
            ? EncodedText.Of(text.Replace("%", "%%"))
            : EncodedText.Refuse("A path in a unit must be absolute. Write it from `/` on.");
    }

    /// <summary>The rest of a line that is plain text, as for <c>Description=</c>.</summary>
    public static EncodedText Text(string text) =>
        LineRefusal(text, "a line of text in a unit") is { } reason
            ? EncodedText.Refuse(reason)
            : EncodedText.Of(text.Replace("%", "%%"));

    // systemd strips blanks at both ends of a line and joins the next line to one that ends in a backslash.
    private static string? LineRefusal(string text, string where)
    {
        if (Refusal(text, "\t", where) is { } reason)
            return reason;
        if (text.Length == 0)
            return null;
        if (text[0] is ' ' or '\t' || text[text.Length - 1] is ' ' or '\t')
            return $"The value begins or ends in {UnwritableText.Name(text[0] is ' ' or '\t' ? text[0] : text[text.Length - 1])}, "
                + $"which systemd strips from {where}. Take it away from the value.";
        return text[text.Length - 1] == '\\'
            ? $"The value ends in a backslash, with which systemd joins the next line to {where}. Choose one that ends otherwise."
            : null;
    }

    private static string? Refusal(string text, string allowedControls, string where) =>
        UnwritableText.InAnyFile(text) ?? NonCharacter(text) ?? UnwritableText.Control(text, allowedControls, where);

    // systemd takes a text with one of Unicode's noncharacters for broken UTF-8 and drops the line.
    private static string? NonCharacter(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var code = char.IsHighSurrogate(text[i]) ? char.ConvertToUtf32(text[i], text[++i]) : text[i];
            if (code is >= 0xFDD0 and <= 0xFDEF || (code & 0xFFFE) == 0xFFFE)
                return $"The value holds U+{code:X4}, which is no character and which systemd refuses. Remove it.";
        }
        return null;
    }

    private static string Quote(string text, bool doubleDollar)
    {
        var word = new StringBuilder("\"");
        foreach (var c in text)
        {
            switch (c)
            {
                case '"' or '\\':
                    word.Append('\\').Append(c);
                    break;
                case '%':
                    word.Append("%%");
                    break;
                case '$' when doubleDollar:
                    word.Append("$$");
                    break;
                case '\n':
                    word.Append("\\n");
                    break;
                case '\r':
                    word.Append("\\r");
                    break;
                case '\t':
                    word.Append("\\t");
                    break;
                case < ' ' or '\x7f':
                    word.Append("\\x").Append(((int)c).ToString("x2"));
                    break;
                default:
                    word.Append(c);
                    break;
            }
        }
        return word.Append('"').ToString();
    }

    private static bool IsVariableName(string name)
    {
        foreach (var c in name)
        {
            if (c is not ((>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_'))
                return false;
        }
        return name[0] is not (>= '0' and <= '9');
    }
}
