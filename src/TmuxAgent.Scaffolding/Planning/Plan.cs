namespace TmuxAgent.Scaffolding.Planning;

/// <summary>What each file becomes, and why: what every verb prints and one carries out.</summary>
/// <param name="Files">One for each output and each recorded file, in the ordinal order of paths.</param>
public sealed record Plan(IReadOnlyList<PlannedFile> Files)
{
    /// <summary>The ledger after the plan was carried out.</summary>
    public Ledger LedgerAfter => new(Files.Where(file => file.Recorded is not null).Select(file => file.Recorded!));

    /// <summary>Everything that is written or removed, but for the ledger and its bases.</summary>
    public IReadOnlyList<FileChange> Changes => [.. Files.SelectMany(file => file.Changes)];

    /// <summary>Whether some file has this verdict.</summary>
    public bool Has(Verdict verdict) => Files.Any(file => file.Verdict == verdict);
}
