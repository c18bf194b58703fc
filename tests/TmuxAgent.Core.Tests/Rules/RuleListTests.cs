using System.Text.RegularExpressions;
using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Rules;
using TmuxAgent.TestSupport;

namespace TmuxAgent.Core.Tests.Rules;

public partial class RuleListTests
{
    public static TheoryData<string> Ids => [.. RuleList.All.Select(r => r.Id)];

    [Fact]
    public void Rules_are_in_the_order_of_their_unique_identifiers()
    {
        var ids = RuleList.All.Select(r => r.Id).ToArray();
        Assert.Equal(ids.Distinct().Order(StringComparer.Ordinal), ids);
    }

    [Fact]
    public void Every_rule_that_is_written_is_in_the_list()
    {
        var written = typeof(EnvRule)
            .Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(EnvRule)) && !type.IsAbstract);
        Assert.Equal(
            written.Select(type => type.Name).Order(StringComparer.Ordinal),
            RuleList.Env.Select(rule => rule.GetType().Name).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Every_rule_over_env_files_has_an_example_that_it_fires_on()
    {
        var shown = EnvFileRulesTests.TextRules.Concat(EnvFileRulesTests.KeyRules).Select(row => (string)row[0]);
        Assert.Empty(RuleList.Env.Select(rule => rule.Id).Except(shown).Except([EnvFileRulesTests.TooLong]));
    }

    [Fact]
    public void Every_rule_over_env_files_is_silent_about_a_good_file()
    {
        var document = EnvDocument.Parse(".env", "# A good file.\nA=1\nB='two words'\n\nC=http://127.0.0.1/\n");
        Assert.Empty(EnvFileRules.Check(document, EnvFileRole.Values, null));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_rule_has_a_page_that_names_it(string id)
    {
        var rule = RuleList.All.Single(r => r.Id == id);
        Assert.Matches(IdForm(), id);
        Assert.False(rule.Title.ToString().EndsWith('.'), "A title has no full stop.");

        var page = File.ReadAllText(Path.Combine(RepositoryRoot.Path, rule.HelpPath)).Split('\n');
        Assert.Equal($"# {id}: {rule.Title}", page[0]);
        Assert.Equal($"Severity: {rule.Severity.ToString().ToLowerInvariant()}.", page[2]);
    }

    [Fact]
    public void A_page_names_the_file_by_which_a_rule_can_be_configured()
    {
        // .editorconfig has sections for source files only; the compiler looks up no section for an additional file.
        foreach (
            var rule in RuleList.All.Where(rule =>
                rule.Id.CompareTo("TMA0400", StringComparison.Ordinal) < 0 && !rule.IsAboutRuns
            )
        )
        {
            var page = File.ReadAllText(Path.Combine(RepositoryRoot.Path, rule.HelpPath));
            Assert.DoesNotContain(".editorconfig", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_page_belongs_to_a_rule()
    {
        var pages = Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Path, "docs", "rules"), "TMA*.md");
        Assert.All(pages, p => Assert.Contains(RuleList.All, r => r.Id == Path.GetFileNameWithoutExtension(p)));
    }

    [Fact]
    public void The_findings_of_one_rule_are_counted_beyond_a_limit()
    {
        var text = string.Concat(Enumerable.Range(0, 1_000).Select(i => $"A{i}=b c\n"));
        var findings = EnvFileRules
            .Check(EnvDocument.Parse(".env", text), EnvFileRole.Values, null)
            .Where(finding => finding.Rule.Id == "TMA0112")
            .ToList();
        Assert.Equal(FindingLimit.Most + 1, findings.Count);
        Assert.Contains(findings, finding => finding.Message.ToString().Contains("950 more", StringComparison.Ordinal));
    }

    [GeneratedRegex("^TMA0[1-6][0-9]{2}$")]
    private static partial Regex IdForm();
}
