using TmuxAgent.Core.Rules;
using TmuxAgent.Generators.Tests.Harness;
using TmuxAgent.TestSupport;

namespace TmuxAgent.Generators.Tests.Rules;

public class RuleWalkTests
{
    private static string ReleaseFile =>
        File.ReadAllText(
            Path.Combine(RepositoryRoot.Path, "generators", "TmuxAgent.Generators", "AnalyzerReleases.Unshipped.md")
        )
        + File.ReadAllText(
            Path.Combine(RepositoryRoot.Path, "generators", "TmuxAgent.Generators", "AnalyzerReleases.Shipped.md")
        );

    [Fact]
    public void Every_rule_of_the_compiler_is_in_the_catalogue_with_the_same_title_and_severity()
    {
        foreach (var descriptor in TestProject.Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics))
        {
            var rule = Assert.Single(RuleList.All, rule => rule.Id == descriptor.Id);
            Assert.Equal(rule.Title.ToString(), descriptor.Title.ToString());
            Assert.Equal(rule.Severity.ToString(), descriptor.DefaultSeverity.ToString());
        }
    }

    [Fact]
    public void Every_rule_of_the_compiler_has_a_page_that_its_help_link_names()
    {
        foreach (var descriptor in TestProject.Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics))
        {
            var page = Path.Combine(RepositoryRoot.Path, descriptor.HelpLinkUri);
            Assert.True(File.Exists(page), $"{descriptor.HelpLinkUri} is missing");
            Assert.StartsWith(
                $"# {descriptor.Id}: {descriptor.Title}",
                File.ReadAllText(page),
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public void Every_rule_of_the_compiler_has_a_row_in_the_releases()
    {
        foreach (var descriptor in TestProject.Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics))
            Assert.Contains(
                $"{descriptor.Id} | {descriptor.Category} | {descriptor.DefaultSeverity} |",
                ReleaseFile,
                StringComparison.Ordinal
            );
    }

    [Fact]
    public void Every_rule_over_source_code_is_spoken_by_an_analyzer()
    {
        var spoken = TestProject
            .Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics)
            .Select(descriptor => descriptor.Id)
            .ToList();
        Assert.All(
            RuleList.All.Where(rule => rule.Id.StartsWith("TMA05", StringComparison.Ordinal)),
            rule => Assert.Contains(rule.Id, spoken)
        );
        Assert.Equal(spoken.Count, spoken.Distinct().Count());
    }
}
