namespace TmuxAgent.Cli.Reporting;

/// <summary>
/// Where a line may end: at a blank, and between Chinese characters, which need none; never inside a Latin word, a command or a
/// path, before a mark that closes, or behind one that opens (the rules of Unicode's UAX #14 that texts of the tool need).
/// </summary>
internal static class LinePieces
{
    private const string Closing = "，。：；、！？）》」』】”’…%,.:;!?)]}";
    private const string Opening = "（《「『【“‘([{";

    /// <summary>The pieces, none of which is broken; one that stood behind a blank begins with it.</summary>
    public static IEnumerable<string> Of(string text)
    {
        var start = 0;
        var isQuoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            // A command between backticks is one word: broken, it would not be what is typed.
            var isMark = text[i] == '`';
            var isEnd = isMark && isQuoted;
            if (i > start && (!isQuoted && MayBreak(text, i)))
            {
                yield return text[start..i];
                start = i;
            }
            if (isMark)
                isQuoted = !isEnd && text.IndexOf('`', i + 1) > i;
        }
        yield return text[start..];
    }

    // Between the character before and the one at a position.
    private static bool MayBreak(string text, int at)
    {
        var (before, behind) = (text[at - 1], text[at]);
        if (behind == ' ')
            return before != ' ';
        // Behind full-width punctuation a dot begins a path.
        var closes = Closing.Contains(behind) && !(behind == '.' && IsWideMark(before));
        if (before == ' ' || closes || Opening.Contains(before))
            return false;
        if (IsWideMark(before))
            return true;
        return (IsWide(before) || IsWide(behind)) && !IsInPath(text, at);
    }

    // Between the marks and blanks around it, a word with a slash may be a path, whose names may be Chinese.
    private static bool IsInPath(string text, int at)
    {
        var (start, end) = (at, at);
        while (start > 0 && !IsEdge(text[start - 1]))
            start--;
        while (end < text.Length && !IsEdge(text[end]))
            end++;
        return text.AsSpan(start, end - start).Contains('/');
    }

    private static bool IsEdge(char character) => character is ' ' or '`' || IsWideMark(character);

    // Full-width punctuation.
    private static bool IsWideMark(char character) =>
        character is >= '\u3001' and <= '\u301F' or >= '\uFF01' and <= '\uFF20';

    // Chinese, Japanese and Korean, each of two columns.
    private static bool IsWide(char character) =>
        character is >= '\u2E80' and <= '\uD7A3' or >= '\uF900' and <= '\uFAFF' or >= '\uFF01' and <= '\uFF60';
}
