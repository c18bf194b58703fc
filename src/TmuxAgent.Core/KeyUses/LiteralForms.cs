namespace TmuxAgent.Core.KeyUses;

/// <summary>The text literals that several languages share, and those whose marks are not fixed.</summary>
internal static class LiteralForms
{
    public static StringForm Double { get; } = new("\"", "\"");

    public static StringForm Single { get; } = new("'", "'");

    public static StringForm DoubleLines { get; } = new("\"", "\"") { IsMultiline = true };

    public static StringForm SingleLines { get; } = new("'", "'") { IsMultiline = true };

    public static StringForm TextBlock { get; } = new("\"\"\"", "\"\"\"") { IsMultiline = true };

    /// <summary>Python's prefixed texts: <c>r"…"</c>, <c>rb'''…'''</c>, <c>f"…{hole}…"</c>.</summary>
    public static StringForm? Python(string text, int at, out int content)
    {
        var quote = at;
        while (quote < text.Length && quote < at + 2 && "rRbBfFuUtT".Contains(text[quote], StringComparison.Ordinal))
            quote++;
        content = quote;
        if (quote == at || quote >= text.Length || text[quote] is not ('"' or '\''))
            return null;
        var isTriple = quote + 2 < text.Length && text[quote + 1] == text[quote] && text[quote + 2] == text[quote];
        var mark = new string(text[quote], isTriple ? 3 : 1);
        content = quote + mark.Length;
        var hasHoles = text.AsSpan(at, quote - at).IndexOfAny("fFtT") >= 0;
        return new StringForm(mark, mark)
        {
            IsMultiline = isTriple,
            Hole = hasHoles ? "{" : null,
            DoublesBraces = hasHoles,
        };
    }

    /// <summary>C#'s texts with dollars, at signs or three quotes and more.</summary>
    public static StringForm? CSharp(string text, int at, out int content)
    {
        var (dollars, isVerbatim) = (0, false);
        content = at;
        // Inside of a run of them that led to no text from its beginning; else a long run would be counted from each place.
        if (at > 0 && text[at] is '$' or '@' && text[at - 1] is '$' or '@')
            return null;
        while (content < text.Length && text[content] is '$' or '@')
        {
            dollars += text[content] == '$' ? 1 : 0;
            isVerbatim |= text[content] == '@';
            content++;
        }
        var quotes = CountRun(text, content, '"');
        if (quotes == 0 || (quotes < 3 && content == at))
            return null;
        var hole = dollars == 0 ? null : new string('{', dollars);
        if (quotes >= 3 && !isVerbatim)
        {
            content += quotes;
            return new StringForm("\"", new string('"', quotes), EscapeForm.None) { IsMultiline = true, Hole = hole };
        }
        content++;
        return new StringForm("\"", "\"", isVerbatim ? EscapeForm.Doubled : EscapeForm.Backslash)
        {
            IsMultiline = isVerbatim,
            Hole = hole,
            DoublesBraces = hole is not null,
        };
    }

    /// <summary>Rust's raw and byte texts, and its characters; a lifetime is none.</summary>
    public static StringForm? Rust(string text, int at, out int content)
    {
        content = at + 1;
        if (text[at] == '\'')
            return
                content < text.Length
                && (text[content] == '\\' || (content + 1 < text.Length && text[content + 1] == '\''))
                ? LiteralForms.Single
                : null;
        var mark = at;
        while (mark < text.Length && mark < at + 2 && text[mark] is 'r' or 'b' or 'c')
            mark++;
        var isRaw = text.AsSpan(at, mark - at).Contains('r');
        var hashes = isRaw ? CountRun(text, mark, '#') : 0;
        content = mark + hashes + 1;
        if (mark == at || mark + hashes >= text.Length || text[mark + hashes] != '"')
            return null;
        return new StringForm("\"", "\"" + new string('#', hashes), isRaw ? EscapeForm.None : EscapeForm.Backslash)
        {
            IsMultiline = true,
        };
    }

    /// <summary>Ruby's <c>%w[…]</c>, <c>%Q(…)</c> and the like.</summary>
    public static StringForm? Ruby(string text, int at, out int content)
    {
        var (mark, isRaw) = (at + 1, false);
        if (mark < text.Length && text[mark] is 'q' or 'Q' or 'w' or 'W' or 'i' or 'I' or 'r' or 'x' or 's')
            isRaw = text[mark++] is 'q' or 'w' or 'i' or 's';
        content = mark + 1;
        if (mark >= text.Length || text[mark] is not ('(' or '[' or '{' or '<' or '|' or '!'))
            return null;
        var open = text[mark];
        var close = open switch
        {
            '(' => ')',
            '[' => ']',
            '{' => '}',
            '<' => '>',
            _ => open,
        };
        return new StringForm("%", close.ToString())
        {
            IsMultiline = true,
            Hole = isRaw ? null : "#{",
            Nests = open == close ? '\0' : open,
        };
    }

    /// <summary>Ruby's <c>&lt;&lt;~NAME</c>.</summary>
    public static HereDocument? RubyHereDocument(string text, int at)
    {
        if (at + 3 >= text.Length || text[at + 1] != '<')
            return null;
        var name = at + 2;
        var isIndented = text[name] is '~' or '-';
        if (isIndented)
            name++;
        return Tagged(text, name, isIndented, "#{", isIndented ? char.IsAsciiLetter : char.IsAsciiLetterUpper);
    }

    /// <summary>PHP's <c>&lt;&lt;&lt;NAME</c>.</summary>
    public static HereDocument? PhpHereDocument(string text, int at)
    {
        if (string.CompareOrdinal(text, at, "<<<", 0, 3) != 0)
            return null;
        var name = at + 3;
        while (name < text.Length && text[name] is ' ' or '\t')
            name++;
        return Tagged(text, name, isIndented: true, "{$", char.IsAsciiLetter);
    }

    private static HereDocument? Tagged(string text, int at, bool isIndented, string hole, Func<char, bool> begins)
    {
        var quote = at < text.Length && text[at] is '\'' or '"' or '`' ? text[at] : '\0';
        var start = quote == '\0' ? at : at + 1;
        var end = start;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '_'))
            end++;
        if (end == start || (quote == '\0' && !begins(text[start]) && text[start] != '_'))
            return null;
        if (quote != '\0' && (end >= text.Length || text[end] != quote))
            return null;
        return new HereDocument(
            text[start..end],
            quote == '\0' ? end : end + 1,
            isIndented,
            quote == '\'' ? null : hole
        );
    }

    private static int CountRun(string text, int at, char c)
    {
        var end = at;
        while (end < text.Length && text[end] == c)
            end++;
        return end - at;
    }
}
