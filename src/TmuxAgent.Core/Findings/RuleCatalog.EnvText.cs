namespace TmuxAgent.Core.Findings;

// 01xx: .env text and portability.
public static partial class RuleCatalog
{
    private static Rule[] EnvTextRules => [];
}
