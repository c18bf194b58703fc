using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Rules;
using TmuxAgent.Generators.Inputs;
using TmuxAgent.Generators.Reporting;
using SourceText = TmuxAgent.Core.Text.SourceText;

namespace TmuxAgent.Generators.Analyzers;

/// <summary>Says of <c>.env</c>, its example and <c>tmuxagent.toml</c> what the tool says, at the same places.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FilesAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        Descriptors.Of(
            RuleList.All.Where(rule => rule.Id.Substring(0, 5) is "TMA01" or "TMA02" or "TMA03" && !rule.IsAboutRuns)
        );

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterAdditionalFileAction(Check);
    }

    private static void Check(AdditionalFileAnalysisContext context)
    {
        foreach (var finding in Findings(context).Where(finding => !finding.Rule.IsAboutRuns))
            context.ReportDiagnostic(finding.ToDiagnostic());
    }

    private static IEnumerable<Finding> Findings(AdditionalFileAnalysisContext context)
    {
        var role = FileRoles.Of(context.AdditionalFile, context.Options.AnalyzerConfigOptionsProvider);
        if (role == FileRole.None)
            return [];
        var file = InputFiles.First(context.Options, FileRole.Manifest);
        var document = file is null ? null : ManifestFile.Read(file, context.CancellationToken);
        // Of a manifest that cannot be used the generator says why.
        return role == FileRole.Manifest
            ? document?.Manifest is null
                ? []
                : document.Findings
            : EnvFindings(context, role, document?.Manifest);
    }

    private static IEnumerable<Finding> EnvFindings(
        AdditionalFileAnalysisContext context,
        FileRole role,
        AgentManifest? manifest
    )
    {
        var content = context.AdditionalFile.GetText(context.CancellationToken)?.ToString() ?? "";
        return EnvFileRules.Check(
            EnvDocument.Parse(new SourceText(context.AdditionalFile.Path, content)),
            role == FileRole.Example ? EnvFileRole.Example : EnvFileRole.Values,
            manifest
        );
    }
}
