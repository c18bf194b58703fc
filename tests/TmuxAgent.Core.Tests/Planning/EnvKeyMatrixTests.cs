using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Keyed;
using TmuxAgent.Scaffolding.Outputs;
using TmuxAgent.Scaffolding.Planning;

namespace TmuxAgent.Core.Tests.Planning;

/// <summary>Each key of ours × what a person did with its line × what became of it in the manifest.</summary>
public sealed class EnvKeyMatrixTests
{
    private const int Private = 0b110_000_000;
    private const string Path = ".env";

    public static TheoryData<string, KeyHandling, KeyChange> Cases
    {
        get
        {
            var data = new TheoryData<string, KeyHandling, KeyChange>();
            var cases =
                from key in EnvKeyCase.All
                from handling in Enum.GetValues<KeyHandling>()
                from change in Enum.GetValues<KeyChange>()
                select (key.Key, handling, change);
            foreach (var (key, handling, change) in cases)
                data.Add(key, handling, change);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_key_has_its_verdict_and_its_bytes(string key, KeyHandling handling, KeyChange change)
    {
        var (scene, item, desired) = Handle(key, handling, change);
        var expected = item.Expected(handling, change);
        var isAsked = EnvKeyCase.IsAsked(handling, change);

        var file = scene.Run(desired).Files.Single();

        Assert.Equal(expected, scene.Text(Path));
        Assert.Equal(isAsked ? [key] : [], file.Disagreements);
        Assert.Equal(
            expected != item.Handled(handling) ? Verdict.Merged
                : isAsked ? Verdict.EditedKept
                : Verdict.Unchanged,
            file.Verdict
        );
        // The second run changes nothing and says the same.
        var again = scene.Run(desired);
        Assert.Empty(again.Changes);
        Assert.Equal(file.Disagreements, again.Files.Single().Disagreements);
        Assert.Equal(expected, scene.Text(Path));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Whoever_is_said_to_be_right_is_right(string key, KeyHandling handling, KeyChange change)
    {
        if (!EnvKeyCase.IsAsked(handling, change))
            return;
        var (scene, item, desired) = Handle(key, handling, change);
        scene.Options = Settle(KeySide.Ours, key);
        Assert.Empty(scene.Run(desired).Files.Single().Disagreements);
        Assert.Equal(item.Handled(handling), scene.Text(Path));
        scene.Options = PlanOptions.Plain;
        Assert.Empty(scene.Run(desired).Files.Single().Disagreements);

        scene.Options = Settle(KeySide.Theirs, key);
        Assert.Empty(scene.Run(desired).Files.Single().Disagreements);
        var document = EnvDocument.Parse(Path, scene.Text(Path));
        Assert.Equal(item.New.Trim('\''), document.Find(key)!.Value);
        scene.Options = PlanOptions.Plain;
        Assert.Empty(scene.Run(desired).Changes);
    }

    [Fact]
    public void A_file_of_an_earlier_version_follows_by_the_example_that_was_rendered_with_it()
    {
        var (scene, item, desired) = Handle("CODEX_MODEL", KeyHandling.Untouched, KeyChange.Changed);
        var example = PlannerScene.File(".env.example", $"BEFORE=1\nCODEX_MODEL={item.Old}\nAFTER=1\n") with
        {
            OutputId = OutputCatalog.EnvExample.Id,
        };
        scene.Run(example);
        scene.Ledger = new Ledger([
            .. scene.Ledger.Entries,
            new LedgerEntry(Path, Path, Path + ".sbn", OutputKind.EnvFile, Private, false, "", null),
        ]);
        scene.Run(desired, example);
        Assert.Equal(item.Expected(KeyHandling.Untouched, KeyChange.Changed), scene.Text(Path));
    }

    [Fact]
    public void Where_nobody_knows_what_was_written_last_a_different_value_is_the_persons_and_reported()
    {
        var (scene, item, desired) = Handle("CODEX_MODEL", KeyHandling.Untouched, KeyChange.Changed);
        scene.Ledger = new Ledger([
            new LedgerEntry(Path, Path, Path + ".sbn", OutputKind.EnvFile, Private, false, "", null),
        ]);
        Assert.Equal(["CODEX_MODEL"], scene.Run(desired).Files.Single().Disagreements);
        Assert.Equal(["CODEX_MODEL"], scene.Run(desired).Files.Single().Disagreements);
        Assert.Equal(item.Written, scene.Text(Path));
    }

    [Fact]
    public void A_strangers_file_keeps_its_values_without_a_word()
    {
        var item = EnvKeyCase.All[0];
        var (scene, desired) = (new PlannerScene(), Desired(item, KeyChange.Unchanged));
        scene.MergeEnv = new EnvFileOutput(item.Section(KeyChange.Unchanged), Nothing).Merge;
        scene.Put(Path, item.Handled(KeyHandling.Edited), Private);
        var file = scene.Run(desired).Files.Single();
        Assert.Empty(file.Disagreements);
        Assert.Equal([item.Key], file.Overrides);
        Assert.Equal(item.Handled(KeyHandling.Edited), scene.Text(Path));
    }

    private static readonly Dictionary<string, string> Nothing = [];

    private static PlanOptions Settle(KeySide side, string key) =>
        PlanOptions.Plain with
        {
            Settlements = new Dictionary<string, KeySettlement> { [Path] = new(side, key) },
        };

    // Written by the manifest's first word, handled by a person; what is returned asks for the manifest's second word.
    private static (PlannerScene Scene, EnvKeyCase Item, DesiredFile Desired) Handle(
        string key,
        KeyHandling handling,
        KeyChange change
    )
    {
        var item = EnvKeyCase.All.Single(other => other.Key == key);
        var scene = new PlannerScene { MergeEnv = new EnvFileOutput(item.Section(KeyChange.Unchanged), Nothing).Merge };
        scene.Run(Desired(item, KeyChange.Unchanged));
        Assert.Equal(item.Written, scene.Text(Path));
        scene.Put(Path, item.Handled(handling), Private);
        scene.MergeEnv = new EnvFileOutput(item.Section(change), Nothing).Merge;
        return (scene, item, Desired(item, change));
    }

    private static DesiredFile Desired(EnvKeyCase item, KeyChange change) =>
        new EnvFileOutput(item.Section(change), Nothing).Fill(PlannerScene.File(Path, "", OutputKind.EnvFile, Private));
}
