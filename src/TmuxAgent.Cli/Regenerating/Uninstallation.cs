using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Phrases;
using TmuxAgent.Scaffolding.Planning;

namespace TmuxAgent.Cli.Regenerating;

/// <summary>Takes away what the tool wrote in a repository, in one run that <c>undo</c> takes back.</summary>
internal sealed class Uninstallation
{
    private const string Verb = "uninstall";
    private const string ToolFolder = ".tmuxagent";

    private readonly IFileSystem _files;
    private readonly Workspace _workspace;
    private readonly DiskReader _reader;
    private readonly LedgerStore _ledgers;
    private readonly WrittenTexts _texts;
    private readonly WriteAccess _access;

    /// <param name="workspace">The repository.</param>
    /// <param name="machine">The machine it lies on.</param>
    public Uninstallation(Workspace workspace, Machine machine)
    {
        _files = machine.Files;
        _workspace = workspace;
        _reader = new DiskReader(machine.Files, workspace);
        _ledgers = new LedgerStore(_reader);
        _texts = new WrittenTexts(_reader);
        _access = new WriteAccess(workspace, machine);
    }

    /// <summary>What is or would be taken away.</summary>
    /// <param name="Plan">The verdict for each file.</param>
    /// <param name="Changes">The files, and the tool's records.</param>
    /// <param name="Notes">What else a person should know.</param>
    public sealed record Outcome(Plan Plan, IReadOnlyList<PendingChange> Changes, IReadOnlyList<Phrase> Notes)
    {
        /// <summary>Whether any file is taken away or changed.</summary>
        public bool Changed => Changes.Any(change => !Workspace.IsRecord(change.Path));
    }

    /// <summary>What would be taken away. Writes nothing.</summary>
    /// <param name="withEnvFile">Whether the env file goes as well.</param>
    public Outcome Preview(bool withEnvFile) =>
        _access.Guard(() =>
        {
            IReadOnlyList<Phrase> notes = _access.FindInterrupted() ? [InterruptedRun.Note] : [];
            return PlanOnce(withEnvFile, notes);
        });

    /// <summary>Takes it away.</summary>
    /// <param name="withEnvFile">Whether the env file goes as well.</param>
    public Outcome Run(bool withEnvFile) =>
        _access.Guard(() =>
        {
            using var access = _access.Take();
            var made = FoldersMade();
            var outcome = access.Commit(
                Verb,
                () =>
                {
                    var planned = PlanOnce(withEnvFile, access.Notes);
                    return (planned, planned.Changes, (Journal?)null);
                }
            );
            // Where this is interrupted, empty folders are left, and git does not know those.
            foreach (var folder in made.OrderByDescending(folder => folder.Length))
                Unless.Obstructed(() => _files.TryRemoveFolder(_workspace.At(folder)));
            return outcome;
        });

    private Outcome PlanOnce(bool withEnvFile, IReadOnlyList<Phrase> notes)
    {
        var reading = _ledgers.Read();
        var texts = _texts.Read();
        var proven = reading.Proven.Select(entry => entry.Path).ToHashSet(StringComparer.Ordinal);
        // What only came with the repository is named, and left.
        var hints = reading.Hints.Where(hint => !proven.Contains(hint.Path) && !PathSafety.IsUnderHome(hint.Path));
        var ledger = new Ledger([.. reading.Proven, .. hints]);
        var snapshot = _reader.Snapshot(
            DiskSnapshot.PathsToRead([], ledger.Entries).Concat(texts.Keys).Distinct(StringComparer.Ordinal)
        );
        var plan = UninstallPlanner.Plan(ledger, texts, snapshot, withEnvFile);
        PendingChange[] changes =
        [
            .. plan.Changes.Select(change => new PendingChange(
                change.Path,
                snapshot[change.Path],
                change.Content,
                change.Mode
            )),
            .. _ledgers.Changes(reading, plan.LedgerAfter).Select(change => WithoutEmpty(change, plan.LedgerAfter)),
            .. _texts.Forget(),
            .. StateFolder.NamedRecords.SelectMany(name => WrittenTexts.Forget(_reader, Workspace.Records + name)),
        ];
        return new Outcome(plan, changes, [.. notes, .. reading.Notes]);
    }

    // A ledger that says nothing is no longer needed.
    private static PendingChange WithoutEmpty(PendingChange change, Ledger after) =>
        change.Path == Workspace.MachineLedger && !after.Entries.Any(entry => entry.IsProven)
        || change.Path == Workspace.Ledger && after.Entries.All(entry => entry.MachineLocal)
            ? change with
            {
                Content = null,
                Mode = 0,
            }
            : change;

    // A folder that was empty before the tool came stays.
    private string[] FoldersMade() =>
        new UndoHistory(_files, _workspace)
            .Runs.SelectMany(run => run.NewFolders)
            .Concat(
                _ledgers
                    .Read()
                    .Proven.SelectMany(entry =>
                        Workspace
                            .FoldersAbove(entry.Path)
                            .Concat(Workspace.FoldersAbove($"{Workspace.Bases}/{entry.Path}"))
                    )
                    .Where(IsOwnFolder)
            )
            .Distinct(StringComparer.Ordinal)
            .ToArray();

    private static bool IsOwnFolder(string folder) =>
        folder == ToolFolder || folder.StartsWith(ToolFolder + "/", StringComparison.Ordinal);
}
