using TmuxAgent.Cli.Repositories;
using TmuxAgent.Core.Text;

namespace TmuxAgent.Cli.Tests.Repositories;

public sealed class AgentConfigFileTests
{
    [Fact]
    public void Values_come_with_their_places_and_those_of_the_local_host()
    {
        var values = Read(
            """
            poll_interval_ms: 2500
            sqlite_path: "~/.x/state.db" # why
            bus_dir: /var/bus
            hosts:
              - {name: far, ssh: {host: h}, tmux: {socket: far}}
              - name: near
                socket: flat
            """
        );
        Assert.Equal(
            [("runner.poll_interval", (object)2.5, 1), ("sessions.state", "~/.x", 2), ("sessions.socket", "flat", 7)],
            values!.Select(placed => (placed.Value.Path, placed.Value.Value!, placed.Place.Start.Line))
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("a: b")]
    [InlineData("- hosts")]
    [InlineData("hosts: [")]
    [InlineData("hosts: 1\nhosts: 2\n")]
    [InlineData("hosts: &a [*a]\n")]
    public void What_is_no_agent_configuration_says_nothing(string text)
    {
        var values = Read(text);
        Assert.True(values is null or { Count: 0 });
    }

    [Fact]
    public void Nesting_without_end_is_no_configuration()
    {
        Assert.Null(Read("hosts: " + new string('[', 400_000)));
        Assert.Null(Read("hosts: " + string.Concat(Enumerable.Repeat("{a: ", 100_000))));
    }

    [Theory]
    [InlineData("hosts: [{tmux: {session_filters: ['^a-', b]}}]", "^a-|b")]
    [InlineData("hosts: [{ssh: {host: h}, tmux: {session_filters: [far]}}, {tmux: {session_filters: []}}]", "")]
    [InlineData("hosts: [{tmux: {socket: default}}]", null)]
    [InlineData("hosts: [{tmux: {session_filters: one}}]", null)]
    public void Session_filters_are_those_of_the_local_host(string text, string? patterns)
    {
        var filters = AgentConfigFile.ReadSessionFilters(new SourceText("agent-config.yaml", text));
        Assert.Equal(patterns, filters is null ? null : string.Join('|', filters.Patterns));
    }

    private static IReadOnlyList<PlacedValue>? Read(string text) =>
        AgentConfigFile.Read(new SourceText("agent-config.yaml", text));
}
