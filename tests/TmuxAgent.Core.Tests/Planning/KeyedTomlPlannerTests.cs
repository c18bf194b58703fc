using TmuxAgent.Core.Keyed;
using TmuxAgent.Scaffolding.Outputs;
using TmuxAgent.Scaffolding.Planning;

namespace TmuxAgent.Core.Tests.Planning;

public sealed class KeyedTomlPlannerTests
{
    private const string Path = "o.toml";

    private const string Written = "# Settings.\n\npoll = 5\nport = 9200\n\n[codex]\nbin = \"codex\"\ntimeout = 120\n";

    // Comments, order, unknown keys, tables and arrays of tables: all of them a person's.
    private const string Mine =
        "# Settings.\n\npoll = 5 # often\nport = 9200\nown = 'x'\n\n[codex]\n# mine\nbin = 'codex'\ntimeout = 120\n[codex.env]\nA = \"1\"\n\n[[tasks]]\nname = \"t\"\n";

    private readonly PlannerScene _scene = new() { Merge = (_, _, _) => throw new InvalidOperationException() };

    [Theory]
    [InlineData("port = 9200", "port = 9300")]
    [InlineData("timeout = 120", "timeout = 55")]
    [InlineData("poll = 5", "poll = 6")]
    [InlineData("port = 9200", "host = \"::1\"\nport = 9200")]
    [InlineData("timeout = 120", "timeout = 120\nretries = 2")]
    [InlineData("port = 9200\n", "")]
    public void A_value_that_nobody_touched_follows_and_all_else_stays(string before, string after)
    {
        Handle(Mine);
        var file = _scene.Run(Desired(Written.Replace(before, after, StringComparison.Ordinal))).Files.Single();
        Assert.Equal(Verdict.Merged, file.Verdict);
        Assert.Equal(Expect(before, after), _scene.Text(Path));
        Assert.Empty(file.Disagreements);
        Assert.Empty(_scene.Plan(Desired(Written.Replace(before, after, StringComparison.Ordinal))).Changes);
    }

    [Fact]
    public void A_new_table_goes_to_the_end()
    {
        Handle(Mine);
        _scene.Run(Desired(Written + "\n[prompts]\ncommand = \"c.md\"\n"));
        Assert.Equal(Mine + "\n[prompts]\ncommand = \"c.md\"\n", _scene.Text(Path));
    }

    [Fact]
    public void A_persons_value_stays_without_a_word_while_the_manifest_says_what_it_said()
    {
        var mine = Mine.Replace("9200", "1", StringComparison.Ordinal);
        Handle(mine);
        var file = _scene.Run(Desired(Written.Replace("120", "55", StringComparison.Ordinal))).Files.Single();
        Assert.Empty(file.Disagreements);
        Assert.Equal(["port"], file.Overrides);
        Assert.Equal(mine.Replace("120", "55", StringComparison.Ordinal), _scene.Text(Path));
    }

    [Theory]
    [InlineData("port = 1", "port")]
    [InlineData("", "port")]
    public void What_both_changed_is_kept_and_asked_about_in_every_run_until_it_is_settled(string line, string key)
    {
        var mine = Mine.Replace("port = 9200", line, StringComparison.Ordinal);
        var now = Desired(Written.Replace("9200", "9300", StringComparison.Ordinal));
        Handle(mine);
        for (var run = 0; run < 3; run++)
        {
            Assert.Equal([key], _scene.Run(now).Files.Single().Disagreements);
            Assert.Equal(mine, _scene.Text(Path));
        }
        var waiting = _scene.Ledger;

        Settle(KeySide.Ours);
        Assert.Empty(_scene.Run(now).Files.Single().Disagreements);
        Assert.Equal(mine, _scene.Text(Path));
        _scene.Options = PlanOptions.Plain;
        Assert.Empty(_scene.Run(now).Files.Single().Disagreements);

        _scene.Ledger = waiting;
        Settle(KeySide.Theirs);
        Assert.Empty(_scene.Run(now).Files.Single().Disagreements);
        Assert.Contains("port = 9300\n", _scene.Text(Path), StringComparison.Ordinal);
        _scene.Options = PlanOptions.Plain;
        Assert.Empty(_scene.Run(now).Changes);
    }

    [Fact]
    public void Another_key_still_follows_while_one_waits()
    {
        Handle(Mine.Replace("port = 9200", "port = 1", StringComparison.Ordinal));
        _scene.Run(Desired(Written.Replace("9200", "9300", StringComparison.Ordinal)));
        foreach (var seconds in new[] { "55", "56" })
        {
            var file = _scene
                .Run(
                    Desired(
                        Written
                            .Replace("9200", "9300", StringComparison.Ordinal)
                            .Replace("120", seconds, StringComparison.Ordinal)
                    )
                )
                .Files.Single();
            Assert.Equal(["port"], file.Disagreements);
            Assert.Contains($"timeout = {seconds}\n", _scene.Text(Path), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_file_that_is_no_toml_is_a_conflict_with_a_proposal()
    {
        Handle("port = = 1\n");
        var file = _scene.PlanOne(Desired(Written.Replace("9200", "9300", StringComparison.Ordinal)));
        Assert.Equal(Verdict.Conflict, file.Verdict);
        Assert.NotNull(file.ProposalContent);
    }

    [Fact]
    public void A_record_of_version_0_1_which_merged_it_by_lines_is_continued()
    {
        _scene.Run(PlannerScene.File(Path, Written));
        Assert.Equal(OutputKind.Managed, _scene.Ledger.Find(Path)!.Kind);
        _scene.Put(Path, Mine);
        _scene.Run(Desired(Written.Replace("9200", "9300", StringComparison.Ordinal)));
        Assert.Equal(Mine.Replace("9200", "9300", StringComparison.Ordinal), _scene.Text(Path));
        Assert.Equal(OutputKind.KeyedToml, _scene.Ledger.Find(Path)!.Kind);
    }

    [Fact]
    public void Windows_line_ends_stay()
    {
        Handle(Mine.Replace("\n", "\r\n", StringComparison.Ordinal));
        _scene.Run(Desired(Written.Replace("timeout = 120", "timeout = 55\nretries = 2", StringComparison.Ordinal)));
        Assert.Equal(
            Mine.Replace("timeout = 120", "timeout = 55\nretries = 2", StringComparison.Ordinal)
                .Replace("\n", "\r\n", StringComparison.Ordinal),
            _scene.Text(Path)
        );
    }

    [Theory]
    [InlineData("codex = { bin = \"codex\", timeout = 120 }\npoll = 5\nport = 9200\n")]
    [InlineData("codex.bin = \"codex\"\ncodex.timeout = 120\npoll = 5\nport = 9200\n")]
    public void A_table_may_be_written_in_another_way(string mine)
    {
        Handle(mine);
        _scene.Run(Desired(Written.Replace("120", "55", StringComparison.Ordinal)));
        Assert.Equal(mine.Replace("120", "55", StringComparison.Ordinal), _scene.Text(Path));
    }

    private static string Expect(string before, string after) =>
        before == "poll = 5"
            ? Mine.Replace("poll = 5", "poll = 6", StringComparison.Ordinal)
            : Mine.Replace(before, after, StringComparison.Ordinal);

    private static DesiredFile Desired(string content) => PlannerScene.File(Path, content, OutputKind.KeyedToml);

    private void Handle(string mine)
    {
        _scene.Run(Desired(Written));
        _scene.Put(Path, mine);
    }

    private void Settle(KeySide side) =>
        _scene.Options = PlanOptions.Plain with
        {
            Settlements = new Dictionary<string, KeySettlement> { [Path] = new(side, null) },
        };
}
