using TmuxAgent.Core.Keyed;
using TmuxAgent.Core.Phrases;
using TmuxAgent.Scaffolding.Phrases;

namespace TmuxAgent.Scaffolding.Planning;

/// <summary>What the user asked for besides the plain run.</summary>
/// <param name="Adopted">Paths whose file, as it stands, is taken in as the user's edit of the rendering.</param>
/// <param name="Force">
/// Whether files that would be refused or conflict are replaced by the rendering. Directories and links never are.
/// </param>
public sealed record PlanOptions(IReadOnlyCollection<string> Adopted, bool Force)
{
    /// <summary>The plain run.</summary>
    public static PlanOptions Plain { get; } = new([], false);

    /// <summary>Paths whose file is replaced by the rendering where it would be refused or in conflict.</summary>
    public IReadOnlyCollection<string> Replaced { get; init; } = [];

    /// <summary>Paths whose file is replaced since the manifest has taken in all that it says.</summary>
    public IReadOnlyCollection<string> Superseded { get; init; } = [];

    /// <summary>Paths outside of the repository that the user has not approved; nothing is written there.</summary>
    public IReadOnlyCollection<string> Unapproved { get; init; } = [];

    /// <summary>How the person settles the disagreements of keyed files, by path.</summary>
    public IReadOnlyDictionary<string, KeySettlement> Settlements { get; init; } =
        new Dictionary<string, KeySettlement>();

    /// <summary>Files that the person has settled in an editor, by path.</summary>
    public IReadOnlyDictionary<string, EditedFile> Edits { get; init; } = new Dictionary<string, EditedFile>();

    /// <summary>How the person settles the disagreements of a file; null for not at all.</summary>
    public KeySettlement? SettlementOf(string path) =>
        Settlements.TryGetValue(path, out var settlement) ? settlement : null;
}

/// <summary>A file as a person left it in an editor, or by answers.</summary>
/// <param name="Original">What was there before.</param>
/// <param name="Content">What the person made of it.</param>
public sealed record EditedFile(byte[] Original, byte[] Content)
{
    /// <summary>Why the file is so, in words.</summary>
    public Phrase Reason { get; init; } = PlanPhrases.Settled;

    /// <summary>What is done to the file, for who reads the plan.</summary>
    public Verdict Verdict { get; init; } = Verdict.Merged;
}
