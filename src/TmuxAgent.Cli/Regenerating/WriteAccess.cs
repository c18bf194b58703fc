using System.Runtime.InteropServices;
using System.Text;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Planning;

namespace TmuxAgent.Cli.Regenerating;

/// <summary>Who may write to a repository when: the lock, the recovery of an interrupted run, and the commit.</summary>
internal sealed class WriteAccess(IFileSystem files, Workspace workspace, DiskReader reader, Terminal terminal)
{
    private const int PrivateFolder = 0b111_000_000;
    private const int PlainFolder = 0b111_101_101;
    private const int PlainFile = 0b110_100_100;

    private static readonly TimeSpan LockLimit = TimeSpan.FromSeconds(30);

    /// <summary>Changes whenever a run begins or ends.</summary>
    public (bool Running, int Next) Generation() =>
        (Rollback.IsNeeded(files, workspace), new UndoHistory(files, workspace).NextNumber);

    /// <summary>Takes back a run that was interrupted; waits for one that is under way. Writes only then.</summary>
    /// <returns>What a person should know of it.</returns>
    public IReadOnlyList<string> RecoverIfNeeded()
    {
        if (!Rollback.IsNeeded(files, workspace))
            return [];
        using var access = Take();
        return access.Notes;
    }

    /// <summary>Takes the lock and takes back a run that was interrupted.</summary>
    public Held Take()
    {
        foreach (var (folder, mode) in new[]
        {
            (".tmuxagent", PlainFolder), (Workspace.Local, PrivateFolder), (Workspace.Undo, PrivateFolder),
        })
        {
            var found = reader.Read(folder);
            if (found.Kind is not (EntryKind.Directory or EntryKind.Missing))
                throw new StoppedException(ExitCode.Refused, $"'{folder}' is the tool's own folder, but {Obstacle(found)}. Nothing was written");
            files.MakeDirectory(workspace.Absolute(folder), mode);
        }
        var held = RunLock.Take(
            workspace.Absolute(Workspace.Lock), LockLimit,
            () => terminal.Error.WriteLine("tmuxagent: another run is writing here; waiting for it"));
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
            var state = StillInterrupted()
                ? "The files could not all be put back yet; the next run of tmuxagent does it"
                : "Nothing was changed";
            throw new StoppedException(ExitCode.Findings, $"{failure.Message.TrimEnd('.')}. {state}");
        }
        catch (FormatException failure)
        {
            throw new StoppedException(
                ExitCode.Findings, $"the record of a run below {Workspace.Local} cannot be read. {failure.Message} Nothing was changed");
        }
    }

    private static string Obstacle(DiskEntry found) => found.Obstacle.Length > 0 ? found.Obstacle : "a file stands there";

    private bool StillInterrupted()
    {
        try
        {
            return Rollback.IsNeeded(files, workspace);
        }
        catch (IOException)
        {
            return true;
        }
    }

    private List<string> Recover()
    {
        KeepOutOfGit();
        var interrupted = Rollback.IsNeeded(files, workspace);
        var leftAlone = new Rollback(files, workspace, reader).Run();
        var notes = new List<string>();
        if (interrupted)
            notes.Add("an earlier run was interrupted; its changes were taken back first");
        foreach (var path in leftAlone)
            notes.Add($"{path} was changed after that run was interrupted and is left as it is");
        return notes;
    }

    // Also where the repository's own .gitignore is not ours to write: backups may hold secrets.
    private void KeepOutOfGit()
    {
        var path = workspace.Absolute(Workspace.Local + "/.gitignore");
        if (files.Stat(path).Kind != EntryKind.Missing)
            return;
        var draft = path + ".draft";
        if (files.Stat(draft).Kind != EntryKind.Missing)
            files.Remove(draft);
        files.WriteNew(draft, Encoding.ASCII.GetBytes("*\n"), PlainFile);
        files.TryRename(draft, path);
    }

    /// <summary>The right to write, until it is given back.</summary>
    public sealed class Held(WriteAccess access, RunLock held, IReadOnlyList<string> notes) : IDisposable
    {
        /// <summary>What was recovered.</summary>
        public IReadOnlyList<string> Notes { get; } = notes;

        /// <summary>Carries changes out, all or nothing. A signal to stop waits until they are through.</summary>
        public void Commit(IReadOnlyList<PendingChange> changes, string verb, Journal? undone)
        {
            using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => signal.Cancel = true);
            using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => signal.Cancel = true);
            using var hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, signal => signal.Cancel = true);
            var number = new UndoHistory(access.Files, access.Workspace).NextNumber;
            new Transaction(access.Files, access.Workspace, access.Reader).Commit(changes, number, verb, DateTimeOffset.UtcNow, undone);
        }

        /// <inheritdoc/>
        public void Dispose() => held.Dispose();
    }

    private IFileSystem Files => files;

    private Workspace Workspace => workspace;

    private DiskReader Reader => reader;
}
