using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Planning;

namespace TmuxAgent.Cli.Regenerating;

/// <summary>Takes a finished run back, bit for bit, as a run of its own that can be taken back too.</summary>
internal sealed class UndoRun
{
    private readonly IFileSystem _files;
    private readonly Workspace _workspace;
    private readonly DiskReader _reader;
    private readonly UndoHistory _history;
    private readonly WriteAccess _access;

    /// <param name="files">The file system.</param>
    /// <param name="workspace">The repository.</param>
    /// <param name="terminal">Where a wait is announced.</param>
    public UndoRun(IFileSystem files, Workspace workspace, Terminal terminal)
    {
        _files = files;
        _workspace = workspace;
        _reader = new DiskReader(files, workspace);
        _history = new UndoHistory(files, workspace);
        _access = new WriteAccess(files, workspace, _reader, terminal);
    }

    /// <summary>What was or would be undone.</summary>
    /// <param name="Undone">The run; null where there is none to undo.</param>
    /// <param name="Changed">Files that were changed since the run, for which nothing is undone.</param>
    /// <param name="Notes">What else a person should know.</param>
    public sealed record Outcome(Journal? Undone, IReadOnlyList<string> Changed, IReadOnlyList<string> Notes)
    {
        /// <summary>What the verb returns.</summary>
        public int ExitCode => Changed.Count > 0 ? Cli.ExitCode.Refused : Cli.ExitCode.Success;
    }

    /// <summary>The runs that are kept, oldest first, each with whether it was undone since.</summary>
    public IReadOnlyList<(Journal Run, bool IsUndone)> List() => _access.Guard(() =>
    {
        _access.RecoverIfNeeded();
        var runs = _history.Runs;
        var inEffect = InEffect(runs);
        return (IReadOnlyList<(Journal, bool)>)[.. runs.Select(run => (run, !inEffect.Contains(run.Number)))];
    });

    /// <summary>Takes a run back: all of it, or nothing where one of its files was changed since.</summary>
    /// <param name="number">Which; null for the last that is no undo itself and was not undone.</param>
    /// <param name="dryRun">Whether to look only.</param>
    /// <exception cref="StoppedException">Nothing was undone; the message says why.</exception>
    public Outcome Run(int? number, bool dryRun) => _access.Guard(() =>
    {
        if (dryRun)
            return Look(number, _access.RecoverIfNeeded());
        // Without any run there is nothing to lock, and no folder is made for it.
        if (_history.Runs.Count == 0 && !Rollback.IsNeeded(_files, _workspace))
            return Look(number, []);
        using var access = _access.Take();
        var outcome = Look(number, access.Notes);
        if (outcome.Undone is { } run && outcome.Changed.Count == 0)
            access.Commit(Reversed(run), "undo", run);
        return outcome;
    });

    private Outcome Look(int? number, IReadOnlyList<string> notes)
    {
        var runs = _history.Runs;
        var inEffect = InEffect(runs);
        var run = runs.LastOrDefault(run => number is null
            ? run.Undoes is null && inEffect.Contains(run.Number)
            : run.Number == number);
        if (run is null && number is not null)
            throw new StoppedException(ExitCode.Usage, $"there is no run {number}; `tmuxagent undo --list` shows those that are kept");
        if (run is not null && !inEffect.Contains(run.Number))
            throw new StoppedException(ExitCode.Usage, $"run {number} was undone already");
        var changed = run?.Changes.Where(change => !Transaction.Matches(_reader.Read(change.Path), change.After)).Select(change => change.Path);
        return new Outcome(run, [.. changed ?? []], notes);
    }

    private PendingChange[] Reversed(Journal run)
    {
        var folder = _history.FolderOf(run.Number);
        return [.. run.Changes.Select((change, index) =>
        {
            byte[]? content = null;
            if (change.Before is not null)
            {
                content = _files.Read(folder.Kept(index));
                if (ContentHash.Of(content) != change.Before.Hash)
                    throw new StoppedException(ExitCode.Findings, $"the copy of {change.Path} below {Workspace.Undo} is damaged; nothing was undone");
            }
            return new PendingChange(change.Path, _reader.Read(change.Path), content, change.Before?.Mode ?? 0);
        })];
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
