using Microsoft.CodeAnalysis;
using TmuxAgent.Core.Settings;
using TmuxAgent.Generators.Inputs;
using TmuxAgent.Generators.Reporting;

namespace TmuxAgent.Generators.Settings;

/// <summary>Makes the settings class and the key constants from <c>tmuxagent.toml</c>.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class SettingsGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var readings = context
            .AdditionalTextsProvider.Combine(context.AnalyzerConfigOptionsProvider)
            .Where(static file => FileRoles.Of(file.Left, file.Right) == FileRole.Manifest)
            .Select(static (file, cancel) => Read(file.Left, cancel))
            .WithTrackingName(StepNames.Manifest);

        context.RegisterSourceOutput(
            readings.SelectMany(static (reading, _) => reading.Findings).WithTrackingName(StepNames.Findings),
            static (output, finding) => output.ReportDiagnostic(finding.ToDiagnostic())
        );

        // Two manifests cannot both make the class; the build file hands over one.
        var model = readings
            .Collect()
            .Select(static (all, _) => all.Select(reading => reading.Model).FirstOrDefault(model => model is not null))
            .WithTrackingName(StepNames.Model);
        var text = model
            .Select(static (model, _) => model is null ? null : SettingsText.Of(model, SettingsWriter.Compiler))
            .WithTrackingName(StepNames.Text);
        var declared = model
            .Combine(context.CompilationProvider)
            .Select(static (pair, _) => pair.Left is { } model && IsDeclared(model, pair.Right))
            .WithTrackingName(StepNames.Declared);

        context.RegisterSourceOutput(
            text.Combine(declared)
                .Select(static (pair, _) => pair.Right ? null : pair.Left)
                .WithTrackingName(StepNames.Output),
            static (output, text) =>
            {
                if (text is not null)
                    output.AddSource("TmuxAgent.Settings.g.cs", text);
            }
        );
    }

    private static ManifestReading Read(AdditionalText file, CancellationToken cancel)
    {
        var document = ManifestFile.Read(file, cancel);
        return document.Manifest is null
            ? new ManifestReading(null, document.Findings)
            : new ManifestReading(SettingsModel.From(document.Manifest), default);
    }

    // The tool may have written the class into the project, or a referenced project shows its own to this one.
    private static bool IsDeclared(SettingsModel model, Compilation compilation) =>
        IsDeclared(model.ClassFullName, compilation) || IsDeclared(model.EnvKeysFullName, compilation);

    private static bool IsDeclared(string fullName, Compilation compilation) =>
        compilation
            .GetTypesByMetadataName(fullName)
            .Any(type => compilation.IsSymbolAccessibleWithin(type, compilation.Assembly));
}
