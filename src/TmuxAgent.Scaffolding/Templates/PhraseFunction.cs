using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;
using TmuxAgent.Core.Findings;
using TmuxAgent.Scaffolding.Phrases;

namespace TmuxAgent.Scaffolding.Templates;

/// <summary>
/// <c>say "name"</c>: a sentence of the catalogue in the language of the manifest. What follows the name stands in the
/// sentence, and is encoded as a hole is. The sentence itself is the tool's own, as the text of a template is.
/// </summary>
internal sealed class PhraseFunction : IScriptCustomFunction
{
    /// <summary>As a template writes it.</summary>
    public const string Name = "say";

    public static PhraseFunction Instance { get; } = new();

    public int RequiredParameterCount => 0;

    public int ParameterCount => 1;

    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.Direct;

    public Type ReturnType => typeof(object);

    public ScriptParameterInfo GetParameterInfo(int index) => new(typeof(object), "value");

    public object Invoke(
        TemplateContext context,
        ScriptNode? callerContext,
        ScriptArray arguments,
        ScriptBlockStatement? blockStatement
    )
    {
        var strict = (StrictContext)context;
        var name = arguments.Count > 0 && arguments[0] is { } first ? context.ObjectToString(first) ?? "" : "";
        var texts = arguments.Skip(1).Select(strict.Encoded).ToList();
        if (TemplatePhraseList.Find(name, texts) is { } phrase)
            return strict.Trusted(phrase.In(strict.Spoken));
        var problem = TemplateProblemPhrases.NoSuchPhrase(name, texts.Count);
        throw strict.Fail(
            RuleCatalog.TemplateUnknownName,
            strict.Hole,
            NameHint.Add(problem, name, TemplatePhraseList.Names.Where(known => known != name))
        );
    }

    public ValueTask<object?> InvokeAsync(
        TemplateContext context,
        ScriptNode? callerContext,
        ScriptArray arguments,
        ScriptBlockStatement? blockStatement
    ) => new(Invoke(context, callerContext, arguments, blockStatement));
}
