using TmuxAgent.Cli.Probes.Health;
using TmuxAgent.Cli.Repositories;

namespace TmuxAgent.Cli.Tests.Probes.Health;

public class AgentConfigTests
{
    [Fact]
    public void What_is_said_and_what_the_orchestrator_takes_for_the_rest()
    {
        var config = AgentConfig.Parse(
            "sqlite_path: here.db\nhosts:\n  - name: local\n    tmux:\n      socket: one\n      session_filters: ['^a', b]\n"
        )!;
        Assert.Equal(("here.db", "one"), (config.Database, config.Socket));
        Assert.Equal(["^a", "b"], config.SessionFilters);
        Assert.Empty(config.PanePatterns);
        Assert.Equal(TimeSpan.FromSeconds(1.5), config.PollInterval);
        Assert.Equal("default", AgentConfig.Parse("{}")!.Socket);
    }

    [Theory]
    [InlineData("hosts: [unclosed")]
    [InlineData("- a list")]
    [InlineData("")]
    [InlineData("a: b: c")]
    public void What_is_none(string text) => Assert.Null(AgentConfig.Parse(text));

    [Theory]
    [InlineData("bash", "", true)]
    [InlineData("bash", "^codex", false)]
    [InlineData("codex-1", "^codex", true)]
    [InlineData("my codex", "codex", true)]
    [InlineData("bash", "[", false)]
    public void A_pattern_is_searched_and_no_pattern_matches_everything(string name, string pattern, bool matches) =>
        Assert.Equal(matches, NamePatterns.Match(pattern.Length == 0 ? [] : [pattern], [name]));
}
