namespace TmuxAgent.Core.Findings;

/// <summary>
/// Every rule of the tool and of the compiler, one file a family. Identifiers are never reused:
/// 01xx <c>.env</c> text and portability, 02xx keys, 03xx manifest, 04xx templates, 05xx source code that reads the
/// environment, 06xx repository hygiene.
/// </summary>
public static partial class RuleCatalog
{
    /// <summary>All rules, in the order of their identifiers.</summary>
    public static IReadOnlyList<Rule> All { get; } =
        [.. EnvTextRules, .. KeyRules, .. ManifestRules, .. TemplateRules, .. SourceRules, .. RepositoryRules];
}
