using TmuxAgent.Cli.Regenerating;
using TmuxAgent.Cli.Systems;

namespace TmuxAgent.Cli.Tests.Regenerating;

public sealed class UndoRunTests : IDisposable
{
    private readonly ScratchRepository _repository = new();

    private UndoRun Undo => new(_repository.Workspace, _repository.Machine.Machine);

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void Undo_goes_back_run_by_run_and_an_undo_can_be_undone()
    {
        var empty = _repository.Tree();
        _repository.Run(ScratchRepository.Managed("deep/a", "1\n"));
        var first = _repository.Tree();
        _repository.Run(ScratchRepository.Managed("deep/a", "2\n"));
        var second = _repository.Tree();

        Assert.Equal(2, Undo.Run(null, dryRun: false).Undone!.Number);
        Assert.Equal(first, _repository.Tree());
        Assert.Equal(1, Undo.Run(null, dryRun: false).Undone!.Number);
        Assert.Equal(empty, _repository.Tree());
        Assert.Null(Undo.Run(null, dryRun: false).Undone);

        Undo.Run(4, dryRun: false);
        Undo.Run(3, dryRun: false);
        Assert.Equal(second, _repository.Tree());
        Assert.Equal([false, false, true, true, false, false], Undo.List().Runs.Select(entry => entry.IsUndone));
    }

    [Fact]
    public void A_file_that_was_changed_since_stops_the_whole_undo()
    {
        _repository.Run(ScratchRepository.Managed("a", "1\n"), ScratchRepository.Managed("b", "1\n"));
        _repository.Write("a", "mine\n");
        var before = _repository.Tree();

        var outcome = Undo.Run(null, dryRun: false);

        Assert.Equal(["a"], outcome.Changed);
        Assert.Equal(ExitCode.Refused, outcome.ExitCode);
        Assert.Equal(before, _repository.Tree());
    }

    [Fact]
    public void A_dry_run_and_a_number_that_is_not_there_change_nothing()
    {
        _repository.Run(ScratchRepository.Managed("a", "1\n"));
        var before = _repository.Tree();
        Assert.Equal(1, Undo.Run(null, dryRun: true).Undone!.Number);
        Assert.Equal(ExitCode.Usage, Assert.Throws<StoppedException>(() => Undo.Run(7, dryRun: false)).ExitCode);
        Assert.Equal(before, _repository.Tree());
    }

    [Fact]
    public void Only_the_last_runs_are_kept()
    {
        for (var i = 0; i < UndoHistory.Limit + 3; i++)
            _repository.Run(ScratchRepository.Managed("a", $"{i}\n"));
        var numbers = Undo.List().Runs.Select(entry => entry.Run.Number).ToArray();
        Assert.Equal(Enumerable.Range(4, UndoHistory.Limit), numbers);
    }

    [Fact]
    public void A_run_is_forgotten_with_its_bytes_when_it_is_too_old()
    {
        var start = DateTimeOffset.UnixEpoch;
        RunAt(start, "1\n");
        RunAt(start.AddDays(1), "2\n");
        RunAt(start + UndoHistory.Lifetime, "3\n");
        Assert.Equal([1, 2, 3], Undo.List().Runs.Select(entry => entry.Run.Number));

        RunAt(start + UndoHistory.Lifetime + TimeSpan.FromSeconds(1), "4\n");
        Assert.Equal([2, 3, 4], Undo.List().Runs.Select(entry => entry.Run.Number));
        Assert.False(Directory.Exists(Path.Combine(_repository.State, "undo", "1")));
    }

    [Fact]
    public void What_is_too_old_in_another_repository_is_forgotten_by_whichever_writes_next()
    {
        RunAt(DateTimeOffset.UnixEpoch, "1\n");
        var state = _repository.State;
        var elsewhere = Directory.CreateDirectory(Path.Combine(_repository.Home, "elsewhere")).FullName;
        var machine = _repository.Machine;
        machine.Clock = new FixedClock(DateTimeOffset.UnixEpoch + UndoHistory.Lifetime + TimeSpan.FromDays(1));

        var other = new Regeneration(Workspace.Of(elsewhere, machine.Machine), machine.With(new FileSystem()));
        other.Run(
            new RegenerationRequest(
                "generate",
                [ScratchRepository.Managed("b", "1\n")],
                (_, standing, _) => new(standing, []),
                Scaffolding.Planning.PlanOptions.Plain
            )
        );

        Assert.Empty(Directory.GetDirectories(Path.Combine(state, "undo")));
        Assert.Equal("1\n", _repository.Read("a"));
    }

    private void RunAt(DateTimeOffset time, string content)
    {
        _repository.Machine.Clock = new FixedClock(time);
        _repository.Run(ScratchRepository.Managed("a", content));
    }

    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
