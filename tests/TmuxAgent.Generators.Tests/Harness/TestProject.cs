using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using TmuxAgent.Generators.Analyzers;
using TmuxAgent.Generators.Settings;

namespace TmuxAgent.Generators.Tests.Harness;

/// <summary>A C# project in memory with the generator and the analyzers switched on.</summary>
internal sealed record TestProject
{
    /// <summary>Declares one key of each kind that the rules tell apart.</summary>
    public const string Manifest = """
        version = 1
        [project]
        name = "demo"
        [env]
        prefixes = ["WECOM_"]
        [env.keys.WECOM_WEBHOOK]
        type = "url"
        secret = true
        required = "recommended"
        aliases = ["WECOM_WEBHOOK_URL"]
        description = "Where alerts go."
        [env.keys.LOG_LEVEL]
        type = "enum"
        values = ["DEBUG", "INFO"]
        default = "INFO"
        [env.keys.METRICS_PORT]
        type = "port"
        required = true
        [env.keys.POLL_INTERVAL]
        type = "duration"
        [env.keys.OLD_NAME]
        type = "string"
        deprecated = "Use LOG_LEVEL."
        [csharp]
        namespace = "Demo"
        class = "AppSettings"
        """;

    private static readonly ImmutableArray<MetadataReference> Framework = (
        (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!
    )
        .Split(Path.PathSeparator)
        .Where(path => !Path.GetFileName(path).StartsWith("TmuxAgent", StringComparison.Ordinal))
        .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path))
        .ToImmutableArray();

    public ImmutableArray<InMemoryFile> Files { get; init; } = [InMemoryFile.Manifest(Manifest)];

    public ImmutableArray<(string Path, string Text)> Sources { get; init; } = [];

    public LanguageVersion Language { get; init; } = LanguageVersion.Latest;

    public ImmutableArray<string> Symbols { get; init; } = [];

    public ImmutableDictionary<string, ReportDiagnostic> Severities { get; init; } =
        ImmutableDictionary<string, ReportDiagnostic>.Empty;

    public static ImmutableArray<MetadataReference> References => Framework;

    public CSharpParseOptions ParseOptions => new(Language, DocumentationMode.Diagnose, preprocessorSymbols: Symbols);

    public AnalyzerOptions Options => new([.. Files], new FileOptions());

    public static ImmutableArray<DiagnosticAnalyzer> Analyzers =>
        [new KeyUseAnalyzer(), new SecretAnalyzer(), new FilesAnalyzer(), new SettingsBindingAnalyzer()];

    /// <summary>A project whose one source file holds the given statements.</summary>
    public static TestProject WithStatements(string statements) => WithSource(SourceOf(statements));

    /// <summary>A source file that holds the given statements.</summary>
    public static string SourceOf(string statements, string usings = "") =>
        $$"""
            using System;
            using System.Diagnostics;
            using Microsoft.Extensions.Configuration;
            using Microsoft.Extensions.DependencyInjection;
            {{usings}}
            internal static class Program
            {
                private const string Old = "WECOM_WEBHOOK_URL";
                private static readonly string Former = "WECOM_WEBHOOK_URL";
                private static readonly string Changed = "WECOM_WEBHOOK_URL";
                static Program() => Changed = "PATH";
                internal static void Run(IConfiguration configuration, IServiceCollection services)
                {
                    {{statements}}
                }
            }
            """;

    public static TestProject WithSource(string source) => new() { Sources = [("/repo/Program.cs", source)] };

    public TestProject With(params InMemoryFile[] files) => this with { Files = [.. files] };

    public CSharpCompilation Compile() =>
        CSharpCompilation.Create(
            "Demo",
            Sources.Select(source => CSharpSyntaxTree.ParseText(source.Text, ParseOptions, source.Path)),
            References,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable,
                specificDiagnosticOptions: Severities
            )
        );

    public GeneratorDriver Driver() =>
        CSharpGeneratorDriver.Create(
            [new SettingsGenerator().AsSourceGenerator()],
            Files,
            ParseOptions,
            new FileOptions(),
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true)
        );

    /// <summary>The compilation with what the generator adds, and what the generator says.</summary>
    public (Compilation Compilation, ImmutableArray<Diagnostic> Diagnostics) Generate()
    {
        Driver().RunGeneratorsAndUpdateCompilation(Compile(), out var compilation, out var diagnostics);
        return (compilation, diagnostics);
    }

    /// <summary>Everything that our generator and analyzers say, in the order of the text.</summary>
    public async Task<ImmutableArray<Diagnostic>> Diagnose()
    {
        var (compilation, diagnostics) = Generate();
        var found = await compilation.WithAnalyzers(Analyzers, Options).GetAnalyzerDiagnosticsAsync();
        return
        [
            .. diagnostics
                .Concat(found)
                .OrderBy(d => d.Location.GetLineSpan().Path, StringComparer.Ordinal)
                .ThenBy(d => d.Location.SourceSpan.Start)
                .ThenBy(d => d.Id, StringComparer.Ordinal),
        ];
    }
}
