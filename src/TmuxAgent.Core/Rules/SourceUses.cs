using TmuxAgent.Core.Findings;
using TmuxAgent.Core.KeyUses;

namespace TmuxAgent.Core.Rules;

/// <summary>What a file is to the environment.</summary>
public enum SourceRole
{
    /// <summary>A program that asks for it.</summary>
    Program,

    /// <summary>A file that sets it up for others.</summary>
    Configuration,

    /// <summary>Rendered from the manifest, and right by that: it reads keys, and nothing is to be said of it.</summary>
    Rendered,
}

/// <summary>The uses in one file.</summary>
/// <param name="Role">What the file is.</param>
/// <param name="Uses">In the order of their places.</param>
public sealed record SourceUses(SourceRole Role, IReadOnlyList<KeyUse> Uses)
{
    /// <summary>Whether they are those of a file.</summary>
    public bool IsOf(string path) =>
        Uses.Count > 0 ? Uses[0].Place.Path == path : Suppressions.Count > 0 && Suppressions[0].Place.Path == path;

    /// <summary>The rules that comments of the file name.</summary>
    public IReadOnlyList<Suppression> Suppressions { get; init; } = [];
}
