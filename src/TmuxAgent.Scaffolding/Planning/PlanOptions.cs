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

    /// <summary>Paths outside of the repository that the user has not approved; nothing is written there.</summary>
    public IReadOnlyCollection<string> Unapproved { get; init; } = [];
}
