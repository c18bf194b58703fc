using System.Text;

namespace TmuxAgent.Core.Languages;

/// <summary>Words of a POSIX shell script (POSIX.1-2017, Shell Command Language, 2.2 Quoting); bash reads them alike.</summary>
public static class ShellEncoder
{
    /// <summary>
    /// One word, always quoted, so that it is neither split, expanded, nor taken for a keyword or an assignment. Single
    /// quotes where nothing in it would look like an expansion or an escape to a reader or to shellcheck (SC2016, SC1003),
    /// else double quotes.
    /// </summary>
    public static EncodedText Word(string text)
    {
        if (UnwritableText.InAnyFile(text) is { } reason)
            return EncodedText.Refuse(reason);
        if (text.IndexOfAny(['\'', '$', '`']) < 0 && !text.EndsWith("\\", StringComparison.Ordinal))
            return EncodedText.Of($"'{text}'");
        var word = new StringBuilder("\"");
        foreach (var c in text)
        {
            if (c is '"' or '\\' or '$' or '`')
                word.Append('\\');
            word.Append(c);
        }
        return EncodedText.Of(word.Append('"').ToString());
    }
}
