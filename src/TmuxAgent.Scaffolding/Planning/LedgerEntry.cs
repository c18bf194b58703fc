using TmuxAgent.Core.Collections;
using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Scaffolding.Outputs;

namespace TmuxAgent.Scaffolding.Planning;

/// <summary>What the tool remembers of a file it wrote.</summary>
/// <param name="Path">As in <see cref="DesiredFile.Path"/>.</param>
/// <param name="OutputId">Output that the file came from.</param>
/// <param name="Template">Template that it was rendered by; empty where code wrote it.</param>
/// <param name="Kind">How it is kept true.</param>
/// <param name="Mode">Permission bits it was given.</param>
/// <param name="MachineLocal">Whether it is recorded on this machine only.</param>
/// <param name="Hash">
/// SHA-256 of the rendering last written, in lower-case hexadecimal; empty for an env file, of which nothing is kept.
/// </param>
/// <param name="Base">
/// The rendering itself, for a three-way merge: null where none is kept, or what was kept no longer has the hash.
/// </param>
/// <param name="ProposalHash">SHA-256 of a proposal that still waits beside the file; empty for none.</param>
public sealed record LedgerEntry(
    string Path,
    string OutputId,
    string Template,
    OutputKind Kind,
    int Mode,
    bool MachineLocal,
    string Hash,
    byte[]? Base,
    string ProposalHash = ""
)
{
    /// <summary>Whether this machine wrote the file by its own record; otherwise the repository only says so.</summary>
    public bool IsProven { get; init; }

    /// <summary>
    /// Of an env file, what was last written for each key by the manifest's word; null where that is not known. Recorded on
    /// this machine only, as the file itself is.
    /// </summary>
    public EquatableArray<WrittenKey>? Keys { get; init; }

    /// <summary>Whether some content is the rendering last written. The base answers without hashing anything.</summary>
    public bool IsOf(byte[] content) =>
        Base is { } rendering ? content.SequenceEqual(rendering) : ContentHash.Of(content) == Hash;

    /// <summary>Whether a base is stored: only where edits are merged.</summary>
    public bool KeepsBase => Kind is OutputKind.Managed or OutputKind.KeyedToml or OutputKind.ManagedBlock;
}
