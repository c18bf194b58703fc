namespace TmuxAgent.Core.Findings;

// 06xx: repository hygiene.
public static partial class RuleCatalog
{
    private static Rule[] RepositoryRules => [];
}
