using TmuxAgent.Core.Findings;

namespace TmuxAgent.Core.Templating.Rendering;

/// <summary>Ends the statement at hand with a finding; thrown by operators and functions, never leaves the renderer.</summary>
internal sealed class RenderFailure(Rule rule, string message) : Exception(message)
{
    public Rule Rule { get; } = rule;

    public static RenderFailure WrongUse(string message) => new(RuleCatalog.TemplateWrongUse, message);

    public static RenderFailure Unwritable(string message) => new(RuleCatalog.TemplateUnwritableValue, message);

    public static RenderFailure Limit(string message) => new(RuleCatalog.TemplateLimit, message);
}
