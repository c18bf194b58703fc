namespace TmuxAgent.EndToEnd.Tests.Outputs;

/// <summary>Names that break careless quoting: each character alone, then all of them together.</summary>
internal static class HostileText
{
    public static IReadOnlyList<string> Names { get; } =
    [
        "plain",
        "a b",
        " lead",
        "trail ",
        "it's",
        "say \"hi\"",
        "$HOME",
        "100%h",
        "`id`",
        @"back\slash",
        @"end\",
        "a;b",
        "目录",
        "🚀x",
        "a'b \"c\" $HOME $(id) `id` 100%h \\n ; & | < > * ? [x] {y} # ! ~ 目录 🚀 é",
    ];
}
