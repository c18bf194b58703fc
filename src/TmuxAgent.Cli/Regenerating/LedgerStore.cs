using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Phrases;
using TmuxAgent.Scaffolding.Outputs;
using TmuxAgent.Scaffolding.Planning;

namespace TmuxAgent.Cli.Regenerating;

/// <summary>What was written before: proven by this machine's own ledger, or said by the committed one.</summary>
internal sealed class LedgerStore(DiskReader reader)
{
    private const string BaseSuffix = ".base";
    private const int PlainMode = 0b110_100_100;
    private const int PrivateMode = 0b110_000_000;

    /// <summary>What was read.</summary>
    /// <param name="Proven">What this machine wrote.</param>
    /// <param name="Hints">What came with the repository.</param>
    /// <param name="Notes">What was wrong with it, a sentence each.</param>
    /// <param name="Files">The files themselves, by path.</param>
    public sealed record Reading(
        IReadOnlyList<LedgerEntry> Proven,
        IReadOnlyList<LedgerEntry> Hints,
        IReadOnlyList<Phrase> Notes,
        IReadOnlyDictionary<string, DiskEntry> Files
    );

    /// <summary>Reads all of it. A damaged ledger counts as if the tool had never written.</summary>
    /// <exception cref="StoppedException">The tool's own folder is not one that it may write to.</exception>
    public Reading Read()
    {
        var notes = new List<Phrase>();
        var files = new Dictionary<string, DiskEntry>(StringComparer.Ordinal);
        var machine = Read(Workspace.MachineLedger, files);
        var proven = ReadOne(Workspace.MachineLedger, machine, LedgerForm.Machine, notes);
        List<LedgerEntry> hints =
        [
            .. ReadCommitted(Workspace.Ledger, Workspace.Bases, LedgerForm.Committed, notes, files),
        ];
        // What version 0.1 left in the repository is looked at until this machine has a ledger of its own.
        if (machine.Kind == EntryKind.Missing && Read(Workspace.FormerLedger, files).Kind == EntryKind.File)
        {
            hints.AddRange(
                ReadCommitted(Workspace.FormerLedger, Workspace.FormerBases, LedgerForm.FormerLocal, notes, files)
            );
            notes.Add(RecordPhrases.FormerFolder);
        }
        return new Reading(proven, hints, notes, files);
    }

    /// <summary>What must be written or removed so that the ledgers say <paramref name="after"/>.</summary>
    public IReadOnlyList<PendingChange> Changes(Reading before, Ledger after)
    {
        var changes = new List<PendingChange>();
        var committed = Committed(before, after);
        if (!IsSame(before.Hints, [.. committed.Select(entry => entry with { Keys = null })], withBases: false))
        {
            var content = LedgerJson.Write(committed, LedgerForm.Committed);
            Write(changes, before, Workspace.Ledger, content, PlainMode, committed.Length > 0);
        }
        var proven = after.Entries.Where(entry => entry.IsProven).ToArray();
        if (!IsSame(before.Proven, proven, withBases: true))
        {
            var content = LedgerJson.Write(proven, LedgerForm.Machine);
            Write(changes, before, Workspace.MachineLedger, content, PrivateMode, proven.Length > 0);
        }

        var bases = committed.Where(entry => entry.Base is not null).ToDictionary(BasePathOf, entry => entry.Base!);
        foreach (var pair in bases)
            Write(changes, before, pair.Key, pair.Value, PlainMode, isNeeded: true);
        var forgotten = before
            .Proven.Concat(before.Hints)
            .Where(entry => entry is { MachineLocal: false, KeepsBase: true })
            .Where(entry => PathSafety.Problem(entry.Path) is null)
            .Select(BasePathOf)
            .Distinct();
        foreach (var path in forgotten)
        {
            if (
                committed.All(entry => BasePathOf(entry) != path) && reader.Read(path) is { Kind: EntryKind.File } found
            )
                changes.Add(new PendingChange(path, found, null, 0));
        }
        return changes;
    }

    // What git carries of a file that only this machine's overlay changes stays as the other machines know it.
    private static LedgerEntry[] Committed(Reading before, Ledger after)
    {
        var shared = after.Entries.Where(entry => !entry.MachineLocal);
        var kept = before.Hints.Where(hint =>
            !hint.MachineLocal
            && after.Find(hint.Path) is { MachineLocal: true } own
            && OutputCatalog.Find(own.OutputId) is { MachineLocal: false }
            && !PathSafety.IsUnderHome(hint.Path)
        );
        return [.. shared.Concat(kept).OrderBy(entry => entry.Path, StringComparer.Ordinal)];
    }

    private DiskEntry Read(string path, Dictionary<string, DiskEntry> files) => files[path] = reader.Read(path);

    private IEnumerable<LedgerEntry> ReadCommitted(
        string path,
        string bases,
        LedgerForm form,
        List<Phrase> notes,
        Dictionary<string, DiskEntry> files
    )
    {
        foreach (var entry in ReadOne(path, Read(path, files), form, notes))
        {
            var hasBase = entry.KeepsBase && PathSafety.Problem(entry.Path) is null;
            var found = hasBase ? Read($"{bases}/{entry.Path}{BaseSuffix}", files) : DiskEntry.Missing;
            yield return found.Kind == EntryKind.File && ContentHash.Of(found.Content) == entry.Hash
                ? entry with
                {
                    Base = found.Content,
                }
                : entry;
        }
    }

    private static IReadOnlyList<LedgerEntry> ReadOne(string path, DiskEntry found, LedgerForm form, List<Phrase> notes)
    {
        if (found.Obstacle is not null)
            throw new StoppedException(ExitCode.Refused, RecordPhrases.LedgerBlocked(path, found.Obstacle));
        if (found.Kind == EntryKind.Missing)
            return [];
        var entries = LedgerJson.Read(found.Content, form, path);
        if (entries is null)
            notes.Add(RecordPhrases.LedgerDamaged(path));
        return entries ?? [];
    }

    // A damaged ledger was read as no entries: where there are none after it either, the file is left as it is.
    private static bool IsSame(IReadOnlyList<LedgerEntry> read, LedgerEntry[] after, bool withBases) =>
        read.Count == after.Length
        && read.Zip(after)
            .All(pair =>
                Bare(pair.First) == Bare(pair.Second) && (!withBases || IsSameText(pair.First.Base, pair.Second.Base))
            );

    private static LedgerEntry Bare(LedgerEntry entry) => entry with { Base = null, IsProven = false };

    private static bool IsSameText(byte[]? one, byte[]? other) =>
        one is null || other is null ? one == other : one.AsSpan().SequenceEqual(other);

    private void Write(
        List<PendingChange> changes,
        Reading before,
        string path,
        byte[] content,
        int mode,
        bool isNeeded
    )
    {
        var found = before.Files.TryGetValue(path, out var read) ? read : reader.Read(path);
        if (found.Obstacle is not null)
            throw new StoppedException(ExitCode.Refused, RecordPhrases.RecordBlocked(path, found.Obstacle));
        if (found.Kind == EntryKind.File ? !found.Content.AsSpan().SequenceEqual(content) : isNeeded)
            changes.Add(new PendingChange(path, found, content, found.Kind == EntryKind.File ? found.Mode : mode));
    }

    // The suffix keeps a base from being taken for what it is a copy of: a .gitignore, a C# source.
    private static string BasePathOf(LedgerEntry entry) => $"{Workspace.Bases}/{entry.Path}{BaseSuffix}";
}
