using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using TmuxAgent.Core.Rules;
using TmuxAgent.Generators.Inputs;
using TmuxAgent.Generators.Reporting;

namespace TmuxAgent.Generators.Analyzers;

/// <summary>Checks every name of an environment key in source code against the manifest: TMA0501 to TMA0504, TMA0506, TMA0507.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class KeyUseAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        Descriptors.Of([
            SourceRules.Alias,
            SourceRules.UnknownKey,
            SourceRules.WrongType,
            SourceRules.DeprecatedKey,
            SourceRules.LiteralKey,
            SourceRules.UntypedRead,
        ]);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        if (
            InputFiles.First(context.Options, FileRole.Manifest) is not { } file
            || ManifestFile.Read(file, context.CancellationToken).Manifest is not { } manifest
        )
        {
            return;
        }
        var sinks = new SinkFinder(context.Compilation);
        var check = new KeyUseCheck(new KeyTable(manifest, context.Compilation));
        context.RegisterOperationAction(
            operation => Check(operation, sinks.Of((IInvocationOperation)operation.Operation), check),
            OperationKind.Invocation
        );
        context.RegisterOperationAction(
            operation => Check(operation, sinks.Of((IPropertyReferenceOperation)operation.Operation), check),
            OperationKind.PropertyReference
        );
    }

    private static void Check(OperationAnalysisContext context, Sink? sink, KeyUseCheck check)
    {
        if (sink is not { } found)
            return;
        foreach (var diagnostic in check.Check(context.Operation, found))
            context.ReportDiagnostic(diagnostic);
    }
}
