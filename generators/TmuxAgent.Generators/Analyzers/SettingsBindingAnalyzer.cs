using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using TmuxAgent.Core.Phrases;
using TmuxAgent.Core.Rules;
using TmuxAgent.Core.Settings;
using TmuxAgent.Generators.Inputs;
using TmuxAgent.Generators.Reporting;

namespace TmuxAgent.Generators.Analyzers;

/// <summary>
/// Finds the settings class filled by a binder of Microsoft.Extensions, TMA0508: it looks for the properties' own names,
/// finds none of the keys, and leaves every member empty without a word.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SettingsBindingAnalyzer : DiagnosticAnalyzer
{
    private const string Libraries = "Microsoft.Extensions.";

    private static readonly ImmutableHashSet<string> Binders = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        "AddOptions",
        "AddOptionsWithValidateOnStart",
        "Bind",
        "Configure",
        "ConfigureAll",
        "Get",
        "GetValue",
        "PostConfigure"
    );

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        Descriptors.Of([SourceRules.BoundSettings]);

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
        var names = SettingsModel.From(manifest);
        if (context.Compilation.GetTypeByMetadataName(names.ClassFullName) is not { } settings)
            return;
        var canAdd = context.Compilation.GetTypeByMetadataName(names.ServicesClassFullName) is not null;
        context.RegisterOperationAction(
            operation =>
            {
                var call = (IInvocationOperation)operation.Operation;
                if (Binds(call, settings))
                    operation.ReportDiagnostic(Report(call, names, canAdd));
            },
            OperationKind.Invocation
        );
    }

    private static bool Binds(IInvocationOperation call, ITypeSymbol settings)
    {
        var method = call.TargetMethod;
        return Binders.Contains(method.Name)
            && method.ContainingNamespace.ToDisplayString().StartsWith(Libraries, StringComparison.Ordinal)
            && (
                method.TypeArguments.Any(type => SymbolEqualityComparer.Default.Equals(type, settings))
                || call.Arguments.Any(argument => IsOf(argument.Value, settings))
            );
    }

    // An instance that is to be filled, or `typeof`.
    private static bool IsOf(IOperation value, ITypeSymbol settings) =>
        value switch
        {
            IConversionOperation conversion => IsOf(conversion.Operand, settings),
            ITypeOfOperation type => SymbolEqualityComparer.Default.Equals(type.TypeOperand, settings),
            _ => SymbolEqualityComparer.Default.Equals(value.Type, settings),
        };

    private static Diagnostic Report(IInvocationOperation call, SettingsModel names, bool canAdd)
    {
        var method = call.TargetMethod.Name;
        var remedy = canAdd
            ? $"services.{names.AddMethodName}(configuration)"
            : $"{names.ClassName}.FromConfiguration(configuration)";
        var properties = method switch
        {
            // What a lambda sets is the person's own to move.
            "Configure" when canAdd && !call.Arguments.Any(it => it.Value is IDelegateCreationOperation) => FixData
                .Use(names.AddMethodName)
                .Add(FixData.Extension, names.ServicesClassFullName),
            "Get" => FixData.Use($"{names.ClassFullName}.FromConfiguration"),
            _ => ImmutableDictionary<string, string?>.Empty,
        };
        return Diagnostic.Create(
            Descriptors.Of(SourceRules.BoundSettings),
            call.Syntax.GetLocation(),
            properties,
            new LocalizedPhrase(AnalyzerPhrases.BoundSettings(method, names.ClassName, remedy))
        );
    }
}
