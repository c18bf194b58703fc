namespace TmuxAgent.Core.Templating.Functions;

/// <summary>The functions whose names share what stands before the dot, such as <c>string</c>.</summary>
internal sealed class FunctionNamespace
{
    public Dictionary<string, TemplateFunction> Members { get; } = new(StringComparer.Ordinal);
}
