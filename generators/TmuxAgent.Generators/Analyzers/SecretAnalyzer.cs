using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Phrases;
using TmuxAgent.Core.Rules;
using TmuxAgent.Generators.Inputs;
using TmuxAgent.Generators.Reporting;

namespace TmuxAgent.Generators.Analyzers;

/// <summary>
/// Finds a secret in source code, TMA0505: the value that the env file gives to a secret key, or a webhook's URL with its
/// key. No message repeats the value.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SecretAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        Descriptors.Of([SourceRules.Secret]);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(
            GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics
        );
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        if (InputFiles.First(context.Options, FileRole.Manifest) is not { } file)
            return;
        var secrets = SecretValues.Read(
            context.Options,
            ManifestFile.Read(file, context.CancellationToken).Manifest,
            context.CancellationToken
        );
        context.RegisterOperationAction(
            operation => Check(operation, secrets),
            OperationKind.Literal,
            OperationKind.Binary,
            OperationKind.InterpolatedString
        );
    }

    private static void Check(OperationAnalysisContext context, IReadOnlyList<(string Key, string Value)> secrets)
    {
        // Parts of a constant are seen with the whole.
        if (
            context.Operation.ConstantValue is not { HasValue: true, Value: string text }
            || context.Operation.Parent is { ConstantValue: { HasValue: true, Value: string } }
        )
        {
            return;
        }
        var held = secrets.FirstOrDefault(secret => text.Contains(secret.Value));
        var message =
            held.Key is not null ? SourceRulePhrases.SecretOf(held.Key)
            : WebhookUrl.HoldsKey(text) ? AnalyzerPhrases.WebhookInSource
            : null;
        if (message is not null)
        {
            context.ReportDiagnostic(
                Diagnostic.Create(
                    Descriptors.Of(SourceRules.Secret),
                    context.Operation.Syntax.GetLocation(),
                    new LocalizedPhrase(message)
                )
            );
        }
    }
}
