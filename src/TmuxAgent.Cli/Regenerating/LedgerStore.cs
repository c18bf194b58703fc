using TmuxAgent.Core.Planning;

namespace TmuxAgent.Cli.Regenerating;

/// <summary>The two ledgers and their bases: the committed one, and that of this machine.</summary>
internal sealed class LedgerStore(DiskReader reader)
{
    private const string BaseSuffix = ".base";
    private const int PlainMode = 0b110_100_100;

    /// <summary>What was read.</summary>
    /// <param name="Ledger">Both ledgers together.</param>
    /// <param name="Notes">What was wrong with them, a sentence each.</param>
    public sealed record Reading(Ledger Ledger, IReadOnlyList<string> Notes);

    /// <summary>Reads both ledgers with their bases. A damaged one counts as if the tool had never written.</summary>
    /// <exception cref="StoppedException">The tool's own folder is not one that it may write to.</exception>
    public Reading Read()
    {
        var notes = new List<string>();
        // Of two entries with one path the later counts: what this machine knows of its own files.
        return new Reading(new Ledger([.. ReadOne(false, notes), .. ReadOne(true, notes)]), notes);
    }

    /// <summary>What must be written or removed so that the ledgers say <paramref name="after"/>.</summary>
    public IReadOnlyList<PendingChange> Changes(Ledger before, Ledger after)
    {
        var changes = new List<PendingChange>();
        foreach (var local in new[] { false, true })
        {
            var entries = after.Entries.Where(entry => entry.MachineLocal == local).ToArray();
            var path = PathOf(local);
            var standing = reader.Read(path);
            if (entries.Length > 0 || standing.Kind == EntryKind.File)
                Add(changes, path, standing, LedgerJson.Write(entries));
        }
        var bases = after.Entries.Where(entry => entry.Base is not null).ToDictionary(BasePathOf, entry => entry.Base!);
        foreach (var pair in bases)
            Add(changes, pair.Key, reader.Read(pair.Key), pair.Value);
        foreach (var path in before.Entries.Where(entry => entry.KeepsBase).Select(BasePathOf))
        {
            if (!bases.ContainsKey(path) && IsForgotten(path, after) && reader.Read(path) is { Kind: EntryKind.File } standing)
                changes.Add(new PendingChange(path, standing, null, 0));
        }
        return changes;
    }

    private IEnumerable<LedgerEntry> ReadOne(bool local, List<string> notes)
    {
        var path = PathOf(local);
        var found = reader.Read(path);
        if (found.Obstacle.Length > 0)
            throw new StoppedException(ExitCode.Refused, $"the ledger {path} cannot be used: {found.Obstacle}. Nothing was written");
        if (found.Kind == EntryKind.Missing)
            return [];
        var entries = LedgerJson.Read(found.Content, local, path);
        if (entries is null)
        {
            notes.Add($"{path} is damaged and counts as empty: files that differ from their rendering are left alone until they are adopted.");
            return [];
        }
        // A committed ledger comes from other people: it has no say over this user's home.
        return entries.Where(entry => local || !PathSafety.IsUnderHome(entry.Path)).Select(WithBase);
    }

    private LedgerEntry WithBase(LedgerEntry entry)
    {
        if (!entry.KeepsBase || PathSafety.Problem(entry.Path).Length > 0)
            return entry;
        var found = reader.Read(BasePathOf(entry));
        return found.Kind == EntryKind.File && ContentHash.Of(found.Content) == entry.Hash
            ? entry with { Base = found.Content }
            : entry;
    }

    private static void Add(List<PendingChange> changes, string path, DiskEntry standing, byte[] content)
    {
        if (standing.Obstacle.Length > 0)
            throw new StoppedException(ExitCode.Refused, $"{path} is where the tool keeps its records, but {standing.Obstacle}. Nothing was written");
        if (standing.Kind != EntryKind.File || !standing.Content.AsSpan().SequenceEqual(content))
            changes.Add(new PendingChange(path, standing, content, standing.Kind == EntryKind.File ? standing.Mode : PlainMode));
    }

    private static bool IsForgotten(string basePath, Ledger after) =>
        after.Entries.All(entry => BasePathOf(entry) != basePath);

    private static string PathOf(bool local) => local ? Workspace.LocalLedger : Workspace.Ledger;

    // The suffix keeps a base from being taken for what it is a copy of: a .gitignore, a C# source.
    private static string BasePathOf(LedgerEntry entry) =>
        $"{(entry.MachineLocal ? Workspace.LocalBases : Workspace.Bases)}/{entry.Path}{BaseSuffix}";
}
