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

/// <summary>Loads the settings by their own loader where a binder was asked to fill them: TMA0508.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class LoadSettingsFix : SyntaxFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ImmutableArray.Create(SourceRules.BoundSettings.Id);

    internal override Phrase? TitleOf(ImmutableDictionary<string, string?> properties) =>
        properties.TryGetValue(FixData.Member, out var member)
            ? AnalyzerPhrases.Call(member!.Substring(member.LastIndexOf('.') + 1))
            : null;

    internal override ExpressionSyntax Replace(ExpressionSyntax node, Diagnostic diagnostic, SemanticModel model)
    {
        var member = diagnostic.Properties[FixData.Member]!;
        if (node is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax called } call)
            return node;
        // The keys stand at the top, whatever section was asked.
        var configuration = Top(
            member.Contains('.') ? called.Expression : call.ArgumentList.Arguments.FirstOrDefault()?.Expression
        );
        if (configuration is null)
            return node;
        var target = SyntaxFactory.ParseExpression(
            member.Contains('.') ? $"global::{member}" : $"{called.Expression}.{member}"
        );
        return SyntaxFactory.InvocationExpression(
            target.WithAdditionalAnnotations(Simplifier.Annotation),
            SyntaxFactory.ArgumentList(
                SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(configuration.WithoutTrivia()))
            )
        );
    }

    internal override string? Import(ExpressionSyntax node, Diagnostic diagnostic, SemanticModel model)
    {
        // The class of an extension that is called by its own name.
        if (!diagnostic.Properties.TryGetValue(FixData.Extension, out var name) || name is null)
            return null;
        var dot = name.LastIndexOf('.');
        return model.LookupNamespacesAndTypes(node.SpanStart, name: name.Substring(dot + 1)).IsEmpty
            ? name.Substring(0, dot)
            : null;
    }

    private static ExpressionSyntax? Top(ExpressionSyntax? expression) =>
        expression switch
        {
            InvocationExpressionSyntax
            {
                Expression: MemberAccessExpressionSyntax
                {
                    Name.Identifier.ValueText: "GetSection" or "GetRequiredSection"
                } section
            } => Top(section.Expression),
            _ => expression,
        };
}
