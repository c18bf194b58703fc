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
}
