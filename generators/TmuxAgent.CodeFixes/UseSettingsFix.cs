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

/// <summary>Reads the typed property where the environment is read as text: TMA0507.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class UseSettingsFix : SyntaxFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ImmutableArray.Create(SourceRules.UntypedRead.Id);

    internal override Phrase? TitleOf(ImmutableDictionary<string, string?> properties) =>
        properties.TryGetValue(FixData.Member, out var member) ? AnalyzerPhrases.Read(member!) : null;

    internal override ExpressionSyntax Replace(ExpressionSyntax node, Diagnostic diagnostic, SemanticModel model)
    {
        var member = diagnostic.Properties[FixData.Member]!;
        var dot = member.LastIndexOf('.');
        var className = member.Substring(0, dot);
        var receiver = InstanceInScope(className, node.SpanStart, model) ?? $"global::{className}.FromEnvironment()";
        return SyntaxFactory
            .ParseExpression(receiver + member.Substring(dot) + diagnostic.Properties[FixData.Suffix])
            .WithAdditionalAnnotations(Simplifier.Annotation);
    }

    // Settings that were loaded already are the ones to ask.
    private static string? InstanceInScope(string className, int position, SemanticModel model)
    {
        if (model.Compilation.GetTypeByMetadataName(className) is not { } settings)
            return null;
        return model
            .LookupSymbols(position)
            .FirstOrDefault(symbol =>
                IsUsable(symbol, position) && SymbolEqualityComparer.Default.Equals(TypeOf(symbol), settings)
            )
            ?.Name;
    }

    private static bool IsUsable(ISymbol symbol, int position) =>
        symbol is not ILocalSymbol local || local.Locations.All(place => place.SourceSpan.End < position);

    private static ITypeSymbol? TypeOf(ISymbol symbol) =>
        symbol switch
        {
            ILocalSymbol local => local.Type,
            IParameterSymbol parameter => parameter.Type,
            IFieldSymbol { CanBeReferencedByName: true } field => field.Type,
            IPropertySymbol { IsIndexer: false } property => property.Type,
            _ => null,
        };
}
