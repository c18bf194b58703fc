using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Core.Findings;

// 04xx: templates.
public static partial class RuleCatalog
{
    /// <summary>The text of a template is not in the template language.</summary>
    public static Rule TemplateSyntax { get; } = new("TMA0401", RuleTitles.TemplateSyntax, Severity.Error);

    /// <summary>A template names a variable, member or function that does not exist.</summary>
    public static Rule TemplateUnknownName { get; } = new("TMA0402", RuleTitles.TemplateUnknownName, Severity.Error);

    /// <summary>A template uses a value in a way that its type does not allow.</summary>
    public static Rule TemplateWrongUse { get; } = new("TMA0403", RuleTitles.TemplateWrongUse, Severity.Error);

    /// <summary>A value has no form in the language of the file.</summary>
    public static Rule TemplateUnwritableValue { get; } =
        new("TMA0404", RuleTitles.TemplateUnwritableValue, Severity.Error);

    /// <summary>A hole writes a value without the encoder of the file's language.</summary>
    public static Rule TemplateBareHole { get; } = new("TMA0405", RuleTitles.TemplateBareHole, Severity.Error);

    /// <summary>A template wants more work, text or depth than a template may.</summary>
    public static Rule TemplateLimit { get; } = new("TMA0406", RuleTitles.TemplateLimit, Severity.Error);

    /// <summary>An overriding template replaces no template of the tool.</summary>
    public static Rule TemplateUnknownOverride { get; } =
        new("TMA0407", RuleTitles.TemplateUnknownOverride, Severity.Warning);
}
