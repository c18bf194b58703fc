namespace TmuxAgent.Core.KeyUses;

/// <summary>Lines of a configuration file.</summary>
internal static class TextLine
{
    /// <summary>Bounds of each line without its end; joined where it ends in the mark of a continuation.</summary>
    /// <param name="text">The file.</param>
    /// <param name="continuation">What joins a line to the next; zero for nothing.</param>
    public static IEnumerable<(int Start, int End)> Of(string text, char continuation = '\0')
    {
        var start = 0;
        while (start < text.Length)
        {
            var (end, from) = (start, start);
            while (true)
            {
                var length = text.AsSpan(from).IndexOf('\n');
                end = length < 0 ? text.Length : from + length;
                from = end + 1;
                if (continuation == '\0' || length < 0 || !IsContinued(text, start, end, continuation))
                    break;
                // A comment between two parts of a line does not end it.
                while (from < text.Length && text[SkipBlanks(text, from, text.Length)] == '#')
                    from = EndOf(text, from) + 1;
                if (from >= text.Length)
                    break;
            }
            yield return (start, Math.Max(start, end > start && text[end - 1] == '\r' ? end - 1 : end));
            start = from;
        }
    }

    public static int SkipBlanks(string text, int at, int end)
    {
        while (at < end - 1 && text[at] is ' ' or '\t')
            at++;
        return at;
    }

    public static int EndOf(string text, int at)
    {
        var length = text.AsSpan(at).IndexOf('\n');
        return length < 0 ? text.Length : at + length;
    }

    /// <summary>Offset behind the name that begins at an offset.</summary>
    public static int EndOfName(string text, int at, int end)
    {
        while (at < end && (char.IsAsciiLetterOrDigit(text[at]) || text[at] == '_'))
            at++;
        return at;
    }

    private static bool IsContinued(string text, int start, int end, char continuation)
    {
        var last = end - 1;
        if (last >= start && text[last] == '\r')
            last--;
        return last >= start && text[last] == continuation && text[SkipBlanks(text, start, end)] != '#';
    }
}
