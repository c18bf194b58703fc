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

    public static FixTest<TAnalyzer, TFix> Statements(string rule, string before, string after)
    {
        var test = new FixTest<TAnalyzer, TFix>(rule);
        test.TestState.AdditionalFiles.Add(("/repo/tmuxagent.toml", TestProject.Manifest));
        test.TestState.Sources.Add(("/repo/Program.cs", TestProject.SourceOf(before)));
        test.FixedState.Sources.Add(("/repo/Program.cs", TestProject.SourceOf(after)));
        // What the generator adds, as a file: here fixes see no text of a generator.
        foreach (var tree in new TestProject().Generate().Compilation.SyntaxTrees)
        {
            test.TestState.Sources.Add((tree.FilePath, tree.GetText()));
            test.FixedState.Sources.Add((tree.FilePath, tree.GetText()));
        }
        return test;
    }

    protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion.Latest);

    protected override CompilationOptions CreateCompilationOptions() =>
        new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            nullableContextOptions: NullableContextOptions.Enable
        );
}
