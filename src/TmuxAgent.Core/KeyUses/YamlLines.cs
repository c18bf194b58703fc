namespace TmuxAgent.Core.KeyUses;

/// <summary>
/// Reads YAML line by line as far as keys and values go: each line with its key, its value, and the key above it. A block
/// scalar is one value. Whatever else YAML knows is passed over.
/// </summary>
internal sealed class YamlLines(string text)
{
    private readonly List<(int Indent, string Key)> _above = [];
    private int _at;
    private int _indent;

    /// <summary>Whether the file has services at its top, as compose files do.</summary>
    public bool IsCompose { get; } = HasTopLevel(text, "services:");

    /// <summary>Key of the line; null for an item without one.</summary>
    public string? Key { get; private set; }

    public int KeyStart { get; private set; }

    public int KeyEnd { get; private set; }

    /// <summary>Whether the line begins an item of a list.</summary>
    public bool IsItem { get; private set; }

    public int ValueStart { get; private set; }

    public int ValueEnd { get; private set; }

    /// <summary>The key that the line belongs to; empty at the top.</summary>
    public string ParentKey { get; private set; } = "";

    /// <summary>Goes to the next line that says something.</summary>
    public bool Next()
    {
        while (_at < text.Length)
        {
            var (start, end) = (_at, TextLine.EndOf(text, _at));
            _at = end + 1;
            var content = start;
            while (content < end && text[content] is ' ' or '\t')
                content++;
            if (content >= end || text[content] is '#' or '\r')
                continue;
            Read(content, end, content - start);
            return true;
        }
        return false;
    }

    /// <summary>Whether a step names a shell that is none: the lines beside <c>run</c> say so.</summary>
    public bool HasForeignShell() =>
        IsForeign(FindBeside(ValueEnd, forward: true)) || (!IsItem && IsForeign(FindBeside(KeyStart, forward: false)));

    private void Read(int at, int end, int indent)
    {
        IsItem = false;
        while (at + 1 < end && text[at] == '-' && text[at + 1] is ' ' or '\t')
        {
            IsItem = true;
            var start = at;
            at = TextLine.SkipBlanks(text, at + 1, end);
            indent += at - start;
        }
        _indent = indent;
        while (
            _above.Count > 0
            && _above[^1].Indent >= indent - (IsItem ? 1 : 0)
            && !(IsItem && _above[^1].Indent < indent - 1)
        )
            _above.RemoveAt(_above.Count - 1);
        ParentKey = _above.Count > 0 ? _above[^1].Key : "";
        (Key, ValueStart, ValueEnd) = (null, at, Trimmed(at, end));
        var colon = FindColon(at, end);
        if (colon < 0)
            return;
        (KeyStart, KeyEnd) = (at, colon);
        Key = text[at..colon].Trim().Trim('"', '\'');
        _above.Add((indent, Key));
        ValueStart = TextLine.SkipBlanks(text, Math.Min(colon + 1, end), end);
        ValueEnd = Math.Max(ValueStart, Trimmed(ValueStart, end));
        if (ValueStart < end && text[ValueStart] is '|' or '>' or '&')
            Block(end);
    }

    // `key: value`; not the colon of an address, and not one in quotes.
    private int FindColon(int at, int end)
    {
        var quote = text[at] is '"' or '\'' ? text[at] : '\0';
        for (var i = quote == '\0' ? at : at + 1; i < end; i++)
        {
            if (quote != '\0')
                quote = text[i] == quote ? '\0' : quote;
            else if (text[i] == ':' && (i + 1 >= end || text[i + 1] is ' ' or '\t' or '\r'))
                return i;
            else if (text[i] is '"' or '\'' or '{' or '[' or '$' or '#')
                return -1;
        }
        return -1;
    }

    // Up to a comment, without blanks at the end.
    private int Trimmed(int at, int end)
    {
        var quote = '\0';
        for (var i = at; i < end; i++)
        {
            if (quote != '\0')
                quote = text[i] == quote ? '\0' : quote;
            else if (text[i] is '"' or '\'' && (i == at || text[i - 1] is ' ' or ',' or '[' or '{' or ':'))
                quote = text[i];
            else if (text[i] == '#' && (i == at || text[i - 1] is ' ' or '\t'))
                end = i;
        }
        while (end > at && text[end - 1] is ' ' or '\t' or '\r')
            end--;
        return end;
    }

    // The lines below that are indented more than their key.
    private void Block(int end)
    {
        if (text[ValueStart] == '&')
            return;
        var at = end + 1;
        ValueStart = Math.Min(at, text.Length);
        while (at < text.Length)
        {
            var stop = TextLine.EndOf(text, at);
            var content = at;
            while (content < stop && text[content] == ' ')
                content++;
            var isBlank = content >= stop || text[content] == '\r';
            if (!isBlank && content - at <= _indent)
                break;
            at = stop + 1;
        }
        ValueEnd = Math.Max(ValueStart, Math.Min(at, text.Length));
        _at = at;
    }

    // The shell of a step is beside its `run`, at the same indentation.
    private string? FindBeside(int from, bool forward)
    {
        var at = from;
        for (var lines = 0; lines < 12; lines++)
        {
            at = forward
                ? TextLine.EndOf(text, Math.Min(at, text.Length)) + 1
                : text.LastIndexOf('\n', Math.Max(at - 1, 0)) - 1;
            if (forward && lines == 0 && from > 0 && text[from - 1] == '\n')
                at = from;
            if (at < 0 || at >= text.Length)
                return null;
            var start = forward ? at : text.LastIndexOf('\n', Math.Max(at, 0)) + 1;
            var line = text.AsSpan(start, TextLine.EndOf(text, start) - start);
            var content = line.TrimStart(" -");
            var indent = line.Length - content.Length;
            if (indent < _indent && content.Length > 0)
                return null;
            if (content.StartsWith("shell:", StringComparison.Ordinal))
                return content["shell:".Length..].Trim().ToString();
            if (line.TrimStart().StartsWith("- ", StringComparison.Ordinal) && indent <= _indent)
                return null;
            at = start;
        }
        return null;
    }

    private static bool IsForeign(string? shell) =>
        shell is not null and not "bash" and not "sh" && !shell.StartsWith("bash ", StringComparison.Ordinal);

    private static bool HasTopLevel(string text, string key)
    {
        for (var at = 0; at < text.Length; at = TextLine.EndOf(text, at) + 1)
        {
            if (text.AsSpan(at).StartsWith(key, StringComparison.Ordinal))
                return true;
        }
        return false;
    }
}
