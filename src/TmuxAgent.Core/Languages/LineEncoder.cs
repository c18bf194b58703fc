using System.Text;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Core.Languages;

/// <summary>Files whose lines have little syntax of their own.</summary>
public static class LineEncoder
{
    /// <summary>A pattern line of <c>.gitignore</c> that matches exactly this path (gitignore(5)).</summary>
    public static EncodedText GitIgnore(string path)
    {
        var reason = UnwritableText.InAnyFile(path) ?? UnwritableText.Control(path, "\t", EncoderPhrases.GitIgnoreLine);
        if (reason is not null)
            return EncodedText.Refuse(reason);
        if (path.Length == 0)
            return EncodedText.Refuse(EncoderPhrases.EmptyIgnore);
        var pattern = new StringBuilder();
        foreach (var c in path)
        {
            if (c is '\\' or '*' or '?' or '[' || (pattern.Length == 0 && c is '#' or '!'))
                pattern.Append('\\');
            pattern.Append(c);
        }
        // Unescaped blanks at the end are dropped.
        var end = pattern.Length;
        while (end > 0 && pattern[end - 1] == ' ')
            pattern.Insert(--end, '\\');
        return EncodedText.Of(pattern.ToString());
    }

    /// <summary>A word of a file that knows no quotes, such as proxychains.conf.</summary>
    public static EncodedText Word(string text)
    {
        foreach (var c in text)
        {
            if (
                c
                is not (
                    (>= 'A' and <= 'Z')
                    or (>= 'a' and <= 'z')
                    or (>= '0' and <= '9')
                    or '.'
                    or '_'
                    or '-'
                    or ':'
                    or '/'
                    or '@'
                    or '%'
                    or '+'
                    or ','
                )
            )
                return EncodedText.Refuse(EncoderPhrases.NoQuotes(UnwritableText.Name(c)));
        }
        return text.Length > 0 ? EncodedText.Of(text) : EncodedText.Refuse(EncoderPhrases.EmptyWord);
    }

    /// <summary>Text in a template of Python's <c>str.format</c>, where braces are doubled to stand for themselves.</summary>
    public static EncodedText PythonFormat(string text) =>
        UnwritableText.InAnyFile(text) is { } reason
            ? EncodedText.Refuse(reason)
            : EncodedText.Of(text.Replace("{", "{{").Replace("}", "}}"));
}
