using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using TmuxAgent.CodeFixes;
using TmuxAgent.Generators.Analyzers;
using TmuxAgent.Generators.Tests.Harness;

namespace TmuxAgent.Generators.Tests.Fixes;

/// <summary>The fixes of files that are no source code, which the testing package applies to none.</summary>
public sealed class FileFixTests : IDisposable
{
    private readonly AdhocWorkspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Theory]
    [InlineData("LOG_LEVEL= INFO\n", "LOG_LEVEL=INFO\n", "TMA0108")]
    [InlineData("NOTE=a b\n", "NOTE='a b'\n", "TMA0112")]
    [InlineData("WECOM_WEBHOOK_URL=https://a.example/\n", "WECOM_WEBHOOK=https://a.example/\n", "TMA0201")]
    public async Task A_line_of_an_env_file_is_mended_in_the_editor(string before, string after, string rule) =>
        Assert.Equal(after, await Fixed(TestProject.Manifest, before, ".env", rule));

    [Fact]
    public async Task A_slip_in_the_manifest_is_mended_in_the_editor() =>
        Assert.Equal(
            "version = 1\n[codex]\nmodel = 'x'\n",
            await Fixed("version = 1\n[codex]\nmodle = 'x'\n", "", "tmuxagent.toml", "TMA0311")
        );

    [Fact]
    public async Task No_diagnostic_carries_a_text_of_the_file()
    {
        var (_, diagnostics) = await Diagnose(TestProject.Manifest, "NOTE=marker b\n");
        Assert.NotEmpty(diagnostics);
        Assert.All(diagnostics, diagnostic => Assert.Empty(diagnostic.Properties));
    }

    private async Task<string> Fixed(string manifest, string env, string name, string rule)
    {
        var (project, diagnostics) = await Diagnose(manifest, env);
        var document = project.AdditionalDocuments.Single(document => document.Name == name);
        var diagnostic = diagnostics.First(diagnostic => diagnostic.Id == rule);
        var actions = new List<CodeAction>();
        await new FileFix().RegisterCodeFixesAsync(
            new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), default)
        );
        var operation = Assert.Single(await Assert.Single(actions).GetOperationsAsync(default));
        var changed = Assert.IsType<ApplyChangesOperation>(operation).ChangedSolution;
        return (await changed.GetAdditionalDocument(document.Id)!.GetTextAsync()).ToString();
    }

    private async Task<(Project Project, IReadOnlyList<Diagnostic> Diagnostics)> Diagnose(string manifest, string env)
    {
        var id = ProjectId.CreateNewId();
        var solution = _workspace.CurrentSolution.AddProject(id, "Demo", "Demo", LanguageNames.CSharp);
        foreach (var (name, text) in new[] { ("tmuxagent.toml", manifest), (".env", env) })
            solution = solution.AddAdditionalDocument(
                DocumentId.CreateNewId(id),
                name,
                SourceText.From(text, Encoding.UTF8),
                filePath: "/repo/" + name
            );
        var project = solution
            .AddAnalyzerConfigDocument(
                DocumentId.CreateNewId(id),
                ".globalconfig",
                SourceText.From(FileRoleConfig.Text, Encoding.UTF8),
                filePath: "/.globalconfig"
            )
            .GetProject(id)!;
        var compilation = (await project.GetCompilationAsync())!;
        var diagnostics = await compilation
            .WithAnalyzers([new FilesAnalyzer()], project.AnalyzerOptions)
            .GetAnalyzerDiagnosticsAsync();
        return (project, diagnostics);
    }
}
