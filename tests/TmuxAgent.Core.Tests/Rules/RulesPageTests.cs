using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Phrases;
using TmuxAgent.Core.Rules;
using TmuxAgent.TestSupport;

namespace TmuxAgent.Core.Tests.Rules;

/// <summary>The index of the rules is made from their list, in each language.</summary>
public class RulesPageTests
{
    [Theory]
    [InlineData("docs/rules.md", Language.English, "| rule | looks for | severity |")]
    [InlineData("docs/zh/rules.md", Language.Chinese, "| 规则 | 找什么 | 级别 |")]
    public void Every_rule_is_in_the_index(string page, Language language, string head) =>
        MadeRegion.Hold(page, "rules", [head, "|---|---|---|", .. RuleList.All.Select(rule => Row(rule, language))]);

    [Fact]
    public void Every_rule_has_a_Chinese_page_with_the_same_examples() =>
        Assert.All(
            RuleList.All,
            rule =>
            {
                var (english, chinese) = (Read(rule.HelpPath), Read($"docs/zh/rules/{rule.Id}.md"));
                Assert.StartsWith($"# {rule.Id}：", chinese[0], StringComparison.Ordinal);
                Assert.Equal(Examples(english), Examples(chinese));
            }
        );

    private static string[] Read(string path) => File.ReadAllLines(Path.Combine(RepositoryRoot.Path, path));

    private static IEnumerable<string> Examples(string[] page) =>
        page.Where(line => line.StartsWith("    ", StringComparison.Ordinal) && line.Trim().Length > 0);

    private static string Row(Rule rule, Language language) =>
        $"| [{rule.Id}](rules/{rule.Id}.md) | {rule.Title.In(language).Replace("|", "\\|")} | {rule.Severity.ToString().ToLowerInvariant()} |";
}
