using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Languages;
using TmuxAgent.Scaffolding.Phrases;

namespace TmuxAgent.Scaffolding.Templates;

/// <summary>
/// An encoder as a function of Scriban's. Not an imported delegate, which Scriban would call by reflection: a native build
/// cannot carry that.
/// </summary>
/// <param name="name">As a template writes it.</param>
/// <param name="parameters">How many arguments it takes; the value from a pipe is the first.</param>
/// <param name="languages">The languages whose text it makes, as <see cref="TemplateLanguage"/> names them.</param>
/// <param name="encode">The work, on values of the model.</param>
internal sealed class EncoderFunction(
    string name,
    int parameters,
    string languages,
    Func<IReadOnlyList<object?>, EncodedText> encode
) : IScriptCustomFunction
{
    public string Name { get; } = name;

    public IReadOnlyList<string> Languages { get; } = languages.Split(' ');

    // Scriban would report a wrong number by itself, but in words that name no remedy.
    public int RequiredParameterCount => 0;

    public int ParameterCount => parameters;

    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.Direct;

    public Type ReturnType => typeof(object);

    public ScriptParameterInfo GetParameterInfo(int index) => new(typeof(object), "value");

    /// <summary>The encoded text of values, or why there is none.</summary>
    public EncodedText Encode(IReadOnlyList<object?> values) => encode(values);

    public object Invoke(
        TemplateContext context,
        ScriptNode? callerContext,
        ScriptArray arguments,
        ScriptBlockStatement? blockStatement
    )
    {
        var strict = (StrictContext)context;
        if (arguments.Count != parameters)
            throw strict.Fail(
                RuleCatalog.TemplateWrongUse,
                strict.Hole,
                TemplateProblemPhrases.Arguments(Name, parameters, arguments.Count)
            );
        var encoded = Encode([.. arguments.Select(argument => PlainValue.Of(argument, 0))]);
        return encoded.Refusal is null
            ? new EncodedValue(encoded.Text, Languages)
            : throw strict.Fail(RuleCatalog.TemplateUnwritableValue, strict.Hole, encoded.Refusal);
    }

    public ValueTask<object?> InvokeAsync(
        TemplateContext context,
        ScriptNode? callerContext,
        ScriptArray arguments,
        ScriptBlockStatement? blockStatement
    ) => new(Invoke(context, callerContext, arguments, blockStatement));
}
