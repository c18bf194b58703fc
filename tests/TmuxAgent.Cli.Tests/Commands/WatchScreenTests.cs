using TmuxAgent.Cli.Commands;
using TmuxAgent.Cli.Probes.Health;
using TmuxAgent.Cli.Reporting;
using TmuxAgent.Cli.Services;
using TmuxAgent.Cli.Systems;

namespace TmuxAgent.Cli.Tests.Commands;

public class WatchScreenTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 28, 8, 2, 13, TimeSpan.Zero);

    [Theory]
    [InlineData(80, 24, 3, 1)]
    [InlineData(80, 24, 60, 40)]
    [InlineData(80, 24, 0, 0)]
    [InlineData(40, 10, 9, 9)]
    [InlineData(200, 60, 9, 9)]
    [InlineData(5, 3, 9, 9)]
    public void Every_line_fits_and_there_are_as_many_as_rows(int width, int height, int branches, int troubles)
    {
        var lines = WatchScreen.Draw(State(branches, troubles), "demo", Now, width, height);
        Assert.Equal(height, lines.Count);
        Assert.All(lines, line => Assert.InRange(Wrapping.Columns(line), 0, width));
        Assert.Equal(height, WatchScreen.Draw(null, "demo", Now, width, height).Count);
    }

    [Fact]
    public void Each_number_stands_under_its_name_also_beside_wide_letters()
    {
        var lines = WatchScreen.Draw(State(2, 1), "demo", Now, 80, 24);
        Assert.Equal("orchestrator  runs since 2026-11-28 07:21, process 4711", lines[2]);
        Assert.Equal("runner        does not run", lines[3]);
        Assert.Equal("metrics       served on port 9187: 12 decisions, 3 commands", lines[4]);
        var head = Assert.Single(lines, line => line.StartsWith("branch", StringComparison.Ordinal));
        Assert.EndsWith("queue pending confirm  failed  errors", head, StringComparison.Ordinal);
        var row = Assert.Single(lines, line => line.StartsWith("功能-1", StringComparison.Ordinal));
        Assert.EndsWith("      1       2       3       4       5", row, StringComparison.Ordinal);
        Assert.Equal(80, Wrapping.Columns(row));
        Assert.Contains("! trouble 0", lines);
        Assert.Contains("  -> mend 0", lines);
    }

    [Fact]
    public void What_does_not_fit_is_counted()
    {
        var lines = WatchScreen.Draw(State(60, 40), "demo", Now, 80, 24);
        Assert.Equal(2, lines.Count(line => line.StartsWith("  … and ", StringComparison.Ordinal)));
    }

    [Fact]
    public void Metrics_are_summed_by_family_and_branch()
    {
        const string Body = """
            # TYPE orchestrator_queue_size gauge
            orchestrator_queue_size{branch="a"} 2.0
            orchestrator_queue_size{branch="b \"c\""} 1.0
            orchestrator_json_parse_failures_total{branch="a",kind="x{}"} 1.0
            orchestrator_json_parse_failures_total{kind="y",branch="a"} 1.0
            orchestrator_commands_total{result="queued"} 3.0
            orchestrator_commands_created{result="queued"} 1.7e+09
            """;
        var page = new MetricsPage(new HttpAnswer(200, new Dictionary<string, string>(), Body));
        Assert.Equal(["a", "b \"c\""], page.Branches);
        Assert.Equal(3, page.Sum("orchestrator_queue_size"));
        Assert.Equal(1, page.Sum("orchestrator_queue_size", "b \"c\""));
        Assert.Equal(2, page.Sum("orchestrator_json_parse_failures_total", "a"));
        Assert.Equal(3, page.Sum("orchestrator_commands_total"));
    }

    private static LiveState State(int branches, int troubles) =>
        new(
            [
                new LiveProcess("orchestrator", 4711, new DateTimeOffset(2026, 11, 28, 7, 21, 0, TimeSpan.Zero)),
                new LiveProcess("runner", 0, null),
            ],
            "served on port 9187",
            12,
            3,
            [
                .. Enumerable
                    .Range(0, branches)
                    .Select(i => new LiveBranch($"功能-{i}")
                    {
                        Queue = 1,
                        Pending = 2,
                        Confirmations = 3,
                        Failures = 4,
                        Errors = 5,
                    }),
            ],
            [.. Enumerable.Range(0, troubles).Select(i => new LiveTrouble($"trouble {i}", $"mend {i}"))]
        );
}
