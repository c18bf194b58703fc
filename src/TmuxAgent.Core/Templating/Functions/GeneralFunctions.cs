namespace TmuxAgent.Core.Templating.Functions;

/// <summary>The functions of Scriban's that are not encoders.</summary>
internal static class GeneralFunctions
{
    public static IReadOnlyList<TemplateFunction> All { get; } = [];
}
