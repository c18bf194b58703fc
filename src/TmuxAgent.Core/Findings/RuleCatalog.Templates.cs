namespace TmuxAgent.Core.Findings;

// 04xx: templates.
public static partial class RuleCatalog
{
    private static Rule[] TemplateRules => [];
}
