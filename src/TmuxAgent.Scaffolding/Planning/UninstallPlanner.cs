using System.Text;
using TmuxAgent.Core.Languages;
using TmuxAgent.Core.Phrases;
using TmuxAgent.Scaffolding.Outputs;
using TmuxAgent.Scaffolding.Phrases;

namespace TmuxAgent.Scaffolding.Planning;

/// <summary>Takes away what the tool wrote, by this machine's own records, and nothing else.</summary>
public static class UninstallPlanner
{
    /// <summary>The verdict for each recorded file and each text of the user's that the tool wrote.</summary>
    /// <param name="ledger">What was written.</param>
    /// <param name="texts">Manifest and overlay by path, with the SHA-256 of what the tool wrote last; null where it did not.</param>
    /// <param name="snapshot">What is at all their paths.</param>
    /// <param name="withEnvFile">Whether the env file goes as well.</param>
    public static Plan Plan(
        Ledger ledger,
        IReadOnlyDictionary<string, string?> texts,
        DiskSnapshot snapshot,
        bool withEnvFile
    )
    {
        var planned = new SortedDictionary<string, PlannedFile>(StringComparer.Ordinal);
        foreach (var entry in ledger.Entries)
            planned[entry.Path] = PlanRecorded(
                entry,
                snapshot[entry.Path],
                snapshot[Proposal.PathFor(entry.Path)],
                withEnvFile
            );
        foreach (var text in texts.Where(text => snapshot[text.Key].Kind != EntryKind.Missing))
            planned[text.Key] = PlanText(text.Key, text.Value, snapshot[text.Key]);
        foreach (var block in planned.Values.Where(file => file.Kind == OutputKind.ManagedBlock).ToArray())
            planned[block.Path] = WithEnvFileIgnored(block, planned.Values);
        return new Plan([.. planned.Values]);
    }

    private static PlannedFile PlanRecorded(LedgerEntry entry, DiskEntry found, DiskEntry proposal, bool withEnvFile)
    {
        var file = OrphanPlanner.Plan(entry, found, proposal, movedTo: null);
        if (!entry.IsProven)
            return file;
        if (entry.Kind == OutputKind.EnvFile && withEnvFile && found.Kind == EntryKind.File)
            return Removed(file, PlanPhrases.AsYouAsked);
        // Nothing is left that keeps it true.
        file = file with
        {
            Recorded = null,
        };
        return
            file.Changes.Count == 0
            && proposal.Kind == EntryKind.File
            && ContentHash.Of(proposal.Content) == entry.ProposalHash
            ? file with
            {
                Changes = [new FileChange(Proposal.PathFor(entry.Path), null, 0)],
            }
            : file;
    }

    private static PlannedFile PlanText(string path, string? written, DiskEntry found)
    {
        var file = new PlannedFile(path, Planner.ManifestOutputId, Verdict.OrphanKept, Phrase.None) { Found = found };
        if (found.Obstacle is { } obstacle)
            return file with { Reason = PlanPhrases.UnwantedBut(obstacle) };
        return ContentHash.Of(found.Content) == written
            ? Removed(file, PlanPhrases.NeverEdited)
            : file with
            {
                Reason = PlanPhrases.YourText,
            };
    }

    private static PlannedFile Removed(PlannedFile file, Phrase reason) =>
        file with
        {
            Verdict = Verdict.OrphanRemoved,
            Reason = reason,
            Recorded = null,
            Changes = [new FileChange(file.Path, null, 0)],
        };

    // The keys must not come into a commit because the block went that kept them out.
    private static PlannedFile WithEnvFileIgnored(PlannedFile block, IEnumerable<PlannedFile> files)
    {
        var env = files.FirstOrDefault(file =>
            file.Kind == OutputKind.EnvFile
            && file.Verdict == Verdict.OrphanKept
            && file.Found.Kind == EntryKind.File
            && !PathSafety.IsUnderHome(file.Path)
        );
        if (env is null || block.Verdict != Verdict.OrphanRemoved || block.Changes.Count == 0)
            return block;
        var rest = block.Changes[0].Content ?? [];
        var line = LineEncoder.GitIgnore("/" + env.Path).Text;
        if (line is null || Lines(rest).Any(known => known == line || known == env.Path))
            return block;
        var text = Encoding.UTF8.GetBytes(line + "\n");
        byte[] start = rest.Length == 0 || rest[rest.Length - 1] == (byte)'\n' ? rest : [.. rest, (byte)'\n'];
        byte[] content = [.. start, .. text];
        return block with
        {
            Reason = PlanPhrases.BlockTakenOutBut(env.Path),
            NewContent = content,
            Changes = [new FileChange(block.Path, content, block.Found.Mode)],
        };
    }

    private static IEnumerable<string> Lines(byte[] content) =>
        Encoding.UTF8.GetString(content).Split('\n').Select(line => line.TrimEnd('\r'));
}
