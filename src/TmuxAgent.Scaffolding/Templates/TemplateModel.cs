using Scriban.Runtime;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Scaffolding.Templates;

/// <summary>The names that templates may use, and their values, made once for all templates of a run. Nothing can change it.</summary>
public sealed class TemplateModel
{
    /// <param name="names">
    /// The global names. Values are null, bool, long (or int), double, string, <c>IReadOnlyList&lt;object?&gt;</c> and
    /// <c>IReadOnlyDictionary&lt;string, object?&gt;</c>.
    /// </param>
    /// <param name="language">The language of the catalogue's sentences.</param>
    public TemplateModel(IReadOnlyDictionary<string, object?> names, Language language = Language.English)
    {
        Root = PlainValue.ToScript(names);
        Language = language;
    }

    internal Language Language { get; }

    internal ScriptObject Root { get; }
}
