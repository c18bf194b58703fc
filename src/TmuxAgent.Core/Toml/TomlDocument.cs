using TmuxAgent.Core.Collections;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Text;

namespace TmuxAgent.Core.Toml;

/// <summary>A TOML text as it was read.</summary>
/// <param name="Source">The text.</param>
/// <param name="Root">Everything that could be read; whole only where there are no findings.</param>
/// <param name="Findings">What is wrong, in the order of the text. Each one makes the document invalid.</param>
public sealed record TomlDocument(SourceText Source, TomlTable Root, EquatableArray<Finding> Findings)
{
    /// <summary>True where the text is valid TOML 1.0.0.</summary>
    public bool IsValid => Findings.Count == 0;
}
