using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TmuxAgent.Generators.Tests.Harness;

namespace TmuxAgent.Generators.Tests.Settings;

public class GeneratedCodeTests
{
    [Theory]
    [InlineData(LanguageVersion.CSharp12, "")]
    [InlineData(LanguageVersion.Latest, "")]
    [InlineData(LanguageVersion.CSharp12, "TMUXAGENT_DOTNETENV TMUXAGENT_CONFIGURATION")]
    [InlineData(LanguageVersion.Latest, "TMUXAGENT_DOTNETENV TMUXAGENT_CONFIGURATION")]
    [InlineData(LanguageVersion.CSharp12, "TMUXAGENT_DOTNETENV TMUXAGENT_CONFIGURATION TMUXAGENT_SERVICES")]
    public void Compiles_without_a_warning(LanguageVersion language, string symbols)
    {
        var project = new TestProject
        {
            Language = language,
            Symbols = [.. symbols.Split(' ', StringSplitOptions.RemoveEmptyEntries)],
        };

        var (compilation, diagnostics) = project.Generate();

        Assert.Empty(diagnostics);
        Assert.Single(compilation.SyntaxTrees);
        Assert.Empty(compilation.GetDiagnostics());
    }
}
