using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Phrases;
using TmuxAgent.Generators.Analyzers;
using TmuxAgent.Generators.Reporting;

namespace TmuxAgent.CodeFixes;

/// <summary>
/// Offers in an editor, for <c>.env</c>, its example and <c>tmuxagent.toml</c>, the fix that <c>tmuxagent check --fix</c>
/// makes.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, DocumentKinds = [nameof(TextDocumentKind.AdditionalDocument)]), Shared]
public sealed class FileFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        new FilesAnalyzer().SupportedDiagnostics.Select(rule => rule.Id).ToImmutableArray();

    /// <summary>None: fixes of one file may overlap, and <c>check --fix</c> mends it in the right order.</summary>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var document = context.TextDocument;
        var options = document.Project.AnalyzerOptions;
        if (options.AdditionalFiles.FirstOrDefault(file => file.Path == document.FilePath) is not { } file)
            return;
        var text = await document.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        // Found again, and not carried by the diagnostic: a fix may hold a value, and diagnostics are written into logs.
        foreach (var finding in FilesAnalyzer.Findings(file, options, context.CancellationToken))
        {
            if (finding.Fix is not { } fix)
                continue;
            var place = finding.Location.Span;
            foreach (var diagnostic in context.Diagnostics.Where(it => it.Id == finding.Rule.Id))
            {
                if (diagnostic.Location.SourceSpan == new TextSpan(place.Start, place.Length))
                    context.RegisterCodeFix(Action(document, text, fix, finding.Rule.Id), diagnostic);
            }
        }
    }

    private static CodeAction Action(TextDocument document, SourceText text, SuggestedFix fix, string id) =>
        CodeAction.Create(
            LocalizedPhrase.ForEditor(fix.Title),
            _ =>
                Task.FromResult(
                    document.Project.Solution.WithAdditionalDocumentText(
                        document.Id,
                        text.WithChanges(
                            fix.Edits.Select(edit => new TextChange(
                                new TextSpan(edit.Span.Start, edit.Span.Length),
                                edit.NewText
                            ))
                        )
                    )
                ),
            equivalenceKey: id
        );
}
