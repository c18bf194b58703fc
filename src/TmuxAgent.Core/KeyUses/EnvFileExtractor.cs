namespace TmuxAgent.Core.KeyUses;

/// <summary>Env files of whatever name: each assignment sets a key, and double quotes may read some.</summary>
internal sealed class EnvFileExtractor() : KeyUseExtractor("=")
{
    public override string Language => ".env";

    public override bool IsProgram => false;

    private protected override void Extract(string text, UseCollector uses)
    {
        var behind = 0;
        foreach (var (start, end) in TextLine.Of(text))
        {
            var at = TextLine.SkipBlanks(text, start, end);
            if (start < behind || at >= end || text[at] == '#')
                continue;
            if (text.AsSpan(at, end - at).StartsWith("export ", StringComparison.Ordinal))
                at = TextLine.SkipBlanks(text, at + "export ".Length, end);
            var name = TextLine.EndOfName(text, at, end);
            var equals = TextLine.SkipBlanks(text, name, end);
            if (name == at || equals >= end || text[equals] != '=')
                continue;
            uses.Add(at, name, KeyUseKind.Writes, "=");
            behind = Value(text, equals + 1, end, uses);
        }
    }

    /// <returns>Where the value ends, which may be lines below.</returns>
    private static int Value(string text, int at, int end, UseCollector uses)
    {
        at = at < end ? TextLine.SkipBlanks(text, at, end) : at;
        var quote = at < end && text[at] is '\'' or '"' ? text[at] : '\0';
        var stop = end;
        if (quote != '\0')
        {
            at++;
            stop = at;
            while (stop < text.Length && text[stop] != quote)
                stop += quote == '"' && text[stop] == '\\' ? 2 : 1;
            // Never closed: the line is all there is.
            stop = stop >= text.Length ? end : stop;
        }
        else if (text.IndexOf(" #", at, end - at, StringComparison.Ordinal) is >= 0 and var comment)
            stop = comment;
        if (quote != '\'')
            References(text, at, stop, uses);
        return stop;
    }

    private static void References(string text, int at, int end, UseCollector uses)
    {
        for (; at < end - 1; at++)
        {
            if (text[at] == '\\')
            {
                at++;
                continue;
            }
            if (text[at] != '$' || at + 1 >= end)
                continue;
            var start = text[at + 1] == '{' ? at + 2 : at + 1;
            var stop = TextLine.EndOfName(text, start, end);
            if (stop > start && !char.IsAsciiDigit(text[start]))
                uses.Add(start, stop, KeyUseKind.Reads, "$NAME");
        }
    }
}
