using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TmuxAgent.Core.Findings;
using TmuxAgent.Generators.Inputs;
using TmuxAgent.Generators.Reporting;

namespace TmuxAgent.Generators.Analyzers;

/// <summary>Says of <c>.env</c>, its example and <c>tmuxagent.toml</c> what the tool says, at the same places.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FilesAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = Descriptors.Of(
        RuleCatalog.All.Where(rule => rule.Id.Substring(0, 5) is "TMA01" or "TMA02" or "TMA03"));

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterAdditionalFileAction(Check);
    }

    private static void Check(AdditionalFileAnalysisContext context)
    {
        foreach (var finding in Findings(context))
            context.ReportDiagnostic(finding.ToDiagnostic());
    }

    private static TmuxAgent.Core.Collections.EquatableArray<Finding> Findings(AdditionalFileAnalysisContext context)
    {
        var role = FileRoles.Of(context.AdditionalFile, context.Options.AnalyzerConfigOptionsProvider);
        if (role == FileRole.None)
            return default;
        var file = InputFiles.First(context.Options, FileRole.Manifest);
        var document = file is null ? null : ManifestFile.Read(file, context.CancellationToken);
        // Of a manifest that cannot be used the generator says why.
        return role != FileRole.Manifest || document?.Manifest is null ? default : document.Findings;
    }
}
