namespace TmuxAgent.Core.Findings;

/// <summary>
/// Every rule of the tool and of the compiler, one file a family. Identifiers are never reused:
/// 01xx <c>.env</c> text and portability, 02xx keys, 03xx manifest, 04xx templates, 05xx source code that reads the
/// environment, 06xx repository hygiene.
/// </summary>
public static partial class RuleCatalog
{
    // Without an initializer: the order of static initializers across the files of a partial class is not defined.
    private static IReadOnlyList<Rule>? _all;

    /// <summary>All rules, in the order of their identifiers.</summary>
    public static IReadOnlyList<Rule> All => _all ??=
        [.. EnvTextRules, .. KeyRules, .. ManifestRules, .. TemplateRules, .. SourceRules, .. RepositoryRules];
}
