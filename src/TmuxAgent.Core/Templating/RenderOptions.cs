using TmuxAgent.Core.Templating.Functions;

namespace TmuxAgent.Core.Templating;

/// <summary>With what, how strictly and how far a template is rendered.</summary>
public sealed record RenderOptions
{
    /// <summary>What the tool renders with.</summary>
    public static RenderOptions Default { get; } = new();

    /// <summary>
    /// True where an unknown variable or member is an error, as the tool always has it; false where it is null, as
    /// Scriban has it by default.
    /// </summary>
    public bool UnknownNamesAreErrors { get; init; } = true;

    /// <summary>The functions that a template may call.</summary>
    public FunctionLibrary Functions { get; init; } = FunctionLibrary.Default;

    /// <summary>How many statements and expressions may be worked on.</summary>
    public int MaxSteps { get; init; } = 5_000_000;

    /// <summary>How many UTF-16 units may be written, and how long one value may grow.</summary>
    public int MaxOutput { get; init; } = 16 * 1024 * 1024;
}
