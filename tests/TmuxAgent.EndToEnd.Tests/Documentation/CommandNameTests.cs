using System.Text.RegularExpressions;

namespace TmuxAgent.EndToEnd.Tests.Documentation;

/// <summary>Every command that a page names exists, also where it stands in a sentence or is not run.</summary>
public partial class CommandNameTests
{
    public static TheoryData<string> Pages =>
        [.. Page.All.Select(path => Path.GetRelativePath(TestSupport.RepositoryRoot.Path, path))];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Verbs_and_options_exist(string path)
    {
        var page = new Page(path);
        var inSentences = page
            .Prose.SelectMany(line => Inline().Matches(line.Text))
            .Select(match => match.Groups[1].Value);
        var inBlocks = page
            .Blocks.Where(block => block.IsCommands)
            .SelectMany(block => block.Commands)
            .SelectMany(command => Typed().Matches(command.Text))
            .Select(match => match.Value);
        Assert.All(inSentences.Concat(inBlocks), line => Assert.Equal("", ToolHelp.Unknown(line)));
    }

    [Fact]
    public void What_is_wrong_is_seen()
    {
        Assert.NotEmpty(ToolHelp.Unknown("tmuxagent generat"));
        Assert.NotEmpty(ToolHelp.Unknown("tmuxagent env sett KEY"));
        Assert.NotEmpty(ToolHelp.Unknown("tmuxagent generate --chek"));
        Assert.Empty(ToolHelp.Unknown("tmuxagent env set KEY=- --quiet"));
    }

    [Fact]
    public void A_command_is_in_a_fenced_block_or_in_a_sentence()
    {
        foreach (var path in Page.OfUsers)
            Assert.All(
                new Page(path).Prose,
                line => Assert.False(line.Text.StartsWith("    ", StringComparison.Ordinal), $"{path}: {line.Text}")
            );
    }

    [GeneratedRegex("`(tmuxagent [^`]+)`")]
    private static partial Regex Inline();

    [GeneratedRegex("(?m)(?<=^|[;&|] *)tmuxagent [^;&|#<>\n]+")]
    private static partial Regex Typed();
}
