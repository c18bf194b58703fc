namespace TmuxAgent.Core.Languages;

/// <summary>The characters of an env file, as the shell classifies them.</summary>
internal static class EnvText
{
    public static bool IsBlank(char c) => c is ' ' or '\t';

    /// <summary>A control character that no portable value or line can hold: all but tab and newline.</summary>
    public static bool IsForbiddenControl(char c) => char.IsControl(c) && c is not ('\t' or '\n');

    /// <summary>Right for every reader outside quotes; docker's, which knows no quotes, included.</summary>
    public static bool IsPlain(char c) =>
        IsNamePart(c) || c is '.' or '/' or ':' or '@' or '%' or '+' or ',' or '=' or '-';

    /// <summary>A name that a shell can assign to (POSIX.1-2017, base definitions 3.235).</summary>
    public static bool IsName(string text) =>
        text.Length > 0 && !(text[0] is >= '0' and <= '9') && text.All(IsNamePart);

    public static bool IsNamePart(char c) => c is >= 'A' and <= 'Z' or >= 'a' and <= 'z' or >= '0' and <= '9' or '_';

    public static int SkipBlanks(string text, int at)
    {
        while (at < text.Length && IsBlank(text[at]))
            at++;
        return at;
    }

    /// <summary>Offset of the line end (LF, or the CR of a CRLF) or of the end of the text.</summary>
    public static int EndOfLine(string text, int at)
    {
        var end = text.IndexOf('\n', at);
        if (end < 0)
            end = text.Length;
        return end > at && text[end - 1] == '\r' ? end - 1 : end;
    }

    /// <summary>Offset behind a shell name that begins at <paramref name="at"/>.</summary>
    public static int EndOfName(string text, int at)
    {
        if (at < text.Length && text[at] is >= '0' and <= '9')
            return at;
        while (at < text.Length && IsNamePart(text[at]))
            at++;
        return at;
    }

    /// <summary>Offset behind whatever stands before the first blank, line end or <c>=</c>.</summary>
    public static int EndOfKey(string text, int at)
    {
        while (at < text.Length && !IsBlank(text[at]) && text[at] is not ('=' or '\r' or '\n' or '#' or '\'' or '"'))
            at++;
        return at;
    }
}
