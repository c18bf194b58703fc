using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace TmuxAgent.Generators.Tests.Harness;

/// <summary>Applies a code fix in a workspace, as an editor does.</summary>
internal static class FixedProject
{
    /// <summary>The source after the fix of the first diagnostic of a rule.</summary>
    public static Task<string> FixFirst(this TestProject project, CodeFixProvider fix, string id) =>
        Fix(
            project,
            fix,
            id,
            async (document, diagnostics, actions) =>
            {
                await fix.RegisterCodeFixesAsync(
                    new CodeFixContext(document, diagnostics[0], (action, _) => actions.Add(action), default)
                );
                return actions.FirstOrDefault();
            }
        );

    /// <summary>The source after "fix all in document" of a rule.</summary>
    public static Task<string> FixAll(this TestProject project, CodeFixProvider fix, string id) =>
        Fix(
            project,
            fix,
            id,
            async (document, diagnostics, actions) =>
            {
                await fix.RegisterCodeFixesAsync(
                    new CodeFixContext(document, diagnostics[0], (action, _) => actions.Add(action), default)
                );
                return await fix.GetFixAllProvider()!
                    .GetFixAsync(
                        new FixAllContext(
                            document,
                            fix,
                            FixAllScope.Document,
                            actions[0].EquivalenceKey!,
                            [id],
                            new Known(diagnostics),
                            default
                        )
                    );
            }
        );

    private static async Task<string> Fix(
        TestProject project,
        CodeFixProvider fix,
        string id,
        Func<Document, IReadOnlyList<Diagnostic>, List<CodeAction>, Task<CodeAction?>> choose
    )
    {
        Assert.Contains(id, fix.FixableDiagnosticIds);
        using var workspace = new AdhocWorkspace();
        var (compilation, _) = project.Generate();
        var solution = workspace.CurrentSolution.AddProject(
            ProjectInfo.Create(
                ProjectId.CreateNewId(),
                VersionStamp.Default,
                "Demo",
                "Demo",
                LanguageNames.CSharp,
                compilationOptions: compilation.Options,
                parseOptions: project.ParseOptions,
                metadataReferences: TestProject.References
            )
        );
        // What the generator added is added by hand: the workspace has no compiler host to run generators in.
        foreach (var tree in compilation.SyntaxTrees)
            solution = solution.AddDocument(
                DocumentId.CreateNewId(solution.ProjectIds[0]),
                Path.GetFileName(tree.FilePath),
                tree.GetText(),
                filePath: tree.FilePath
            );
        var document = solution.Projects.Single().Documents.First();
        var diagnostics = await Diagnose(project, document, id);
        Assert.NotEmpty(diagnostics);

        var action = await choose(document, diagnostics, []);
        Assert.NotNull(action);
        var change = (await action.GetOperationsAsync(default)).OfType<ApplyChangesOperation>().Single();
        var changed = change.ChangedSolution.GetDocument(document.Id)!;
        Assert.DoesNotContain(
            (await changed.Project.GetCompilationAsync())!.GetDiagnostics(),
            d => d.Severity == DiagnosticSeverity.Error
        );
        return (await changed.GetTextAsync()).ToString();
    }

    private static async Task<IReadOnlyList<Diagnostic>> Diagnose(TestProject project, Document document, string id)
    {
        var compilation = (await document.Project.GetCompilationAsync())!;
        var tree = await document.GetSyntaxTreeAsync();
        var found = await compilation
            .WithAnalyzers(TestProject.Analyzers, project.Options)
            .GetAnalyzerDiagnosticsAsync();
        return
        [
            .. found.Where(d => d.Id == id && d.Location.SourceTree == tree).OrderBy(d => d.Location.SourceSpan.Start),
        ];
    }

    private sealed class Known(IReadOnlyList<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(
            Project project,
            CancellationToken cancellationToken
        ) => Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(
            Document document,
            CancellationToken cancellationToken
        ) => Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(
            Project project,
            CancellationToken cancellationToken
        ) => Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
