namespace TmuxAgent.Core.KeyUses;

/// <summary>Units of systemd (systemd.exec(5), systemd.service(5)).</summary>
internal sealed class UnitExtractor() : KeyUseExtractor("nvironment", "$")
{
    public override string Language => "systemd";

    public override bool IsProgram => false;

    private protected override IReadOnlyList<string> CommentMarks => ["#", ";"];

    private protected override void Extract(string text, UseCollector uses)
    {
        foreach (var (start, end) in TextLine.Of(text, '\\'))
        {
            var at = TextLine.SkipBlanks(text, start, end);
            if (at >= end || text[at] is '#' or ';' or '[')
                continue;
            var length = text.AsSpan(at, end - at).IndexOf('=');
            if (length < 0)
                continue;
            var setting = text.AsSpan(at, length).TrimEnd();
            var value = at + length + 1;
            if (setting is "Environment" or "DefaultEnvironment" or "ManagerEnvironment")
                AddWords(text, value, end, uses, KeyUseKind.Exports, setting.ToString());
            else if (setting is "PassEnvironment" or "UnsetEnvironment")
                AddWords(
                    text,
                    value,
                    end,
                    uses,
                    setting is "PassEnvironment" ? KeyUseKind.Mentions : KeyUseKind.Writes,
                    setting.ToString()
                );
            else if (setting.StartsWith("Exec", StringComparison.Ordinal))
                AddReferences(text, value, end, uses);
        }
    }

    // `X=v "Y=v w" Z`
    private static void AddWords(string text, int at, int end, UseCollector uses, KeyUseKind kind, string setting)
    {
        while (at < end)
        {
            if (text[at] is ' ' or '\t' or '\\' or '\r' or '\n')
            {
                at++;
                continue;
            }
            var quote = text[at] is '"' or '\'' ? text[at] : '\0';
            var start = quote == '\0' ? at : at + 1;
            var nameEnd = TextLine.EndOfName(text, start, end);
            if (nameEnd > start && (kind != KeyUseKind.Exports || (nameEnd < end && text[nameEnd] == '=')))
                uses.Add(start, nameEnd, kind, setting);
            at = EndOfWord(text, start, end, quote);
        }
    }

    private static int EndOfWord(string text, int at, int end, char quote)
    {
        while (at < end)
        {
            var c = text[at++];
            if (c == '\\')
                at++;
            else if (quote != '\0' && c == quote)
                quote = '\0';
            else if (quote == '\0' && c is '"' or '\'')
                quote = c;
            else if (quote == '\0' && c is ' ' or '\t' or '\n')
                break;
        }
        return Math.Min(at, end);
    }

    // `$NAME` as a word of its own, `${NAME}` anywhere; `$$` is a dollar.
    private static void AddReferences(string text, int at, int end, UseCollector uses)
    {
        while (at < end)
        {
            var length = text.AsSpan(at, end - at).IndexOf('$');
            if (length < 0)
                return;
            at += length + 1;
            if (at < end && text[at] == '$')
            {
                at++;
                continue;
            }
            var start = at < end && text[at] == '{' ? at + 1 : at;
            var nameEnd = TextLine.EndOfName(text, start, end);
            if (nameEnd > start && !char.IsAsciiDigit(text[start]))
                uses.Add(start, nameEnd, KeyUseKind.Reads, "$NAME");
            at = Math.Max(at, nameEnd);
        }
    }
}
