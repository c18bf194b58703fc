using System.Text;
using TmuxAgent.Scaffolding.Outputs;
using TmuxAgent.Scaffolding.Planning;

namespace TmuxAgent.Core.Tests.Planning;

/// <summary>What is believed of records that came with a repository.</summary>
public sealed class LedgerTrustTests
{
    private static readonly DesiredFile Policy = new(
        "policy",
        ".tmuxagent/policy.yaml",
        "t",
        OutputKind.SeededOnce,
        OutputCatalog.PlainMode,
        "ours\n",
        MachineLocal: false
    );

    [Theory]
    [InlineData(".tmuxagent/policy.yaml", true)]
    [InlineData("policy.yaml", false)]
    [InlineData("../policy.yaml", false)]
    [InlineData("~/.ssh/id", false)]
    [InlineData(".git/hooks/x", false)]
    [InlineData(".tmuxagent/ledger.json", false)]
    [InlineData("a\nb", false)]
    public void A_hint_counts_for_the_path_that_its_output_has(string path, bool isBelieved)
    {
        var trust = Combine([], [Entry(path, "policy", "theirs\n")], (path, "theirs\n"));
        Assert.Equal(isBelieved, trust.Ledger.Find(path) is not null);
        Assert.Equal(isBelieved ? 0 : 1, trust.Notes.Count);
    }

    [Fact]
    public void A_hint_never_proves_that_this_machine_wrote_the_file()
    {
        var trust = Combine([], [Entry(Policy.Path, "policy", "x") with { ProposalHash = "abc" }], (Policy.Path, "x"));
        var entry = trust.Ledger.Find(Policy.Path)!;
        Assert.False(entry.IsProven);
        Assert.Empty(entry.ProposalHash);
    }

    [Theory]
    [InlineData("theirs\n", false)]
    [InlineData("edited\n", true)]
    public void A_newer_hint_replaces_the_own_record_only_where_the_file_is_as_it_says(string found, bool isOwnKept)
    {
        var own = Entry(Policy.Path, "policy", "mine\n") with { IsProven = true };
        var trust = Combine([own], [Entry(Policy.Path, "policy", "theirs\n")], (Policy.Path, found));
        Assert.Equal(isOwnKept, trust.Ledger.Find(Policy.Path)!.IsProven);
    }

    [Fact]
    public void A_hint_of_a_file_in_the_home_counts_only_while_it_is_as_recorded()
    {
        var unit = Policy with { OutputId = "service", Path = "~/.config/systemd/user/a.service", MachineLocal = true };
        var hint = Entry(unit.Path, "service", "as written\n");
        Assert.NotNull(Combine([], [hint], [unit], (unit.Path, "as written\n")).Ledger.Find(unit.Path));
        Assert.Null(Combine([], [hint], [unit], (unit.Path, "edited\n")).Ledger.Find(unit.Path));
    }

    private static LedgerTrust Combine(
        LedgerEntry[] proven,
        LedgerEntry[] hints,
        params (string Path, string Content)[] disk
    ) => Combine(proven, hints, [Policy], disk);

    private static LedgerTrust Combine(
        LedgerEntry[] proven,
        LedgerEntry[] hints,
        DesiredFile[] desired,
        params (string Path, string Content)[] disk
    ) =>
        LedgerTrust.Combine(
            proven,
            hints,
            desired,
            new DiskSnapshot(
                disk.ToDictionary(
                    file => file.Path,
                    file => DiskEntry.File(Encoding.UTF8.GetBytes(file.Content), OutputCatalog.PlainMode)
                )
            )
        );

    private static LedgerEntry Entry(string path, string output, string content) =>
        new(
            path,
            output,
            "t",
            OutputKind.SeededOnce,
            OutputCatalog.PlainMode,
            false,
            ContentHash.Of(Encoding.UTF8.GetBytes(content)),
            null
        );
}
