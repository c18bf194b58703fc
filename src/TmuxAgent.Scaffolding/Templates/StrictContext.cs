using System.Numerics;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Phrases;
using TmuxAgent.Scaffolding.Phrases;

namespace TmuxAgent.Scaffolding.Templates;

/// <summary>
/// What a template runs in: every name must exist, work and output are bounded, nothing outside is in reach, and a hole
/// writes only what cannot change the meaning of the file.
/// </summary>
internal sealed class StrictContext : TemplateContext
{
    /// <summary>How many statements and expressions may be worked on.</summary>
    public const int MostSteps = 2_000_000;

    /// <summary>How many UTF-16 units may be written, and how long one text may grow.</summary>
    public const int MostText = 4 * 1024 * 1024;

    // Scriban's context allocates 18 KB before it has done anything, so one that ended well is used again.
    private static StrictContext? _idle;

    private static readonly ScriptObject Nothing = [];

    private string? _language;
    private ScriptObject _functions = Nothing;
    private ScriptObject _model = Nothing;
    private int _steps;

    private StrictContext()
        : base(new ScriptObject())
    {
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        EnableRelaxedTargetAccess = false;
        EnableRelaxedIndexerAccess = false;
        EnableRelaxedFunctionAccess = false;
        AutoIndent = false;
        NewLine = "\n";
        LoopLimit = MostSteps;
        LoopLimitQueryable = MostSteps;
        RecursiveLimit = 64;
        ObjectRecursionLimit = 16;
        LimitToString = MostText;
        OnStringLimit = ScriptLimitBehavior.Throw;
        OutputLimit = MostText;
        OnOutputLimit = ScriptLimitBehavior.Throw;
        RegexTimeOut = TimeSpan.FromMilliseconds(100);
        TryGetVariable = RefuseVariable;
        TryGetMember = RefuseMember;
    }

    /// <summary>A context for one rendering.</summary>
    /// <param name="language">Of the file that is written; null where the template's name says none.</param>
    /// <param name="functions">What the template may call.</param>
    /// <param name="model">What it may read.</param>
    public static StrictContext Rent(string? language, ScriptObject functions, TemplateModel model)
    {
        var context = Interlocked.Exchange(ref _idle, null) ?? new StrictContext();
        context._language = language;
        context._functions = functions;
        context._model = model.Root;
        context.Spoken = model.Language;
        context._steps = 0;
        context.Hole = default;
        context.PushGlobal(functions);
        context.PushGlobal(model.Root);
        // What a template assigns goes here, so that it cannot change the model.
        context.PushGlobal(new ScriptObject());
        return context;
    }

    /// <summary>Gives it back. Not after a failure: what was under way then is still on its stacks.</summary>
    public void Return()
    {
        Reset();
        _functions = Nothing;
        _model = Nothing;
        _idle = this;
    }

    /// <summary>Why rendering ended early, in our words; null where it did not, or where Scriban ended it.</summary>
    public (Rule Rule, SourceSpan Span, Phrase Message)? Failure { get; private set; }

    /// <summary>The language of the catalogue's sentences.</summary>
    public Language Spoken { get; private set; }

    /// <summary>A text of the tool's own, which is written as a template's text is.</summary>
    public EncodedValue Trusted(string text) => new(text, _language is null ? [] : [_language]);

    /// <summary>The text of a value that a sentence holds; only an encoded one may stand there.</summary>
    public string Encoded(object? value) =>
        value is EncodedValue encoded && _language is not null && encoded.Languages.Contains(_language)
            ? encoded.ToString()
            : throw Fail(RuleCatalog.TemplateBareHole, Hole, BareHole());

    /// <summary>Where the hole or statement is that is worked on.</summary>
    public SourceSpan Hole { get; private set; }

    /// <summary>Ends the rendering with a finding.</summary>
    public ScriptRuntimeException Fail(Rule rule, SourceSpan span, Phrase message)
    {
        Failure ??= (rule, span, message);
        return new ScriptRuntimeException(span, message.ToString());
    }

    public override object? Evaluate(ScriptNode? scriptNode, bool aliasReturnedFunction)
    {
        if (++_steps > MostSteps)
            throw Fail(RuleCatalog.TemplateLimit, CurrentSpan, TemplateProblemPhrases.TooManySteps(MostSteps));
        if (scriptNode is ScriptExpressionStatement { Expression.Span: var hole })
            Hole = hole;
        var value = base.Evaluate(scriptNode, aliasReturnedFunction);
        if (value is string { Length: > MostText })
            throw Fail(RuleCatalog.TemplateLimit, CurrentSpan, TemplateProblemPhrases.TextTooLong(MostText));
        if (scriptNode is not ScriptExpressionStatement { Expression: { } expression })
            return value;
        Hole = expression.Span;
        // What the template's author wrote out is part of the template.
        return value is string text && expression is ScriptLiteral && _language is not null
            ? new EncodedValue(text, [_language])
            : value;
    }

    public override TemplateContext Write(SourceSpan span, object? textAsObject) =>
        textAsObject switch
        {
            null => this,
            EncodedValue encoded when _language is not null && encoded.Languages.Contains(_language) => Write(
                encoded.ToString()
            ),
            double number when double.IsNaN(number) || double.IsInfinity(number) => throw Fail(
                RuleCatalog.TemplateWrongUse,
                Hole,
                TemplateProblemPhrases.NotFinite
            ),
            bool or int or long or float or double or decimal or BigInteger => base.Write(span, textAsObject),
            _ => throw Fail(RuleCatalog.TemplateBareHole, Hole, BareHole()),
        };

    private Phrase BareHole() =>
        _language is null
            ? TemplateProblemPhrases.NoLanguage
            : TemplateProblemPhrases.BareHole(
                string.Join(
                    ", ",
                    EncoderFunctions.All.Where(f => f.Languages.Contains(_language)).Select(f => $"`| {f.Name}`")
                )
            );

    private bool RefuseVariable(TemplateContext context, SourceSpan span, ScriptVariable variable, out object? value)
    {
        value = null;
        var kind =
            variable is ScriptVariableLocal
                ? TemplateProblemPhrases.LocalVariable
                : TemplateProblemPhrases.VariableOrFunction;
        var written = variable.ToString();
        var names = variable is ScriptVariableLocal ? [] : _functions.GetMembers().Concat(_model.GetMembers());
        throw Fail(
            RuleCatalog.TemplateUnknownName,
            span,
            NameHint.Add(TemplateProblemPhrases.NoSuchName(kind, written), written, names)
        );
    }

    private bool RefuseMember(TemplateContext context, SourceSpan span, object target, string member, out object? value)
    {
        value = null;
        var names = target is ScriptObject known ? known.GetMembers() : [];
        throw Fail(
            RuleCatalog.TemplateUnknownName,
            span,
            NameHint.Add(TemplateProblemPhrases.NoSuchMember(member), member, names)
        );
    }
}
