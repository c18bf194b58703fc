using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Findings;
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
        foreach (var finding in Findings(context.AdditionalFile, context.Options, context.CancellationToken))
            context.ReportDiagnostic(finding.ToDiagnostic());
    }

    /// <summary>What is wrong with one of our files; nothing with anybody else's.</summary>
    internal static IEnumerable<Finding> Findings(
        AdditionalText file,
        AnalyzerOptions options,
        CancellationToken cancel
    ) => All(file, options, cancel).Where(finding => !finding.Rule.IsAboutRuns);

    private static IEnumerable<Finding> All(AdditionalText file, AnalyzerOptions options, CancellationToken cancel)
    {
        var role = FileRoles.Of(file, options.AnalyzerConfigOptionsProvider);
        if (role == FileRole.None)
            return [];
        var manifest = InputFiles.First(options, FileRole.Manifest);
        var document = manifest is null ? null : ManifestFile.Read(manifest, cancel);
        // Of a manifest that cannot be used the generator says why.
        return role == FileRole.Manifest
            ? document?.Manifest is null
                ? []
                : document.Findings
            : EnvFileRules.Check(
                EnvDocument.Parse(new SourceText(file.Path, file.GetText(cancel)?.ToString() ?? "")),
                role == FileRole.Example ? EnvFileRole.Example : EnvFileRole.Values,
                document?.Manifest
            );
    }
}
