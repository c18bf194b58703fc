namespace TmuxAgent.Core.Findings;

// 05xx: source code that reads the environment.
public static partial class RuleCatalog
{
    private static Rule[] SourceRules => [];
}
