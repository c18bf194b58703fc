using TmuxAgent.Core.Findings;

namespace TmuxAgent.Scaffolding.Templates;

/// <summary>What rendering gave.</summary>
/// <param name="Text">The rendered text; empty where there are findings, so that nothing wrong can be written.</param>
/// <param name="Findings">All that was refused; rendering went on behind each to find the next.</param>
public sealed record RenderResult(string Text, IReadOnlyList<Finding> Findings)
{
    /// <summary>True where the text is whole.</summary>
    public bool Succeeded => Findings.Count == 0;
}
