using System.Text;
using TmuxAgent.Scaffolding.Outputs;
using TmuxAgent.Scaffolding.Planning;
using static TmuxAgent.Core.Tests.Planning.PlannerScene;

namespace TmuxAgent.Core.Tests.Planning;

public sealed class OrphanPlannerTests
{
    private readonly PlannerScene _scene = new();

    [Fact]
    public void An_unedited_orphan_is_removed_and_forgotten()
    {
        _scene.Run(File("a", "1\n"));
        Assert.Equal(Verdict.OrphanRemoved, _scene.Run().Files.Single().Verdict);
        Assert.Empty(_scene.Disk);
        Assert.Empty(_scene.Run().Files);
    }

    [Fact]
    public void An_edited_orphan_is_kept_and_reported_until_it_is_wanted_again_or_gone()
    {
        _scene.Run(File("a", "1\n"));
        _scene.Put("a", "mine\n");
        Assert.Equal(Verdict.OrphanKept, _scene.Run().Files.Single().Verdict);
        Assert.Equal(Verdict.OrphanKept, _scene.Run().Files.Single().Verdict);
        Assert.Equal(Verdict.EditedKept, _scene.Plan(File("a", "1\n")).Files.Single().Verdict);
        _scene.Disk.Remove("a");
        _scene.Run();
        Assert.Empty(_scene.Plan().Files);
    }

    [Fact]
    public void An_env_file_is_never_removed()
    {
        _scene.Run(File(".env", "A=1\n", OutputKind.EnvFile, 0b110_000_000));
        Assert.Equal(Verdict.OrphanKept, _scene.Run().Files.Single().Verdict);
    }

    [Theory]
    [InlineData(EntryKind.Directory)]
    [InlineData(EntryKind.SymbolicLink)]
    public void Something_else_in_an_orphans_place_is_kept(EntryKind kind)
    {
        _scene.Run(File("a", "1\n"));
        _scene.Disk["a"] = DiskEntry.Of(kind);
        var plan = _scene.Plan();
        Assert.Equal(Verdict.OrphanKept, plan.Files.Single().Verdict);
        Assert.Empty(plan.Changes);
    }

    [Fact]
    public void A_renamed_output_takes_the_edits_along()
    {
        _scene.Run(File("old", "1\n"));
        _scene.Put("old", "mine\n");
        var plan = _scene.Run(File("old", "1\n") with { Path = "new" });
        Assert.Equal([Verdict.Create, Verdict.OrphanRemoved], plan.Files.Select(file => file.Verdict));
        Assert.Equal("mine\n", _scene.Text("new"));
        Assert.False(_scene.Disk.ContainsKey("old"));
    }

    [Fact]
    public void A_renamed_output_whose_edits_conflict_leaves_the_old_file()
    {
        _scene.Run(File("old", "1\n"));
        _scene.Put("old", "mine\n");
        var plan = _scene.Run(File("old", "2\n") with { Path = "new" });
        Assert.Equal([Verdict.Create, Verdict.OrphanKept], plan.Files.Select(file => file.Verdict));
        Assert.Equal("mine\n", _scene.Text("old"));
        Assert.Equal("2\n", _scene.Text("new"));
    }

    [Fact]
    public void A_renamed_env_file_takes_its_values_along_and_the_old_one_stays()
    {
        var env = File(".env", "A=default\n", OutputKind.EnvFile, 0b110_000_000);
        _scene.Run(env);
        _scene.Put(".env", "A=mine\n", 0b110_000_000);
        _scene.Run(env with { Path = ".env.local" });
        Assert.Equal("A=mine\n", _scene.Text(".env.local"));
        Assert.Equal("A=mine\n", _scene.Text(".env"));
    }

    [Theory]
    [InlineData("../a")]
    [InlineData("/etc/passwd")]
    [InlineData("a//b")]
    [InlineData(".git/hooks/pre-commit")]
    [InlineData(".tmuxagent/ledger.json")]
    [InlineData(".tmuxagent/local/undo/1/x")]
    [InlineData("tmuxagent.toml")]
    [InlineData("~/.bashrc")]
    [InlineData("")]
    public void A_path_that_leaves_the_repository_or_is_the_tools_own_is_refused(string path)
    {
        var file = _scene.PlanOne(File(path, "1\n"));
        Assert.Equal(Verdict.Refused, file.Verdict);
        Assert.Empty(file.Changes);
    }

    [Fact]
    public void Two_outputs_at_one_path_are_refused()
    {
        var plan = _scene.Plan(File("a", "1\n"), File("b", "2\n") with { Path = "a" });
        Assert.Equal(Verdict.Refused, plan.Files.Single().Verdict);
        Assert.Empty(plan.Changes);
    }

    [Fact]
    public void Any_change_of_the_manifest_forward_and_back_returns_the_same_bytes()
    {
        var random = new Random(20261122);
        for (var round = 0; round < 500; round++)
        {
            var scene = new PlannerScene();
            var first = Draw(random);
            scene.Run(first);
            var before = scene.Disk.ToDictionary(
                pair => pair.Key,
                pair => Encoding.UTF8.GetString(pair.Value.Content) + pair.Value.Mode
            );
            scene.Run(Draw(random));
            scene.Run(first);
            var after = scene.Disk.ToDictionary(
                pair => pair.Key,
                pair => Encoding.UTF8.GetString(pair.Value.Content) + pair.Value.Mode
            );
            Assert.Equal(
                before.OrderBy(pair => pair.Key, StringComparer.Ordinal),
                after.OrderBy(pair => pair.Key, StringComparer.Ordinal)
            );
        }
    }

    private static DesiredFile[] Draw(Random random) =>
        [
            .. Enumerable
                .Range(0, 6)
                .Where(_ => random.Next(4) > 0)
                .Select(i =>
                    File(
                        $"f{i}",
                        $"{random.Next(3)}\n",
                        i == 0 ? OutputKind.ManagedBlock : OutputKind.Managed,
                        random.Next(2) == 0 ? Plain : Program
                    ) with
                    {
                        Path = random.Next(4) == 0 ? $"moved/f{i}" : $"f{i}",
                    }
                ),
        ];
}
