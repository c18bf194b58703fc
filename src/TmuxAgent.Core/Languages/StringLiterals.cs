namespace TmuxAgent.Core.Languages;

/// <summary>String literals of the languages that write them in double quotes with backslash escapes.</summary>
public static class StringLiterals
{
    /// <summary>A TOML basic string (TOML 1.1.0, "String").</summary>
    public static EncodedText Toml(string text) => Encode(text, EscapedString.Unicode, asciiOnly: false);

    /// <summary>A TOML key: bare where it may be (TOML 1.1.0, "Keys"), else quoted.</summary>
    public static EncodedText TomlKey(string text) =>
        text.Length > 0
        && text.All(c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '-')
            ? EncodedText.Of(text)
            : Toml(text);

    /// <summary>A Python <c>str</c> literal in ASCII, right under any source encoding.</summary>
    public static EncodedText Python(string text) => Encode(text, EscapedString.Unicode, asciiOnly: true);

    /// <summary>A regular C# string literal (C# standard, 6.4.5.6).</summary>
    public static EncodedText CSharp(string text) => Encode(text, EscapedString.Unicode, asciiOnly: false);

    /// <summary>A YAML double-quoted scalar on one line (YAML 1.2.2, 7.3.1).</summary>
    public static EncodedText Yaml(string text) => Encode(text, EscapedString.Unicode, asciiOnly: false);

    /// <summary>A JSON string in ASCII (RFC 8259, section 7).</summary>
    public static EncodedText Json(string text) => Encode(text, JsonEscape, asciiOnly: true);

    private static string JsonEscape(int code)
    {
        if (code <= 0xFFFF)
            return $"\\u{code:x4}";
        var pair = char.ConvertFromUtf32(code);
        return $"\\u{(int)pair[0]:x4}\\u{(int)pair[1]:x4}";
    }

    private static EncodedText Encode(string text, Func<int, string> escape, bool asciiOnly) =>
        UnwritableText.InAnyFile(text) is { } reason
            ? EncodedText.Refuse(reason)
            : EncodedText.Of(EscapedString.Quote(text, escape, asciiOnly));
}
