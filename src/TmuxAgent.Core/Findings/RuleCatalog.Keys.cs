namespace TmuxAgent.Core.Findings;

// 02xx: keys in .env against the manifest.
public static partial class RuleCatalog
{
    private static Rule[] KeyRules => [];
}
