using TmuxAgent.Scaffolding.Outputs;

namespace TmuxAgent.Core.Tests.Planning;

public class RelativePathTests
{
    [Theory]
    [InlineData("run.sh", ".")]
    [InlineData("a/run.sh", "..")]
    [InlineData("a/b/run.sh", "../..")]
    public void The_way_to_the_root_goes_up_once_for_each_folder(string path, string expected) =>
        Assert.Equal(expected, RelativePath.ToRoot(path));

    [Theory]
    [InlineData(".tmuxagent/orchestrator.toml", ".tmuxagent/prompts/command.md", "prompts/command.md")]
    [InlineData(".tmuxagent/orchestrator.toml", "prompts/command.md", "../prompts/command.md")]
    [InlineData("orchestrator.toml", "prompts/command.md", "prompts/command.md")]
    [InlineData("a/b/c.toml", "a/d/e.md", "../d/e.md")]
    [InlineData("a/a", "a/a/a", "a/a")]
    public void The_way_between_two_files_starts_at_the_first_ones_folder(string from, string to, string expected) =>
        Assert.Equal(expected, RelativePath.Between(from, to));
}
