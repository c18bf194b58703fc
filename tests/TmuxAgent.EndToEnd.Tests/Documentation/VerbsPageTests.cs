using System.Text.RegularExpressions;
using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.Documentation;

/// <summary>The pages of verbs are made from what <c>--help</c> says, in each language.</summary>
public partial class VerbsPageTests
{
    // What every verb has is said once, above.
    private static readonly string[] Common = ["--directory", "--json", "--lang", "--help", "--quiet"];

    [Theory]
    [InlineData("docs/verbs.md", "en", "| | |")]
    [InlineData("docs/zh/verbs.md", "zh", "| | |")]
    public void Every_verb_is_on_the_page(string page, string language, string head) =>
        MadeRegion.Hold(
            page,
            "verbs",
            [.. ToolHelp.Leaves([]).SelectMany(verb => Chapter(verb, language, head)).SkipLast(1)]
        );

    private static IEnumerable<string> Chapter(List<string> verb, string language, string head)
    {
        var help = new HelpText(ToolHelp.Of(verb, "en"), ToolHelp.Of(verb, language));
        var usage = WithoutOptions().Replace(help.Of("Usage:").Single().Trim(), "");
        yield return $"## {string.Join(' ', verb)}";
        yield return "";
        yield return $"`{usage}`";
        yield return "";
        yield return Cell(string.Join(' ', help.Of("Description:").Select(line => line.Trim())));
        yield return "";
        var rows = help.Of("Arguments:")
            .Concat(help.Of("Options:"))
            .Select(line => TwoColumns().Split(line.Trim(), 2))
            .Where(row => row.Length == 2 && !Common.Any(option => row[0].Contains(option, StringComparison.Ordinal)))
            .Select(row => $"| `{row[0]}` | {Cell(row[1])} |")
            .ToList();
        if (rows.Count == 0)
            yield break;
        yield return head;
        yield return "|---|---|";
        foreach (var row in rows)
            yield return row;
        yield return "";
    }

    private static string Cell(string text) =>
        DefaultValue().Replace(text, "").Replace("|", "\\|").Replace("<", "&lt;");

    [GeneratedRegex(" +\\[(options|选项)\\].*$")]
    private static partial Regex WithoutOptions();

    [GeneratedRegex("  +")]
    private static partial Regex TwoColumns();

    [GeneratedRegex(" \\[[^\\]]*: [^\\]]*\\]$")]
    private static partial Regex DefaultValue();
}
