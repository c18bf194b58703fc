using FsCheck;
using FsCheck.Fluent;

namespace TmuxAgent.Core.Tests.Templating;

/// <summary>Strings made of what breaks quoting.</summary>
internal static class HostileText
{
    private static readonly string[] Pieces =
    [
        "a",
        "B",
        "0",
        " ",
        "  ",
        "\t",
        "\n",
        "\r",
        "\r\n",
        "'",
        "\"",
        "'''",
        "\"\"\"",
        "`",
        "$",
        "$HOME",
        "$(id)",
        "${x}",
        "`id`",
        "%",
        "%h",
        "%%",
        "\\",
        "\\\\",
        "\\n",
        "\\u0041",
        "#",
        " #",
        "!",
        ";",
        "&",
        "|",
        "<",
        ">",
        "*",
        "?",
        "[",
        "]",
        "{",
        "}",
        "~",
        "=",
        ":",
        "- ",
        "---",
        "...",
        "@",
        "中文",
        "é",
        "😀",
        "\u0085",
        "\u2028",
        "\u2029",
        "\u200b",
        "\u202e",
        "\ufeff",
        "\ufffe",
        "\u0001",
        "\u001b",
        "\u007f",
        "\v",
        "\f",
        "\b",
        "{{",
        "}}",
        "*/",
        "</summary>",
        "null",
        "true",
        "EOF",
    ];

    /// <summary>Well-formed strings without NUL; the same ones in every run.</summary>
    public static IReadOnlyList<string> Sample(int count)
    {
        var generator = from pieces in Gen.Elements(Pieces).ListOf() select string.Concat(pieces);
        string[] edges = ["", " ", "\\", "'", "\"", "\n", "a\n", "\na", "a\\", "a\\\nb"];
        return [.. edges, .. Pieces, .. generator.Sample(12, count)];
    }
}
