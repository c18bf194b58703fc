using System.Text;
using TmuxAgent.Core.Phrases;
using TmuxAgent.Scaffolding.Outputs;
using TmuxAgent.Scaffolding.Phrases;

namespace TmuxAgent.Scaffolding.Planning;

/// <summary>One output with everything known of its path, and the few ways a decision about it can end.</summary>
/// <param name="Desired">What the file should become.</param>
/// <param name="Found">What is there.</param>
/// <param name="Entry">What is recorded; null where the tool never wrote.</param>
/// <param name="ProposalFound">What stands where a proposal would lie.</param>
/// <param name="Request">The rest of what is known.</param>
internal sealed record FileCase(
    DesiredFile Desired,
    DiskEntry Found,
    LedgerEntry? Entry,
    DiskEntry ProposalFound,
    PlanRequest Request
)
{
    /// <summary>The rendering as bytes.</summary>
    public byte[] Rendered { get; } = Encoding.UTF8.GetBytes(Desired.Content);

    /// <summary>Whether the user asked to take the file in as it stands.</summary>
    public bool IsAdopted => Request.Options.Adopted.Contains(Desired.Path);

    /// <summary>Whether the user asked to replace the file where it is in the way or in conflict.</summary>
    public bool IsReplaced => Request.Options.Force || IsNamed;

    /// <summary>Whether a person named this very file to be written whatever is there.</summary>
    public bool IsNamed => Request.Options.Replaced.Contains(Desired.Path);

    /// <summary>Nothing is touched and nothing new is recorded.</summary>
    public PlannedFile Refuse(Phrase reason) => Plan(Verdict.Refused, reason) with { Recorded = Entry };

    /// <summary>A stranger's file: nothing is touched, and the rendering is shown beside it.</summary>
    public PlannedFile RefuseStranger(Phrase reason) =>
        Refuse(reason) with
        {
            IsStranger = true,
            ProposalContent = Rendered,
        };

    /// <summary>Nothing is touched and nothing new is recorded, without complaint.</summary>
    public PlannedFile LeaveAlone(Verdict verdict, Phrase reason) => Plan(verdict, reason) with { Recorded = Entry };

    /// <summary>The file becomes <paramref name="content"/>, which may be what it is already, and is recorded.</summary>
    /// <param name="verdict">What is done.</param>
    /// <param name="reason">Why.</param>
    /// <param name="content">The file afterwards.</param>
    /// <param name="merged">For a file that is merged by key, what the merge came to.</param>
    public PlannedFile Settle(Verdict verdict, Phrase reason, byte[] content, KeyMergeResult? merged = null)
    {
        var stands = Found.Kind == EntryKind.File;
        var mode =
            !stands ? Desired.Mode
            : Desired.Kind == OutputKind.ManagedBlock ? Found.Mode
            : FileModes.Settle(Found.Mode, Desired.Mode);
        var modeDiffers = stands && mode != Found.Mode;
        if (modeDiffers && verdict == Verdict.Unchanged)
        {
            verdict = Verdict.ModeOnly;
            reason = PlanPhrases.WrongMode(FileModes.Text(Found.Mode), FileModes.Text(mode));
        }
        else if (modeDiffers)
            reason = PlanPhrases.ModeBecomes(reason, FileModes.Text(mode));

        var writes = !stands || modeDiffers || !content.SequenceEqual(Found.Content);
        var changes = new List<FileChange>();
        if (writes)
            changes.Add(new FileChange(Desired.Path, content, mode));
        if (IsStaleProposal())
            changes.Add(new FileChange(Proposal.PathFor(Desired.Path), null, 0));
        return Plan(verdict, reason) with
        {
            NewContent = writes ? content : null,
            NewMode = mode,
            Recorded = NewEntry(merged),
            Disagreements = merged?.Disagreements ?? [],
            Overrides = merged?.Overrides ?? [],
            Changes = changes,
        };
    }

    /// <summary>The file is left alone and <paramref name="proposal"/> is laid beside it.</summary>
    public PlannedFile Conflict(Phrase reason, byte[] proposal)
    {
        var path = Proposal.PathFor(Desired.Path);
        var plan = Plan(Verdict.Conflict, reason) with { ProposalContent = proposal, Recorded = Entry };
        if (ProposalFound.Obstacle is { } obstacle)
            return plan with { Reason = PlanPhrases.NoProposal(reason, path, obstacle) };

        var hash = ContentHash.Of(proposal);
        var standing = ProposalFound.Kind == EntryKind.File ? ContentHash.Of(ProposalFound.Content) : "";
        if (standing.Length > 0 && standing != hash && standing != Entry?.ProposalHash)
            return plan with { Reason = PlanPhrases.ProposalNotOurs(reason, path) };
        return plan with
        {
            Reason = PlanPhrases.ProposalIs(reason, path),
            Recorded = Entry is null ? null : Entry with { ProposalHash = hash },
            Changes = standing == hash ? [] : [new FileChange(path, proposal, Desired.Mode)],
        };
    }

    /// <summary>The env file merged by key.</summary>
    /// <param name="standing">The bytes that are there.</param>
    /// <param name="entry">What is recorded of them.</param>
    public KeyMergeResult MergeEnv(byte[] standing, LedgerEntry? entry) =>
        Request.MergeEnv(
            Desired,
            standing,
            new EnvFileTerms(
                entry,
                Request.Ledger.Entries.FirstOrDefault(other => other.OutputId == OutputCatalog.EnvExample.Id)?.Base,
                Request.Options.SettlementOf(Desired.Path)
            )
        );

    /// <summary>How some standing content compares with what is recorded.</summary>
    public DiskState StateOf(byte[] standing)
    {
        if (Entry is null)
            return DiskState.Unrecorded;
        if (Found.Kind == EntryKind.Missing)
            return DiskState.Deleted;
        if (Found.Kind != EntryKind.File)
            return DiskState.Replaced;
        if (Entry.Hash.Length > 0 && !Entry.IsOf(standing))
            return DiskState.Edited;
        var modeIsTheTools = Entry.Kind is OutputKind.Managed or OutputKind.KeyedToml or OutputKind.EnvFile;
        return modeIsTheTools && FileModes.Settle(Found.Mode, Entry.Mode) != Found.Mode
            ? DiskState.ModeChanged
            : DiskState.AsWritten;
    }

    private PlannedFile Plan(Verdict verdict, Phrase reason) =>
        new(Desired.Path, Desired.OutputId, verdict, reason)
        {
            Found = Found,
            State = StateOf(Found.Content),
            Kind = Desired.Kind,
        };

    private bool IsStaleProposal() =>
        ProposalFound.Kind == EntryKind.File
        && (
            ProposalFound.Content.SequenceEqual(Rendered)
            || (Entry is { ProposalHash.Length: > 0 } && ContentHash.Of(ProposalFound.Content) == Entry.ProposalHash)
        );

    private LedgerEntry? NewEntry(KeyMergeResult? merged)
    {
        if (Desired.OutputId == Planner.ManifestOutputId)
            return null;
        var keepsNothing = Desired.Kind == OutputKind.EnvFile;
        var remembered = merged?.Base ?? Rendered;
        var entry = new LedgerEntry(
            Desired.Path,
            Desired.OutputId,
            Desired.Template,
            Desired.Kind,
            Desired.Mode,
            Desired.MachineLocal || PathSafety.IsUnderHome(Desired.Path),
            keepsNothing ? ""
                : Entry is { Base: not null } && Entry.IsOf(remembered) ? Entry.Hash
                : ContentHash.Of(remembered),
            null
        )
        {
            IsProven = true,
            Keys = merged?.Written,
        };
        return entry.KeepsBase ? entry with { Base = remembered } : entry;
    }
}
