using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Phrases;
using TmuxAgent.Scaffolding.Planning;

namespace TmuxAgent.Cli.Regenerating;

/// <summary>Takes a finished run back, bit for bit, as a run of its own that can be taken back too.</summary>
internal sealed class UndoRun
{
    private readonly IFileSystem _files;
    private readonly Workspace _workspace;
    private readonly DiskReader _reader;
    private readonly UndoHistory _history;
    private readonly WriteAccess _access;

    /// <param name="workspace">The repository.</param>
    /// <param name="machine">The machine it lies on.</param>
    public UndoRun(Workspace workspace, Machine machine)
    {
        var files = machine.Files;
        _files = files;
        _workspace = workspace;
        _reader = new DiskReader(files, workspace);
        _history = new UndoHistory(files, workspace);
        _access = new WriteAccess(workspace, machine);
    }

    /// <summary>Whether anything was ever run here that could be undone.</summary>
    public static bool HasHistory(IFileSystem files, Workspace workspace) =>
        workspace.State.FindExisting() is not null
        && (new UndoHistory(files, workspace).NextNumber > 1 || Rollback.IsNeeded(files, workspace));

    /// <summary>What was or would be undone.</summary>
    /// <param name="Undone">The run; null where there is none to undo.</param>
    /// <param name="Changed">Files that were changed since the run, for which nothing is undone.</param>
    /// <param name="Copies">Absolute path of the folder with the bytes that the run replaced.</param>
    /// <param name="Notes">What else a person should know.</param>
    public sealed record Outcome(
        Journal? Undone,
        IReadOnlyList<string> Changed,
        string Copies,
        IReadOnlyList<Phrase> Notes
    )
    {
        /// <summary>What the verb returns.</summary>
        public int ExitCode => Changed.Count > 0 ? Cli.ExitCode.Refused : Cli.ExitCode.Success;
    }

    /// <summary>What is kept.</summary>
    /// <param name="Runs">Oldest first, each with whether it was undone since.</param>
    /// <param name="Notes">What else a person should know.</param>
    public sealed record Kept(IReadOnlyList<(Journal Run, bool IsUndone)> Runs, IReadOnlyList<Phrase> Notes);

    /// <summary>The runs that are kept. Writes nothing.</summary>
    public Kept List() =>
        _access.Guard(() =>
        {
            var notes = Notes();
            var runs = _history.Runs;
            var inEffect = InEffect(runs);
            return new Kept([.. runs.Select(run => (run, !inEffect.Contains(run.Number)))], notes);
        });

    /// <summary>Takes a run back: all of it, or nothing where one of its files was changed since.</summary>
    /// <param name="number">Which; null for the last that is no undo itself and was not undone.</param>
    /// <param name="dryRun">Whether to look only.</param>
    /// <exception cref="StoppedException">Nothing was undone; the message says why.</exception>
    public Outcome Run(int? number, bool dryRun) =>
        _access.Guard(() =>
        {
            if (dryRun)
                return Look(number, Notes());
            // Without any run there is nothing to lock, and no folder is made for it.
            if (
                _workspace.State.FindExisting() is null
                || (_history.Runs.Count == 0 && !Rollback.IsNeeded(_files, _workspace))
            )
                return Look(number, []);
            using var access = _access.Take();
            return access.Commit(
                "undo",
                () =>
                {
                    var outcome = Look(number, access.Notes);
                    var run = outcome.Changed.Count == 0 ? outcome.Undone : null;
                    return (outcome, (IReadOnlyList<PendingChange>)(run is null ? [] : Reversed(run)), run);
                }
            );
        });

    private IReadOnlyList<Phrase> Notes() => _access.FindInterrupted() ? [InterruptedRun.Note] : [];

    private Outcome Look(int? number, IReadOnlyList<Phrase> notes)
    {
        var runs = _history.Runs;
        var inEffect = InEffect(runs);
        var run = runs.LastOrDefault(run =>
            number is null ? run.Undoes is null && inEffect.Contains(run.Number) : run.Number == number
        );
        if (run is null && number is { } missing)
            throw new StoppedException(ExitCode.Usage, RunPhrases.NoSuchRun(missing));
        if (run is not null && !inEffect.Contains(run.Number))
            throw new StoppedException(ExitCode.Usage, RunPhrases.AlreadyUndone(run.Number));
        var changed = run
            ?.Changes.Where(change => !JournalFile.Matches(_reader.Read(change.Path), change.After))
            .Select(change => change.Path);
        var copies = run is null ? "" : _history.FolderOf(run.Number).Place.At("old").ToString();
        return new Outcome(run, [.. changed ?? []], copies, notes);
    }

    private PendingChange[] Reversed(Journal run)
    {
        var folder = _history.FolderOf(run.Number);
        return
        [
            .. run.Changes.Select(
                (change, index) =>
                {
                    byte[]? content = null;
                    if (change.Before is not null)
                    {
                        content = _files.Read(folder.Kept(index));
                        if (ContentHash.Of(content) != change.Before.Hash)
                            throw new StoppedException(
                                ExitCode.System,
                                RunPhrases.CopyDamaged(change.Path, folder.Place.ToString())
                            );
                    }
                    return new PendingChange(change.Path, _reader.Read(change.Path), content, change.Before?.Mode ?? 0)
                    {
                        IsExact = true,
                    };
                }
            ),
        ];
    }

    // From the newest: an undo that counts takes its run out; one that was undone itself does not.
    private static HashSet<int> InEffect(IReadOnlyList<Journal> runs)
    {
        var undone = new HashSet<int>();
        var inEffect = new HashSet<int>();
        foreach (var run in runs.Reverse())
        {
            if (undone.Contains(run.Number))
                continue;
            inEffect.Add(run.Number);
            if (run.Undoes is { } number)
                undone.Add(number);
        }
        return inEffect;
    }
}
