using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace TmuxAgent.Generators.Tests.Harness;

/// <summary>
/// A project with what our generator adds, an analyzer and a fix, as an editor has it. Diagnostics are marked in the text as
/// <c>{|TMA0501:text|}</c>; a fix is applied to each, and once to all.
/// </summary>
internal sealed class FixTest<TAnalyzer, TFix> : CSharpCodeFixTest<TAnalyzer, TFix, DefaultVerifier>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TFix : CodeFixProvider, new()
{
    // As the package defines them where the libraries are referenced.
    private static readonly string[] Symbols = ["TMUXAGENT_CONFIGURATION", "TMUXAGENT_SERVICES"];

    /// <param name="rules">The rules that are switched on.</param>
    public FixTest(params string[] rules)
    {
        // What is installed, and nothing from a feed.
        ReferenceAssemblies = new ReferenceAssemblies("net10.0");
        TestState.AdditionalReferences.AddRange(TestProject.References);
        TestState.AnalyzerConfigFiles.Add(("/.globalconfig", FileRoleConfig.Text));
        DisabledDiagnostics.AddRange(
            new TAnalyzer().SupportedDiagnostics.Select(rule => rule.Id).Distinct().Except(rules)
        );
    }

    public static FixTest<TAnalyzer, TFix> Statements(string rule, string before, string after, string usings = "")
    {
        var test = new FixTest<TAnalyzer, TFix>(rule);
        test.TestState.AdditionalFiles.Add(("/repo/tmuxagent.toml", TestProject.Manifest));
        test.TestState.Sources.Add(("/repo/Program.cs", TestProject.SourceOf(before)));
        test.FixedState.Sources.Add(("/repo/Program.cs", TestProject.SourceOf(after, usings)));
        // What the generator adds, as a file: here fixes see no text of a generator.
        foreach (
            var tree in new TestProject { Symbols = [.. Symbols] }
                .Generate()
                .Compilation.SyntaxTrees
        )
        {
            test.TestState.Sources.Add((tree.FilePath, tree.GetText()));
            test.FixedState.Sources.Add((tree.FilePath, tree.GetText()));
        }
        return test;
    }

    protected override ParseOptions CreateParseOptions() =>
        new CSharpParseOptions(LanguageVersion.Latest, preprocessorSymbols: Symbols);

    protected override CompilationOptions CreateCompilationOptions() =>
        new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            nullableContextOptions: NullableContextOptions.Enable
        );
}
