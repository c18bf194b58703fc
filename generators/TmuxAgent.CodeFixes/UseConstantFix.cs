using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using TmuxAgent.Core.Phrases;
using TmuxAgent.Core.Rules;
using TmuxAgent.Generators.Analyzers;

namespace TmuxAgent.CodeFixes;

/// <summary>Writes the constant of <c>EnvKeys</c> where a key stands as text: TMA0506.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class UseConstantFix : SyntaxFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ImmutableArray.Create(SourceRules.LiteralKey.Id);

    internal override Phrase? TitleOf(ImmutableDictionary<string, string?> properties) =>
        properties.TryGetValue(FixData.Member, out var member) ? AnalyzerPhrases.UseConstant(member!) : null;

    internal override ExpressionSyntax Replace(ExpressionSyntax node, Diagnostic diagnostic, SemanticModel model) =>
        SyntaxFactory
            .ParseExpression("global::" + diagnostic.Properties[FixData.Member])
            .WithAdditionalAnnotations(Simplifier.Annotation);
}
