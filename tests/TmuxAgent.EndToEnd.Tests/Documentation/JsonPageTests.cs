using System.Text.RegularExpressions;

namespace TmuxAgent.EndToEnd.Tests.Documentation;

/// <summary>Every field that the page of JSON shows is explained there.</summary>
public partial class JsonPageTests
{
    [Theory]
    [InlineData("docs/json.md")]
    [InlineData("docs/zh/json.md")]
    public void Every_field_that_is_shown_is_in_the_table(string path)
    {
        var page = new Page(path);
        var shown = page
            .Blocks.Where(block => block.IsCommands)
            .SelectMany(block => block.Commands)
            .SelectMany(command => command.Shown)
            .Select(line => Field().Match(line))
            .Where(match => match.Success)
            .Select(match => match.Groups[1].Value)
            .Distinct()
            .ToList();
        var explained = string.Concat(
            page.Prose.Where(line => line.Text.StartsWith('|')).Select(line => line.Text.Split('|')[1])
        );
        Assert.True(shown.Count > 15);
        Assert.All(shown, field => Assert.Contains($"`{field}`", explained, StringComparison.Ordinal));
    }

    [GeneratedRegex("^ *\"([A-Za-z]+)\":")]
    private static partial Regex Field();
}
