using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Scaffolding.Planning;

/// <summary>What each file becomes, and why: what every verb prints and one carries out.</summary>
/// <param name="Files">One for each output and each recorded file, in the ordinal order of paths.</param>
public sealed record Plan(IReadOnlyList<PlannedFile> Files)
{
    /// <summary>The ledger after the plan was carried out.</summary>
    public Ledger LedgerAfter => new(Files.Where(file => file.Recorded is not null).Select(file => file.Recorded!));

    /// <summary>Everything that is written or removed, but for the ledger and its bases.</summary>
    public IReadOnlyList<FileChange> Changes => [.. Files.SelectMany(file => file.Changes)];

    /// <summary>The plan for one file; all others stay as they are on disk and in the ledger.</summary>
    public Plan Only(string path, Ledger ledger) =>
        new([
            .. Files.Where(file => file.Path == path),
            .. ledger
                .Entries.Where(entry => entry.Path != path)
                .Select(entry => new PlannedFile(entry.Path, entry.OutputId, Verdict.Unchanged, Phrase.None)
                {
                    Recorded = entry,
                }),
        ]);

    /// <summary>Whether some file has this verdict.</summary>
    public bool Has(Verdict verdict) => Files.Any(file => file.Verdict == verdict);
}
