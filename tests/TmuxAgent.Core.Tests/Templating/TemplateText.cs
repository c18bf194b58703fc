using TmuxAgent.Core.Templating;
using TmuxAgent.Core.Text;

namespace TmuxAgent.Core.Tests.Templating;

/// <summary>Renders template text in one call.</summary>
internal static class TemplateText
{
    public static RenderResult Render(string text, object? x = null, RenderOptions? options = null) =>
        Template.Parse(new SourceText("t.sbn", text)).Render(
            new Dictionary<string, object?> { ["x"] = x }, options ?? RenderOptions.Default);

    public static string Rendered(string text, object? x = null)
    {
        var result = Render(text, x);
        Assert.True(result.Succeeded, string.Join("\n", result.Findings));
        return result.Text;
    }

    public static string Refused(string text, object? x = null)
    {
        var result = Render(text, x);
        Assert.False(result.Succeeded, $"expected a finding, got: {result.Text}");
        Assert.Equal("", result.Text);
        return string.Join("\n", result.Findings);
    }
}
