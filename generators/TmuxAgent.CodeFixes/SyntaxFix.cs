using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TmuxAgent.Core.Phrases;
using TmuxAgent.Generators.Reporting;

namespace TmuxAgent.CodeFixes;

/// <summary>A fix that replaces the expression under the diagnostic, one at a time or all at once.</summary>
public abstract class SyntaxFix : CodeFixProvider
{
    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            // A file may have changed since; a diagnostic without data has no one right fix.
            if (
                root?.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true)
                    is not ExpressionSyntax node
                || TitleOf(diagnostic.Properties) is not { } title
            )
            {
                continue;
            }
            context.RegisterCodeFix(
                CodeAction.Create(
                    LocalizedPhrase.ForEditor(title),
                    cancel => ApplyAsync(context.Document, node, diagnostic, cancel),
                    GetType().Name
                ),
                diagnostic
            );
        }
    }

    /// <summary>What the fix does, in the imperative; null where it can do nothing.</summary>
    internal abstract Phrase? TitleOf(ImmutableDictionary<string, string?> properties);

    /// <summary>What stands there afterwards.</summary>
    internal abstract ExpressionSyntax Replace(ExpressionSyntax node, Diagnostic diagnostic, SemanticModel model);

    /// <summary>A namespace that what stands there needs and that is not in scope; null for none.</summary>
    internal virtual string? Import(ExpressionSyntax node, Diagnostic diagnostic, SemanticModel model) => null;

    private async Task<Document> ApplyAsync(
        Document document,
        ExpressionSyntax node,
        Diagnostic diagnostic,
        CancellationToken cancel
    )
    {
        var root = await document.GetSyntaxRootAsync(cancel).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancel).ConfigureAwait(false);
        var changed = root!.ReplaceNode(node, Replace(node, diagnostic, model!).WithTriviaFrom(node));
        if (Import(node, diagnostic, model!) is { } name && changed is CompilationUnitSyntax file)
            changed = file.AddUsings(
                SyntaxFactory
                    .UsingDirective(SyntaxFactory.ParseName(name))
                    .NormalizeWhitespace()
                    .WithTrailingTrivia(SyntaxFactory.LineFeed)
            );
        return document.WithSyntaxRoot(changed);
    }
}
