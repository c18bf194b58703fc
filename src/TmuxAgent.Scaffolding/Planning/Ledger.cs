namespace TmuxAgent.Scaffolding.Planning;

/// <summary>Every file that the tool wrote, by path.</summary>
public sealed class Ledger
{
    private readonly SortedDictionary<string, LedgerEntry> _entries = new(StringComparer.Ordinal);

    /// <param name="entries">In any order; of two with one path the later counts.</param>
    public Ledger(IEnumerable<LedgerEntry> entries)
    {
        foreach (var entry in entries)
            _entries[entry.Path] = entry;
    }

    /// <summary>A repository that the tool never wrote to.</summary>
    public static Ledger Empty { get; } = new([]);

    /// <summary>All entries in the ordinal order of their paths.</summary>
    public IReadOnlyCollection<LedgerEntry> Entries => _entries.Values;

    /// <summary>The entry of a path, or null where the tool never wrote.</summary>
    public LedgerEntry? Find(string path) => _entries.TryGetValue(path, out var entry) ? entry : null;
}
