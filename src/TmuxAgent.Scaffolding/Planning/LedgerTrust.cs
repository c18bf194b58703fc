using TmuxAgent.Core.Phrases;
using TmuxAgent.Scaffolding.Outputs;
using TmuxAgent.Scaffolding.Phrases;

namespace TmuxAgent.Scaffolding.Planning;

/// <summary>
/// What is believed of the records: all that this machine wrote down itself, and of what came with the repository, which
/// anybody may have written, what can do no harm.
/// </summary>
/// <param name="Ledger">What a plan may start from.</param>
/// <param name="Notes">What is not believed, a sentence each.</param>
public sealed record LedgerTrust(Ledger Ledger, IReadOnlyList<Phrase> Notes)
{
    /// <summary>Puts the two together.</summary>
    /// <param name="proven">This machine's own records.</param>
    /// <param name="hints">What came with the repository.</param>
    /// <param name="desired">What the manifest asks for.</param>
    /// <param name="snapshot">What is at all their paths.</param>
    public static LedgerTrust Combine(
        IReadOnlyList<LedgerEntry> proven,
        IReadOnlyList<LedgerEntry> hints,
        IReadOnlyList<DesiredFile> desired,
        DiskSnapshot snapshot
    )
    {
        var entries = proven.ToDictionary(entry => entry.Path, StringComparer.Ordinal);
        var ignored = 0;
        foreach (var hint in hints)
        {
            if (entries.TryGetValue(hint.Path, out var own) && own.IsProven)
            {
                // Somebody else rendered it since, and git brought the rendering along with the record.
                if (own.Hash != hint.Hash && IsSameOutput(own, hint) && AgreesWithDisk(hint, snapshot[hint.Path]))
                    entries[hint.Path] = hint with { ProposalHash = own.ProposalHash };
            }
            else if (MayBeBelieved(hint, desired, snapshot[hint.Path]))
            {
                // A hash that came along must not have a person's file taken for a proposal of ours.
                entries[hint.Path] = hint with
                {
                    ProposalHash = "",
                };
            }
            else
            {
                ignored++;
            }
        }
        return new LedgerTrust(new Ledger(entries.Values), ignored == 0 ? [] : [PlanPhrases.IgnoredEntries(ignored)]);
    }

    private static bool MayBeBelieved(LedgerEntry hint, IReadOnlyList<DesiredFile> desired, DiskEntry found)
    {
        if (PathSafety.Problem(hint.Path) is not null)
            return false;
        var isItsPath = desired.Any(file =>
            file.OutputId == hint.OutputId && file.Path == hint.Path && OutputKinds.AreAlike(hint.Kind, file.Kind)
        );
        if (PathSafety.IsUnderHome(hint.Path))
            return isItsPath && AgreesWithDisk(hint, found);
        return isItsPath
            || OutputCatalog.Find(hint.OutputId) is { } output
                && output.DefaultPath == hint.Path
                && OutputKinds.AreAlike(hint.Kind, output.Kind);
    }

    private static bool IsSameOutput(LedgerEntry one, LedgerEntry other) =>
        one.OutputId == other.OutputId
        && OutputKinds.AreAlike(one.Kind, other.Kind)
        && one.MachineLocal == other.MachineLocal;

    private static bool AgreesWithDisk(LedgerEntry hint, DiskEntry found)
    {
        if (found.Kind != EntryKind.File || hint.Hash.Length == 0)
            return false;
        var content =
            hint.Kind == OutputKind.ManagedBlock ? ManagedBlockText.Read(found.Content, out _)?.Inner : found.Content;
        return content is not null && ContentHash.Of(content) == hint.Hash;
    }
}
