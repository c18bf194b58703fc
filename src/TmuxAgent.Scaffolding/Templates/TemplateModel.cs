using Scriban.Runtime;

namespace TmuxAgent.Scaffolding.Templates;

/// <summary>The names that templates may use, and their values, made once for all templates of a run. Nothing can change it.</summary>
public sealed class TemplateModel
{
    /// <param name="names">
    /// The global names. Values are null, bool, long (or int), double, string, <c>IReadOnlyList&lt;object?&gt;</c> and
    /// <c>IReadOnlyDictionary&lt;string, object?&gt;</c>.
    /// </param>
    public TemplateModel(IReadOnlyDictionary<string, object?> names) => Root = PlainValue.ToScript(names);

    internal ScriptObject Root { get; }
}
