using System.Runtime.InteropServices;
using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Cli.Regenerating;

/// <summary>Who may write to a repository when: the lock, the recovery of an interrupted run, and the commit.</summary>
internal sealed class WriteAccess(Workspace workspace, Machine machine)
{
    private const int PrivateFolder = 0b111_000_000;

    // Whoever saves a file again and again is waited for; the first tries are enough for a person at an editor.
    private const int MostTries = 60;
    private const int CalmTries = 3;

    private static readonly TimeSpan LockLimit = TimeSpan.FromSeconds(30);

    /// <summary>Changes whenever a run begins or ends.</summary>
    public (bool Running, int Next) Generation() =>
        (Rollback.IsNeeded(Files, workspace), new UndoHistory(Files, workspace).NextNumber);

    /// <summary>Waits for a run that is under way, and writes nothing.</summary>
    /// <returns>Whether a run was interrupted.</returns>
    public bool FindInterrupted()
    {
        if (workspace.State.FindExisting() is null || !Rollback.IsNeeded(Files, workspace))
            return false;
        return RunLock.Look(workspace.Lock.ToString(), LockLimit, () => Rollback.IsNeeded(Files, workspace));
    }

    /// <summary>Takes back a run that was interrupted; waits for one that is under way. Writes only then.</summary>
    /// <returns>What a person should know of it.</returns>
    public IReadOnlyList<Phrase> RecoverIfNeeded()
    {
        if (workspace.State.FindExisting() is null || !Rollback.IsNeeded(Files, workspace))
            return [];
        using var access = Take();
        return access.Notes;
    }

    /// <summary>Takes the lock, plans and carries the plan out as a run of its own; see <see cref="Held.Commit"/>.</summary>
    public T Commit<T>(string verb, Func<(T Result, IReadOnlyList<PendingChange> Changes, Journal? Undone)> plan) =>
        Guard(() =>
        {
            using var access = Take();
            return access.Commit(verb, plan);
        });

    /// <summary>Takes the lock and takes back a run that was interrupted.</summary>
    public Held Take()
    {
        workspace.State.Make();
        Files.TryMakeFolder(workspace.UndoFolder, PrivateFolder);
        var held = RunLock.Take(
            workspace.Lock.ToString(),
            LockLimit,
            () => machine.Terminal.Error.WriteLine($"tmuxagent: {machine.Terminal.Say(RecordPhrases.Waiting)}")
        );
        try
        {
            return new Held(this, held, Recover());
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>Runs what may fail for the disk's or the system's reasons; such a failure becomes a message.</summary>
    public T Guard<T>(Func<T> action)
    {
        try
        {
            return action();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            var reason = FailureException.WordsOf(failure).Map(words => words.TrimEnd('.'));
            throw new StoppedException(
                ExitCode.System,
                StillInterrupted() ? RecordPhrases.FailedHalfway(reason) : RecordPhrases.Failed(reason)
            );
        }
        catch (RecordException failure)
        {
            throw new StoppedException(
                ExitCode.System,
                RecordPhrases.JournalUnreadable(workspace.UndoFolder.Start, failure.Why)
            );
        }
    }

    private bool StillInterrupted()
    {
        try
        {
            return Rollback.IsNeeded(Files, workspace);
        }
        catch (IOException)
        {
            return true;
        }
    }

    private List<Phrase> Recover()
    {
        var interrupted = Rollback.IsNeeded(Files, workspace);
        var leftAlone = new Rollback(Files, workspace).Run();
        var notes = new List<Phrase>();
        if (interrupted)
            notes.Add(RecordPhrases.TakenBack);
        foreach (var path in leftAlone)
            notes.Add(RecordPhrases.LeftAsItIs(path));
        return notes;
    }

    /// <summary>The right to write, until it is given back.</summary>
    public sealed class Held(WriteAccess access, RunLock held, IReadOnlyList<Phrase> notes) : IDisposable
    {
        /// <summary>What was recovered.</summary>
        public IReadOnlyList<Phrase> Notes { get; } = notes;

        /// <summary>The number that the next run gets.</summary>
        public int NextRun => new UndoHistory(access.Files, access.Workspace).NextNumber;

        /// <summary>
        /// Plans and carries the plan out, all or nothing; again where somebody changed a file between the two. A signal to
        /// stop waits until it is through.
        /// </summary>
        /// <param name="verb">The verb, for the list of runs that can be undone.</param>
        /// <param name="plan">Reads what is there and says what becomes of it; called once for each try.</param>
        /// <exception cref="StoppedException">A file never kept still.</exception>
        public T Commit<T>(string verb, Func<(T Result, IReadOnlyList<PendingChange> Changes, Journal? Undone)> plan)
        {
            using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => signal.Cancel = true);
            using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => signal.Cancel = true);
            using var hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, signal => signal.Cancel = true);
            var history = new UndoHistory(access.Files, access.Workspace);
            for (var tries = 1; ; tries++)
            {
                var (result, changes, undone) = plan();
                if (changes.Count == 0)
                    return result;
                try
                {
                    var run = new Journal(history.NextNumber, verb, access.Clock.GetUtcNow(), undone?.Number, [], []);
                    new Transaction(access.Files, access.Workspace).Commit(
                        changes,
                        run,
                        undone,
                        hurried: tries > CalmTries
                    );
                    return result;
                }
                catch (ChangedMeanwhileException changed) when (tries == MostTries)
                {
                    throw new StoppedException(ExitCode.TryAgain, RecordPhrases.NeverStill(changed.Path, MostTries));
                }
                catch (ChangedMeanwhileException)
                {
                    // What they wrote is there; the next plan starts from it.
                }
            }
        }

        /// <inheritdoc/>
        public void Dispose() => held.Dispose();
    }

    private IFileSystem Files => machine.Files;

    private TimeProvider Clock => machine.Clock;

    private Workspace Workspace => workspace;
}
