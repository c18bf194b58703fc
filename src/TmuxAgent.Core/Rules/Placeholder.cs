namespace TmuxAgent.Core.Rules;

/// <summary>Tells a value that only says what belongs there from a real one.</summary>
internal static class Placeholder
{
    private const int ShortestRun = 4;

    // English and Chinese, as examples have them.
    private static readonly string[] Pieces =
    [
        "your_",
        "your-",
        "_your",
        "-your",
        "yourkey",
        "yourtoken",
        "changeme",
        "change_me",
        "change-me",
        "replaceme",
        "replace_me",
        "replace-me",
        "replace_with",
        "placeholder",
        "insert_your",
        "你的",
        "您的",
        "替换",
        "填写",
        "填入",
        "请输入",
        "改成",
    ];

    /// <summary>Whether a value is one.</summary>
    public static bool IsOne(string value)
    {
        var text = value.Trim().ToLowerInvariant();
        if (text.Length == 0)
            return false;
        return Pieces.Any(piece => text.IndexOf(piece, StringComparison.Ordinal) >= 0)
            || (text.Length > 2 && text[0] == '<' && text[text.Length - 1] == '>')
            || text is "todo" or "xxx" or "..."
            || HasRun(text);
    }

    // `sk-xxxxxxxx`
    private static bool HasRun(string text)
    {
        var length = 0;
        foreach (var c in text)
        {
            length = c is 'x' or '*' ? length + 1 : 0;
            if (length >= ShortestRun)
                return true;
        }
        return false;
    }
}
