namespace TmuxAgent.Core.Findings;

// 03xx: tmuxagent.toml.
public static partial class RuleCatalog
{
    private static Rule[] ManifestRules => [];
}
