using System.Text;
using TmuxAgent.Scaffolding.Planning;
using static TmuxAgent.Core.Tests.Planning.PlannerScene;

namespace TmuxAgent.Core.Tests.Planning;

public sealed class ManagedFilePlannerTests
{
    private readonly PlannerScene _scene = new();

    [Fact]
    public void What_is_missing_is_created_and_then_unchanged()
    {
        Assert.Equal(Verdict.Create, _scene.Run(File("a", "1\n")).Files.Single().Verdict);
        var second = _scene.Plan(File("a", "1\n"));
        Assert.Equal(Verdict.Unchanged, second.Files.Single().Verdict);
        Assert.Empty(second.Changes);
    }

    [Fact]
    public void An_unedited_file_is_updated()
    {
        _scene.Run(File("a", "1\n"));
        _scene.Run(File("a", "2\n"));
        Assert.Equal("2\n", _scene.Text("a"));
    }

    [Fact]
    public void A_deleted_file_is_written_again()
    {
        _scene.Run(File("a", "1\n"));
        _scene.Disk.Remove("a");
        var file = _scene.PlanOne(File("a", "1\n"));
        Assert.Equal((Verdict.Create, DiskState.Deleted), (file.Verdict, file.State));
    }

    [Fact]
    public void A_file_that_already_is_as_wanted_is_recorded_without_being_written()
    {
        _scene.Put("a", "1\n");
        var plan = _scene.Run(File("a", "1\n"));
        Assert.Empty(plan.Changes);
        Assert.NotNull(_scene.Ledger.Find("a"));
    }

    [Fact]
    public void A_strange_file_is_refused_unless_it_is_adopted_or_forced()
    {
        _scene.Put("a", "the user's\n");
        var refused = _scene.PlanOne(File("a", "1\n"));
        Assert.Equal(Verdict.Refused, refused.Verdict);
        Assert.Empty(refused.Changes);
        Assert.Null(refused.Recorded);

        _scene.Options = new PlanOptions(["a"], Force: false);
        var adopted = _scene.PlanOne(File("a", "1\n"));
        Assert.Equal(Verdict.EditedKept, adopted.Verdict);
        Assert.Empty(adopted.Changes);
        Assert.Equal("1\n", Encoding.UTF8.GetString(adopted.Recorded!.Base!));

        _scene.Options = new PlanOptions([], Force: true);
        Assert.Equal(Verdict.Update, _scene.PlanOne(File("a", "1\n")).Verdict);
    }

    [Theory]
    [InlineData(EntryKind.Directory)]
    [InlineData(EntryKind.SymbolicLink)]
    [InlineData(EntryKind.Other)]
    public void What_is_no_file_is_never_replaced_even_by_force(EntryKind kind)
    {
        _scene.Run(File("a", "1\n"));
        _scene.Disk["a"] = DiskEntry.Of(kind);
        _scene.Options = new PlanOptions(["a"], Force: true);
        var file = _scene.PlanOne(File("a", "2\n"));
        Assert.Equal((Verdict.Refused, DiskState.Replaced), (file.Verdict, file.State));
        Assert.Empty(file.Changes);
    }

    [Fact]
    public void Edits_without_a_new_rendering_are_kept()
    {
        _scene.Run(File("a", "1\n"));
        _scene.Put("a", "mine\n");
        var file = _scene.PlanOne(File("a", "1\n"));
        Assert.Equal((Verdict.EditedKept, DiskState.Edited), (file.Verdict, file.State));
        Assert.Empty(file.Changes);
    }

    [Fact]
    public void A_clean_merge_is_written_and_the_rendering_becomes_the_new_base()
    {
        _scene.Run(File("a", "1\n"));
        _scene.Put("a", "mine\n1\n");
        _scene.Merge = (_, _, _) => MergeResult.Clean(Encoding.UTF8.GetBytes("mine\n2\n"));
        Assert.Equal(Verdict.Merged, _scene.Run(File("a", "2\n")).Files.Single().Verdict);
        Assert.Equal("mine\n2\n", _scene.Text("a"));
        Assert.Equal(Verdict.EditedKept, _scene.PlanOne(File("a", "2\n")).Verdict);
    }

    [Fact]
    public void A_conflict_leaves_the_file_and_proposes_until_it_is_settled()
    {
        _scene.Run(File("a", "1\n"));
        _scene.Put("a", "mine\n");
        Assert.Equal(Verdict.Conflict, _scene.Run(File("a", "2\n")).Files.Single().Verdict);
        Assert.Equal("mine\n", _scene.Text("a"));
        Assert.Equal("2\n", _scene.Text("a.tmuxagent-new"));
        Assert.Empty(_scene.Plan(File("a", "2\n")).Changes);

        // The rendering moves on: so does the proposal that nobody touched.
        _scene.Run(File("a", "3\n"));
        Assert.Equal("3\n", _scene.Text("a.tmuxagent-new"));

        // And goes when the manifest is turned back.
        _scene.Run(File("a", "1\n"));
        Assert.False(_scene.Disk.ContainsKey("a.tmuxagent-new"));
    }

    [Fact]
    public void An_edited_proposal_is_left_alone()
    {
        _scene.Run(File("a", "1\n"));
        _scene.Put("a", "mine\n");
        _scene.Run(File("a", "2\n"));
        _scene.Put("a.tmuxagent-new", "half settled\n");
        var plan = _scene.Run(File("a", "3\n"));
        Assert.Empty(plan.Changes);
        Assert.Contains("left alone too", plan.Files.Single().Reason.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_conflict_whose_proposal_has_no_room_says_so()
    {
        _scene.Run(File("a", "1\n"));
        _scene.Put("a", "mine\n");
        _scene.Disk["a.tmuxagent-new"] = DiskEntry.Of(EntryKind.Directory);
        var file = _scene.PlanOne(File("a", "2\n"));
        Assert.Equal(Verdict.Conflict, file.Verdict);
        Assert.Empty(file.Changes);
        Assert.Contains("no proposal was written", file.Reason.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Line_ends_are_the_users()
    {
        _scene.Run(File("a", "1\n2\n"));
        _scene.Put("a", "1\r\n2\r\n");
        Assert.Equal(Verdict.EditedKept, _scene.PlanOne(File("a", "1\n2\n")).Verdict);
        _scene.Run(File("a", "1\n3\n"));
        Assert.Equal("1\r\n3\r\n", _scene.Text("a"));
    }

    [Fact]
    public void Without_its_base_an_unedited_file_is_updated_and_an_edited_one_conflicts()
    {
        _scene.Run(File("a", "1\n"), File("b", "1\n"));
        _scene.Ledger = new Ledger(_scene.Ledger.Entries.Select(entry => entry with { Base = null }));
        _scene.Put("b", "mine\n");
        var plan = _scene.Plan(File("a", "2\n"), File("b", "2\n"));
        Assert.Equal([Verdict.Update, Verdict.Conflict], plan.Files.Select(file => file.Verdict));
    }

    [Theory]
    [InlineData(0b111_111_101, Program, Verdict.Unchanged)]
    [InlineData(0b111_000_000, Program, Verdict.Unchanged)]
    [InlineData(0b101_101_101, Program, Verdict.Unchanged)]
    [InlineData(0b110_100_100, Program, Verdict.ModeOnly)]
    [InlineData(0b100_100_100, Program, Verdict.ModeOnly)]
    [InlineData(0b111_101_101, Plain, Verdict.ModeOnly)]
    [InlineData(0b110_110_100, Plain, Verdict.Unchanged)]
    [InlineData(0b110_100_100, 0b110_000_000, Verdict.ModeOnly)]
    public void Only_the_executable_bit_is_the_tools_but_all_of_a_private_file(int found, int wanted, Verdict expected)
    {
        _scene.Put("a", "1\n", found);
        Assert.Equal(expected, _scene.PlanOne(File("a", "1\n", mode: wanted)).Verdict);
    }

    [Fact]
    public void A_file_that_only_its_owner_reads_is_made_executable_for_its_owner_only()
    {
        _scene.Put("a", "1\n", 0b110_000_000);
        Assert.Equal(0b111_000_000, _scene.PlanOne(File("a", "1\n", mode: Program)).NewMode);
    }
}
