using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TmuxAgent.Core.Phrases;
using TmuxAgent.Core.Rules;
using TmuxAgent.Generators.Analyzers;

namespace TmuxAgent.CodeFixes;

/// <summary>Writes the declared key where a former spelling or a slip of it stands: TMA0501, TMA0502.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class RenameKeyFix : SyntaxFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ImmutableArray.Create(SourceRules.Alias.Id, SourceRules.UnknownKey.Id);

    internal override Phrase? TitleOf(ImmutableDictionary<string, string?> properties) =>
        properties.TryGetValue(FixData.Replacement, out var replacement) ? SourceRulePhrases.Write(replacement!) : null;

    internal override ExpressionSyntax Replace(ExpressionSyntax node, Diagnostic diagnostic, SemanticModel model)
    {
        var name = diagnostic.Properties[FixData.Name]!;
        var replacement = diagnostic.Properties[FixData.Replacement]!;
        // `%NAME%/x` keeps the rest of its text; every other expression gives the name and nothing else.
        var text =
            node is LiteralExpressionSyntax literal && literal.Token.ValueText != name
                ? literal.Token.ValueText.Replace($"%{name}%", $"%{replacement}%")
                : replacement;
        return SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(text));
    }
}
