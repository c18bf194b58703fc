using TmuxAgent.Core.Settings;
using TmuxAgent.Core.Text;
using TmuxAgent.Scaffolding.Templates;

namespace TmuxAgent.Scaffolding.Outputs;

/// <summary>Renders the settings class from the template that is built in.</summary>
public static class SettingsText
{
    private static readonly Lazy<Template> BuiltIn = new(ReadBuiltIn);

    /// <summary>The C# text that the generator adds to a compilation.</summary>
    /// <exception cref="InvalidOperationException">The built-in template is broken, which is a bug of ours.</exception>
    public static string ForCompiler(SettingsModel settings) => Render(settings, SettingsWriter.Compiler);

    /// <summary>The C# text as one of its two writers writes it.</summary>
    /// <exception cref="InvalidOperationException">The built-in template is broken, which is a bug of ours.</exception>
    public static string Render(SettingsModel settings, SettingsWriter writer)
    {
        var rendered = BuiltIn.Value.Render(
            new TemplateModel(
                new Dictionary<string, object?> { ["settings"] = SettingsTemplate.Values(settings, writer) }
            )
        );
        return rendered.Succeeded
            ? rendered.Text
            : throw new InvalidOperationException(rendered.Findings[0].ToString());
    }

    private static Template ReadBuiltIn()
    {
        const string Name = "templates/" + SettingsTemplate.Path;
        using var stream =
            typeof(SettingsText).Assembly.GetManifestResourceStream(Name)
            ?? throw new InvalidOperationException($"{Name} is not built in.");
        using var reader = new StreamReader(stream);
        return Template.Parse(new SourceText(Name, reader.ReadToEnd()));
    }
}
