namespace TmuxAgent.Core.Findings;

/// <summary>The rules whose check is a reader's own: 03xx, what a manifest says, and 04xx, what a template says.</summary>
public static partial class RuleCatalog
{
    /// <summary>In the order of their identifiers.</summary>
    public static IReadOnlyList<Rule> All => [.. ManifestRules, .. TemplateRules];
}
