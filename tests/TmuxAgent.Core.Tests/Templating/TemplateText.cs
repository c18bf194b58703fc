using TmuxAgent.Core.Text;
using TmuxAgent.Scaffolding.Templates;

namespace TmuxAgent.Core.Tests.Templating;

/// <summary>Renders template text in one call; as a shell script where no other language is asked for.</summary>
internal static class TemplateText
{
    public static RenderResult Render(string text, object? x = null, string path = "t.sh.sbn") =>
        Template
            .Parse(new SourceText(path, text))
            .Render(new TemplateModel(new Dictionary<string, object?> { ["x"] = x }));

    public static string Rendered(string text, object? x = null, string path = "t.sh.sbn")
    {
        var result = Render(text, x, path);
        Assert.True(result.Succeeded, string.Join("\n", result.Findings));
        return result.Text;
    }

    public static string Refused(string text, object? x = null, string path = "t.sh.sbn")
    {
        var result = Render(text, x, path);
        Assert.False(result.Succeeded, $"expected a finding, got: {result.Text}");
        Assert.Equal("", result.Text);
        return string.Join("\n", result.Findings);
    }

    /// <summary>The name of a template of an encoder's first language.</summary>
    public static string PathFor(string encoder)
    {
        var language = EncoderFunctions.All.Single(f => f.Name == encoder.Split(' ')[0]).Languages[0];
        return language switch
        {
            "systemd" => "t.service.sbn",
            "prompt" => "t.md.sbn",
            _ => $"t.{language}.sbn",
        };
    }
}
