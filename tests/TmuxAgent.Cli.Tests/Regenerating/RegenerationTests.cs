using TmuxAgent.Cli.Regenerating;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Scaffolding.Planning;

namespace TmuxAgent.Cli.Tests.Regenerating;

public sealed class RegenerationTests
{
    private const string Lines = "1\n2\n3\n4\n5\n6\n7\n8\n";

    [Fact]
    public void A_second_run_has_nothing_to_do()
    {
        using var repository = new ScratchRepository();
        var file = ScratchRepository.Managed("run.sh", "echo\n", 0b111_101_101);

        Assert.Equal(Verdict.Create, repository.Run(file).Plan.Files.Single().Verdict);

        var second = repository.Run(file);
        Assert.True(second.IsEmpty);
        Assert.Equal(Verdict.Unchanged, second.Plan.Files.Single().Verdict);
        Assert.Equal("echo\n", repository.Read("run.sh"));
        Assert.True(File.GetUnixFileMode(repository.Absolute("run.sh")).HasFlag(UnixFileMode.UserExecute));
    }

    [Fact]
    public void Edits_in_another_place_are_merged_by_git()
    {
        using var repository = new ScratchRepository();
        repository.Run(ScratchRepository.Managed("a", Lines));
        repository.Write("a", "mine\n" + Lines);

        var result = repository.Run(ScratchRepository.Managed("a", Lines + "9\n"));

        Assert.Equal(Verdict.Merged, result.Plan.Files.Single().Verdict);
        Assert.Equal("mine\n" + Lines + "9\n", repository.Read("a"));
        Assert.Equal(
            Verdict.EditedKept,
            repository.Run(ScratchRepository.Managed("a", Lines + "9\n")).Plan.Files.Single().Verdict
        );
    }

    [Fact]
    public void Edits_in_the_same_place_leave_the_file_and_lay_a_proposal_beside_it_until_settled()
    {
        using var repository = new ScratchRepository();
        repository.Run(ScratchRepository.Managed("a", Lines));
        repository.Write("a", Lines.Replace("4", "mine", StringComparison.Ordinal));
        var changed = ScratchRepository.Managed("a", Lines.Replace("4", "theirs", StringComparison.Ordinal));

        var result = repository.Run(changed);

        Assert.Equal(ExitCode.Conflict, result.ExitCode);
        Assert.Equal(changed.Content, repository.Read("a.tmuxagent-new"));
        Assert.Contains("mine", repository.Read("a"), StringComparison.Ordinal);
        var again = repository.Run(changed);
        Assert.Equal(ExitCode.Conflict, again.ExitCode);
        Assert.True(again.IsEmpty);

        File.Move(repository.Absolute("a.tmuxagent-new"), repository.Absolute("a"), overwrite: true);
        Assert.Equal(ExitCode.Success, repository.Run(changed).ExitCode);
        Assert.True(repository.Run(changed).IsEmpty);
    }

    [Fact]
    public void Adopting_settles_a_conflict_with_the_file_as_it_stands_and_removes_the_proposal()
    {
        using var repository = new ScratchRepository();
        repository.Run(ScratchRepository.Managed("a", Lines));
        repository.Write("a", Lines.Replace("4", "mine", StringComparison.Ordinal));
        var changed = ScratchRepository.Managed("a", Lines.Replace("4", "theirs", StringComparison.Ordinal));
        repository.Run(changed);

        var adopted = repository.Run(new FileSystem(), new PlanOptions(["a"], Force: false), changed);

        Assert.Equal(ExitCode.Success, adopted.ExitCode);
        Assert.False(File.Exists(repository.Absolute("a.tmuxagent-new")));
        Assert.Contains("mine", repository.Read("a"), StringComparison.Ordinal);
        Assert.True(repository.Run(changed).IsEmpty);
    }

    [Fact]
    public void A_file_that_the_tool_did_not_write_is_refused_and_force_keeps_it_for_undo()
    {
        using var repository = new ScratchRepository();
        repository.Write("a", "the user's\n");
        var file = ScratchRepository.Managed("a", "ours\n");

        Assert.Equal(ExitCode.Refused, repository.Run(file).ExitCode);
        Assert.Equal("the user's\n", repository.Read("a"));

        repository.Run(new FileSystem(), new PlanOptions([], Force: true), file);
        Assert.Equal("ours\n", repository.Read("a"));
        var backup = Directory
            .EnumerateFiles(Path.Combine(repository.State, "undo"), "*", SearchOption.AllDirectories)
            .Single(path => File.ReadAllText(path) == "the user's\n");
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(backup));
    }

    [Fact]
    public void Nothing_is_written_through_a_folder_that_is_a_link_out_of_the_repository()
    {
        using var repository = new ScratchRepository();
        Directory.CreateSymbolicLink(repository.Absolute("sub"), repository.Home);

        var result = repository.Run(ScratchRepository.Managed("sub/a", "ours\n"));

        Assert.Equal(ExitCode.Refused, result.ExitCode);
        Assert.Empty(Directory.EnumerateFileSystemEntries(repository.Home));
    }

    [Fact]
    public void A_tool_folder_that_is_a_link_stops_the_run_before_anything_is_written()
    {
        using var repository = new ScratchRepository();
        Directory.CreateSymbolicLink(repository.Absolute(".tmuxagent"), repository.Home);

        var stopped = Assert.Throws<StoppedException>(() => repository.Run(ScratchRepository.Managed("a", "ours\n")));

        Assert.Equal(ExitCode.Refused, stopped.ExitCode);
        Assert.Empty(Directory.EnumerateFileSystemEntries(repository.Home));
        Assert.False(File.Exists(repository.Absolute("a")));
    }

    [Fact]
    public void A_damaged_ledger_loses_nothing()
    {
        using var repository = new ScratchRepository();
        repository.Run(ScratchRepository.Managed("a", "one\n"), ScratchRepository.Managed("b", "one\n"));
        repository.Write("a", "edited\n");
        repository.Write(".tmuxagent/ledger.json", "<<<<<<< ours\n");
        File.WriteAllText(Path.Combine(repository.State, "ledger.json"), "<<<<<<< ours\n");

        var result = repository.Run(ScratchRepository.Managed("a", "two\n"), ScratchRepository.Managed("b", "one\n"));

        Assert.Equal("edited\n", repository.Read("a"));
        Assert.Equal(ExitCode.Refused, result.ExitCode);
        Assert.Contains(result.Notes, note => note.ToString().Contains("damaged", StringComparison.Ordinal));
        Assert.Empty(repository.Run(ScratchRepository.Managed("b", "one\n")).Notes);
    }

    [Fact]
    public void A_ledger_of_a_newer_tool_stops_the_run()
    {
        using var repository = new ScratchRepository();
        repository.Write(".tmuxagent/ledger.json", """{"version": 2}""");

        Assert.Equal(ExitCode.Usage, Assert.Throws<StoppedException>(() => repository.Run()).ExitCode);
    }
}
