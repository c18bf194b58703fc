namespace TmuxAgent.Core.KeyUses;

/// <summary>What a YAML value refers to: <c>${NAME:-default}</c> of compose, <c>${{ env.NAME }}</c> of workflows.</summary>
internal static class YamlReferences
{
    public static void Add(string text, int at, int end, bool isCompose, UseCollector uses)
    {
        while (at < end)
        {
            var length = text.AsSpan(at, end - at).IndexOf('$');
            if (length < 0)
                return;
            at += length + 1;
            if (at + 1 < end && text[at] == '{' && text[at + 1] == '{')
                at = Expression(text, at + 2, end, uses);
            else if (isCompose)
                at = Interpolation(text, at, end, uses);
        }
    }

    private static int Expression(string text, int at, int end, UseCollector uses)
    {
        var close = text.IndexOf("}}", at, end - at, StringComparison.Ordinal);
        var stop = close < 0 ? end : close;
        while (at < stop)
        {
            var start = at;
            at = TextLine.EndOfName(text, at, stop);
            if (at == start)
            {
                at++;
                continue;
            }
            if (at >= stop || text[at] != '.' || text.AsSpan(start, at - start) is not ("env" or "secrets" or "vars"))
                continue;
            var name = at + 1;
            var kind = text[start] == 'e' ? KeyUseKind.Reads : KeyUseKind.Mentions;
            at = TextLine.EndOfName(text, name, stop);
            uses.Add(name, at, kind, $"{text[start..(name - 1)]}.");
        }
        return stop;
    }

    // `$NAME`, `${NAME}`, `${NAME:-default}`; `$$NAME` is for the shell in the container.
    private static int Interpolation(string text, int at, int end, UseCollector uses)
    {
        if (at < end && text[at] == '$')
            at++;
        var isBraced = at < end && text[at] == '{';
        var start = isBraced ? at + 1 : at;
        var name = TextLine.EndOfName(text, start, end);
        if (name == start || char.IsAsciiDigit(text[start]))
            return Math.Max(at, start);
        uses.Add(start, name, KeyUseKind.Reads, "${NAME}", isBraced ? Default(text, name, end) : null);
        return name;
    }

    private static string? Default(string text, int at, int end)
    {
        var start = at < end && text[at] == ':' ? at + 1 : at;
        if (start >= end || text[start] != '-')
            return null;
        var length = text.AsSpan(start + 1, end - start - 1).IndexOfAny('}', '$');
        return length < 0 || text[start + 1 + length] == '$' ? null : text[(start + 1)..(start + 1 + length)];
    }
}
