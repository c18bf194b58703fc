using TmuxAgent.Cli.Commands;
using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Probes.Health;
using TmuxAgent.Cli.Reporting;
using TmuxAgent.Cli.Services;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Phrases;

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
        foreach (var language in Enum.GetValues<Language>())
        {
            var screen = new WatchScreen(language, width, height);
            var lines = screen.Draw(State(branches, troubles), "demo", Now);
            Assert.Equal(height, lines.Count);
            Assert.All(lines, line => Assert.InRange(Wrapping.Columns(line), 0, width));
            Assert.Equal(height, screen.Draw(null, "demo", Now).Count);
        }
    }

    [Theory]
    [InlineData(Language.English, 80)]
    [InlineData(Language.English, 40)]
    [InlineData(Language.Chinese, 80)]
    [InlineData(Language.Chinese, 40)]
    public void Nothing_is_cut_on_a_terminal_of_usual_size(Language language, int width)
    {
        var lines = new WatchScreen(language, width, 24).Draw(State(2, 1), "demo", Now);
        Assert.DoesNotContain(lines, line => line.Contains('…', StringComparison.Ordinal));
        // Every number ends in the column in which its heading ends.
        var row = Assert.Single(lines, line => line.StartsWith("功能-1", StringComparison.Ordinal));
        var head = lines[Array.FindIndex([.. lines], line => line.StartsWith("功能-0", StringComparison.Ordinal)) - 1];
        Assert.Equal(Ends(row), Ends(head));
        Assert.All(Ends(row), end => Assert.InRange(end, 1, width));
    }

    [Fact]
    public void Each_number_stands_under_its_name_also_beside_wide_letters()
    {
        var lines = new WatchScreen(Language.English, 80, 24).Draw(State(2, 1), "demo", Now);
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
    public void The_same_in_Chinese()
    {
        var lines = new WatchScreen(Language.Chinese, 80, 24).Draw(State(2, 1), "demo", Now);
        Assert.Equal("编排器        自 2026-11-28 07:21 起运行，进程 4711", lines[2]);
        Assert.Equal("执行器        没有运行", lines[3]);
        Assert.Equal("指标          由端口 9187 提供：决策 12 次，命令 3 条", lines[4]);
        Assert.Contains("! 问题 0", lines);
        Assert.Equal("r 重启  l 日志  s 同步 tmux  q 退出", lines[^1]);
    }

    [Fact]
    public void A_command_that_does_not_fit_is_left_to_doctor()
    {
        var command = "sed -i 's/^\\( *\\)socket: .*/\\1socket: default/' .tmuxagent/agent-config.yaml";
        var state = State(0, 0) with
        {
            Troubles = [new LiveTrouble(Phrase.Verbatim("out of reach of the runner's eyes"), command)],
        };
        Assert.Contains($"  -> {command}", new WatchScreen(Language.English, 100, 24).Draw(state, "demo", Now));
        var narrow = new WatchScreen(Language.English, 30, 24).Draw(state, "demo", Now);
        Assert.Contains("! out of reach of the runner's", narrow);
        Assert.Contains("  eyes", narrow);
        Assert.Contains("  -> tmuxagent doctor", narrow);
    }

    [Fact]
    public void What_does_not_fit_is_counted()
    {
        var lines = new WatchScreen(Language.English, 80, 24).Draw(State(60, 40), "demo", Now);
        var counts = lines.Where(line => line.StartsWith("  … and ", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, counts.Count);
        var shown = lines.Count(line => line.StartsWith("! ", StringComparison.Ordinal));
        Assert.Equal($"  … and {40 - shown} more", counts[1]);
        var rows = lines.Count(line => line.StartsWith("功能-", StringComparison.Ordinal));
        Assert.Equal($"  … and {60 - rows} more", counts[0]);
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

    // The columns in which the words of a row of the table end, but for its name.
    private static int[] Ends(string line)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..];
        var (ends, at) = (new List<int>(), Wrapping.Columns(line.Split(' ')[0]));
        var from = line.IndexOf(' ', StringComparison.Ordinal);
        foreach (var word in words)
        {
            var start = line.IndexOf(word, from, StringComparison.Ordinal);
            at += start - from + Wrapping.Columns(word);
            from = start + word.Length;
            ends.Add(at);
        }
        return [.. ends];
    }

    private static LiveState State(int branches, int troubles) =>
        new(
            [
                new LiveProcess("orchestrator", 4711, new DateTimeOffset(2026, 11, 28, 7, 21, 0, TimeSpan.Zero)),
                new LiveProcess("runner", 0, null),
            ],
            WatchPhrases.Served(9187),
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
            [
                .. Enumerable
                    .Range(0, troubles)
                    .Select(i => new LiveTrouble(new Phrase($"trouble {i}", $"问题 {i}"), $"mend {i}")),
            ]
        );
}
