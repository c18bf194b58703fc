using System.Text;
using TmuxAgent.Core.Phrases;
using TmuxAgent.Scaffolding.Outputs;
using TmuxAgent.Scaffolding.Planning;
using static TmuxAgent.Core.Tests.Planning.PlannerScene;

namespace TmuxAgent.Core.Tests.Planning;

public sealed class OtherKindPlannerTests
{
    private const int Private = 0b110_000_000;

    private readonly PlannerScene _scene = new();

    [Fact]
    public void A_seeded_file_is_never_touched_again()
    {
        var seed = File("a", "seed\n", OutputKind.SeededOnce);
        _scene.Run(seed);
        _scene.Put("a", "mine\n");
        Assert.Empty(_scene.Plan(File("a", "new seed\n", OutputKind.SeededOnce)).Changes);
        _scene.Disk.Remove("a");
        Assert.Empty(_scene.Plan(seed).Changes);
    }

    [Fact]
    public void A_file_that_stands_where_a_seed_would_go_is_the_users_and_no_reason_to_complain()
    {
        _scene.Put("a", "mine\n");
        var file = _scene.PlanOne(File("a", "seed\n", OutputKind.SeededOnce));
        Assert.Equal(Verdict.EditedKept, file.Verdict);
        Assert.Null(file.Recorded);
    }

    [Fact]
    public void An_env_file_is_merged_even_where_the_tool_never_wrote_and_its_mode_is_made_private()
    {
        _scene.Put(".env", "A=1\n", 0b110_100_100);
        _scene.MergeEnv = (_, _, _) =>
            new KeyMergeResult(Encoding.UTF8.GetBytes("A=1\nB=2\n"), [Phrase.Verbatim("adds B")]);
        var plan = _scene.Run(File(".env", "B=2\n", OutputKind.EnvFile, Private));
        Assert.Equal("adds B; its mode becomes 0600", plan.Files.Single().Reason.ToString());
        Assert.Equal(Private, _scene.Disk[".env"].Mode);
        Assert.Equal("", _scene.Ledger.Find(".env")!.Hash);
        Assert.Null(_scene.Ledger.Find(".env")!.Base);
    }

    [Fact]
    public void An_env_file_in_conflict_gets_no_proposal_that_could_hold_a_secret()
    {
        _scene.Put(".env", "A=1\n", Private);
        _scene.MergeEnv = (_, _, _) => new KeyMergeResult(null, [Phrase.Verbatim("A is there twice")]);
        var plan = _scene.Plan(File(".env", "secret", OutputKind.EnvFile, Private));
        Assert.Equal(Verdict.Conflict, plan.Files.Single().Verdict);
        Assert.Empty(plan.Changes);
    }

    [Theory]
    [InlineData("")]
    [InlineData("bin/\n")]
    [InlineData("bin/")]
    [InlineData("bin/\r\nobj/\r\n")]
    public void A_block_comes_and_goes_without_a_byte_of_the_rest_changing(string rest)
    {
        _scene.Put(".gitignore", rest);
        _scene.Run(File(".gitignore", ".env\n", OutputKind.ManagedBlock));
        Assert.StartsWith(rest, _scene.Text(".gitignore"), StringComparison.Ordinal);
        _scene.Run(File(".gitignore", ".env\nx\n", OutputKind.ManagedBlock));
        Assert.Contains("x", _scene.Text(".gitignore"), StringComparison.Ordinal);
        _scene.Run();
        if (rest.Length == 0)
            Assert.False(_scene.Disk.ContainsKey(".gitignore"));
        else
            Assert.StartsWith(rest, _scene.Text(".gitignore"), StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_around_a_block_are_kept_whatever_their_encoding()
    {
        byte[] rest = [0xFF, 0xFE, 0x00, 0x0A, 0xC3];
        _scene.Disk["a"] = DiskEntry.File(rest, Plain);
        _scene.Run(File("a", "é\n", OutputKind.ManagedBlock));
        Assert.Equal(rest, _scene.Disk["a"].Content.Take(rest.Length));
        Assert.Contains("é\n", Encoding.UTF8.GetString(_scene.Disk["a"].Content), StringComparison.Ordinal);
    }

    [Fact]
    public void A_block_whose_markers_do_not_pair_up_is_refused()
    {
        _scene.Run(File("a", "x\n", OutputKind.ManagedBlock));
        _scene.Put("a", string.Join('\n', _scene.Text("a").Split('\n').Take(2)));
        Assert.Equal(Verdict.Refused, _scene.PlanOne(File("a", "y\n", OutputKind.ManagedBlock)).Verdict);
    }

    [Fact]
    public void An_edited_block_conflicts_and_the_proposal_is_the_whole_file()
    {
        _scene.Put("a", "mine\n");
        _scene.Run(File("a", "x\n", OutputKind.ManagedBlock));
        _scene.Put("a", _scene.Text("a").Replace("x\n", "edited\n", StringComparison.Ordinal));
        var plan = _scene.Run(File("a", "y\n", OutputKind.ManagedBlock));
        Assert.Equal(Verdict.Conflict, plan.Files.Single().Verdict);
        Assert.StartsWith("mine\n", _scene.Text("a.tmuxagent-new"), StringComparison.Ordinal);
    }
}
