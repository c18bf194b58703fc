using System.Text.RegularExpressions;

namespace TmuxAgent.EndToEnd.Tests.Documentation;

/// <summary>What is said of another program is said of a version: the next one may be different.</summary>
public class OtherToolTests
{
    private static readonly string[] Tools =
    [
        "chezmoi",
        "codex-cli",
        "copier",
        "curl",
        "dotenv-diff",
        "dotenv-linter",
        "DotNetEnv",
        "dotenvx",
        "mise",
        "[pre-commit](https://pre-commit.com)",
        "python-dotenv",
        "taplo",
        "varlock",
    ];

    public static TheoryData<string> Names => [.. Tools];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_page_that_speaks_of_it_names_its_version(string tool)
    {
        foreach (var page in Page.OfUsers.Append("docs/performance.md").Select(path => new Page(path)))
        {
            var text = string.Join('\n', page.Prose.Select(line => line.Text));
            var name = $"(?<![\\w/.-]){Regex.Escape(tool)}(?![\\w/-])";
            if (Regex.IsMatch(text, name))
                Assert.True(
                    Regex.IsMatch(text, $"{name}[^|\n]{{0,60}}?\\d+\\.\\d+"),
                    $"{page.Path} names no version of {tool}"
                );
        }
    }
}
