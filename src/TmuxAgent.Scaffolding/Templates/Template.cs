using Scriban.Parsing;
using Scriban.Syntax;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Phrases;
using TmuxAgent.Core.Text;
using TmuxAgent.Scaffolding.Phrases;

namespace TmuxAgent.Scaffolding.Templates;

/// <summary>A template in Scriban's language; docs/templates.md says what of it is switched off.</summary>
public sealed class Template
{
    private const int LongestText = 512 * 1024;
    private const int MostFindings = 20;

    // Blocks and brackets are parsed by recursion; real templates nest five deep.
    private const int DeepestExpression = 64;

    private readonly Scriban.Template? _parsed;
    private readonly string? _language;

    private Template(SourceText source, string? language, Scriban.Template? parsed, IReadOnlyList<Finding> findings)
    {
        Source = source;
        _language = language;
        _parsed = parsed;
        Findings = findings;
    }

    /// <summary>The text that was read.</summary>
    public SourceText Source { get; }

    /// <summary>What is wrong with the text; a template with findings cannot be rendered.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>Reads a template. Never throws: the errors of the text are in <see cref="Findings"/>.</summary>
    /// <param name="source">The text; its path, such as <c>scripts/run.sh.sbn</c>, says the language of what it writes.</param>
    public static Template Parse(SourceText source) =>
        TemplateDepth.Problem(source, LongestText) is { } problem
            ? new Template(source, TemplateLanguage.OfPath(source.Path), null, [problem])
            : ParseBuiltIn(source);

    /// <summary>Reads a template of the tool's own, whose size and depth need no look.</summary>
    internal static Template ParseBuiltIn(SourceText source)
    {
        var language = TemplateLanguage.OfPath(source.Path);
        var parsed = Scriban.Template.Parse(
            source.Content,
            source.Path,
            new ParserOptions { ExpressionDepthLimit = DeepestExpression },
            new LexerOptions()
        );
        var findings = parsed
            .Messages.Where(message => message.Type == ParserMessageType.Error)
            .Take(MostFindings)
            .Select(message => new Finding(
                RuleCatalog.TemplateSyntax,
                Shown(message.Message),
                LocationOf(source, message.Span)
            ));
        return new Template(source, language, parsed, [.. findings]);
    }

    /// <summary>Renders a model. Does no I/O, always ends, and gives the same text for the same model everywhere.</summary>
    public RenderResult Render(TemplateModel model)
    {
        if (Findings.Count > 0)
            return new RenderResult("", Findings);
        var context = StrictContext.Rent(_language, GeneralFunctions.For(Source.Content), model);
        try
        {
            var text = _parsed!.Render(context);
            context.Return();
            return new RenderResult(text, []);
        }
        catch (ScriptRuntimeException e)
        {
            var (rule, span, message) = context.Failure ?? (RuleOf(e), e.Span, Shown(e.OriginalMessage));
            return new RenderResult("", [new Finding(rule, message, LocationOf(Source, span))]);
        }
    }

    private static Rule RuleOf(ScriptRuntimeException e) =>
        e.Message.IndexOf("limit", StringComparison.OrdinalIgnoreCase) >= 0
            ? RuleCatalog.TemplateLimit
            : RuleCatalog.TemplateWrongUse;

    private static Location LocationOf(SourceText source, SourceSpan span)
    {
        var length = source.Content.Length;
        var start = Math.Min(Math.Max(span.Start.Offset, 0), length);
        return source.LocationOf(TextSpan.FromBounds(start, Math.Min(Math.Max(span.End.Offset + 1, start), length)));
    }

    // Scriban's words, on one line and not endless.
    private static Phrase Shown(string message)
    {
        var shown = new string([.. message.Take(200).Select(c => char.IsControl(c) ? ' ' : c)]);
        return Phrase.Verbatim(message.Length > 200 ? shown + "..." : shown);
    }
}
