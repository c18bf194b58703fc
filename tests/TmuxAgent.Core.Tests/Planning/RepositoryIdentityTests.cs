using TmuxAgent.Scaffolding.Outputs;

namespace TmuxAgent.Core.Tests.Planning;

public class RepositoryIdentityTests
{
    [Theory]
    [InlineData("demo", "demo")]
    [InlineData("my-agent_2", "my-agent_2")]
    [InlineData("my agent", "my-agent-")]
    [InlineData("目录", "")]
    [InlineData("a.b:c", "a-b-c-")]
    [InlineData("-x-", "x-")]
    public void A_name_keeps_what_units_and_tmux_take(string project, string start)
    {
        var name = RepositoryIdentity.Of(project).Name;
        Assert.StartsWith(start, name, StringComparison.Ordinal);
        Assert.Matches("^[A-Za-z0-9_][A-Za-z0-9_-]*$", name);
        Assert.InRange(name.Length, 1, 45);
        if (project == start)
            Assert.Equal(project, name);
    }

    [Fact]
    public void Names_that_differ_only_in_what_is_left_out_stay_apart()
    {
        string[] projects =
        [
            "my",
            "my 目录",
            "my 文件",
            "my!",
            "目录",
            "文件",
            new string('x', 60),
            new string('x', 61),
        ];
        Assert.Equal(
            projects.Length,
            projects.Select(project => RepositoryIdentity.Of(project).Name).Distinct().Count()
        );
    }

    [Fact]
    public void Every_port_of_the_range_is_offered_once()
    {
        var ports = RepositoryIdentity.Of("demo").MetricsPorts.ToList();
        Assert.Equal(Enumerable.Range(9108, 800), ports.Order());
        Assert.NotEqual(ports[0], RepositoryIdentity.Of("other").MetricsPorts.First());
    }
}
