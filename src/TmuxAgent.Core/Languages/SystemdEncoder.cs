using System.Text;
using TmuxAgent.Core.Phrases;

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
        if (Refusal(text, "", EncoderPhrases.UnitExecutable) is { } reason)
            return EncodedText.Refuse(reason);
        if (text.IndexOfAny(['"', '\'', '\\']) >= 0)
            return EncodedText.Refuse(EncoderPhrases.ExecutableQuotes);
        if (text.Length == 0 || text[text.Length - 1] == '/' || (text[0] != '/' && text.IndexOf('/') >= 0))
            return EncodedText.Refuse(EncoderPhrases.ExecutableRelative);
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
        if (Refusal(text, "\t\n", EncoderPhrases.UnitVariable) is { } reason)
            return EncodedText.Refuse(reason);
        var equals = text.IndexOf('=');
        if (equals <= 0 || !IsVariableName(text.Substring(0, equals)))
            return EncodedText.Refuse(EncoderPhrases.NotAssignment);
        return EncodedText.Of(Quote(text, doubleDollar: false));
    }

    /// <summary>
    /// The rest of a line that is a path, as for <c>WorkingDirectory=</c> and <c>EnvironmentFile=</c>: these know no quotes
    /// and no escapes, only <c>%</c> is doubled.
    /// </summary>
    public static EncodedText Path(string text)
    {
        if (LineRefusal(text, EncoderPhrases.UnitPath) is { } reason)
            return EncodedText.Refuse(reason);
        return text.Length > 0 && text[0] == '/'
            ? EncodedText.Of(text.Replace("%", "%%"))
            : EncodedText.Refuse(EncoderPhrases.UnitPathRelative);
    }

    /// <summary>The rest of a line that is plain text, as for <c>Description=</c>.</summary>
    public static EncodedText Text(string text) =>
        LineRefusal(text, EncoderPhrases.UnitText) is { } reason
            ? EncodedText.Refuse(reason)
            : EncodedText.Of(text.Replace("%", "%%"));

    // systemd strips blanks at both ends of a line and joins the next line to one that ends in a backslash.
    private static Phrase? LineRefusal(string text, Phrase where)
    {
        if (Refusal(text, "\t", where) is { } reason)
            return reason;
        if (text.Length == 0)
            return null;
        if (text[0] is ' ' or '\t' || text[text.Length - 1] is ' ' or '\t')
            return EncoderPhrases.BlankEnds(
                UnwritableText.Name(text[0] is ' ' or '\t' ? text[0] : text[text.Length - 1]),
                where
            );
        return text[text.Length - 1] == '\\' ? EncoderPhrases.EndsInBackslash(where) : null;
    }

    private static Phrase? Refusal(string text, string allowedControls, Phrase where) =>
        UnwritableText.InAnyFile(text) ?? NonCharacter(text) ?? UnwritableText.Control(text, allowedControls, where);

    // systemd takes a text with one of Unicode's noncharacters for broken UTF-8 and drops the line.
    private static Phrase? NonCharacter(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var code = char.IsHighSurrogate(text[i]) ? char.ConvertToUtf32(text[i], text[++i]) : text[i];
            if (code is >= 0xFDD0 and <= 0xFDEF || (code & 0xFFFE) == 0xFFFE)
                return EncoderPhrases.NonCharacter($"U+{code:X4}");
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
