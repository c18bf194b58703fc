namespace TmuxAgent.Scaffolding.Diffs;

/// <summary>One line of a unified diff.</summary>
/// <param name="Kind">What the line is, for its colour.</param>
/// <param name="Text">The line with its leading sign, without a line end.</param>
public sealed record DiffLine(DiffLineKind Kind, string Text);

/// <summary>What a line of a unified diff is.</summary>
public enum DiffLineKind
{
    /// <summary>Names of the two files, their modes.</summary>
    Header,

    /// <summary>Where the following lines stand.</summary>
    Hunk,

    /// <summary>The same on both sides.</summary>
    Context,

    /// <summary>Only in the old text.</summary>
    Removed,

    /// <summary>Only in the new text.</summary>
    Added,
}
