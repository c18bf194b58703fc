using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Templating.Rendering;
using TmuxAgent.Core.Templating.Syntax;
using TmuxAgent.Core.Text;

namespace TmuxAgent.Core.Templating;

/// <summary>A template that has been read; docs/templates.md describes its language, a part of Scriban's.</summary>
public sealed class Template
{
    private Template(SourceText source, IReadOnlyList<Statement> statements, IReadOnlyList<Finding> findings)
    {
        Source = source;
        Statements = statements;
        Findings = findings;
    }

    /// <summary>The text that was read.</summary>
    public SourceText Source { get; }

    /// <summary>What is wrong with the text; a template with findings cannot be rendered.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>This template with more findings.</summary>
    internal Template WithFindings(IReadOnlyList<Finding> findings) => new(Source, Statements, [.. Findings, .. findings]);

    internal IReadOnlyList<Statement> Statements { get; }

    /// <summary>Reads a template. Never throws: all errors of the text are in <see cref="Findings"/>.</summary>
    public static Template Parse(SourceText source)
    {
        var findings = new List<Finding>();
        var statements = Parser.Parse(
            source.Content,
            (span, message) => findings.Add(new Finding(RuleCatalog.TemplateSyntax, message, source.LocationOf(span))));
        return new Template(source, statements, findings);
    }

    /// <summary>Renders with the tool's own functions; an unknown name is an error.</summary>
    /// <param name="model">
    /// The global names. Values are null, bool, long (or int), double, string, <c>IReadOnlyList&lt;object?&gt;</c> and
    /// <c>IReadOnlyDictionary&lt;string, object?&gt;</c>.
    /// </param>
    public RenderResult Render(IReadOnlyDictionary<string, object?> model) => Render(model, RenderOptions.Default);

    /// <summary>Renders with the given functions, strictness and limits. Does no I/O and always ends.</summary>
    public RenderResult Render(IReadOnlyDictionary<string, object?> model, RenderOptions options) =>
        Findings.Count > 0 ? new RenderResult("", Findings) : Renderer.Render(this, model, options);
}
