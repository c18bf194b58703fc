using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Phrases;
using TmuxAgent.Core.Rules;
using TmuxAgent.TestSupport;

namespace TmuxAgent.Core.Tests.Rules;

/// <summary>The index of the rules is made from their list, in each language.</summary>
public class RulesPageTests
{
    [Theory]
    [InlineData("docs/rules.md", Language.English, "rules", "| rule | looks for | severity |")]
    [InlineData("docs/zh/rules.md", Language.Chinese, "../rules", "| 规则 | 找什么 | 级别 |")]
    public void Every_rule_is_in_the_index(string page, Language language, string folder, string head) =>
        MadeRegion.Hold(
            page,
            "rules",
            [head, "|---|---|---|", .. RuleList.All.Select(rule => Row(rule, language, folder))]
        );

    private static string Row(Rule rule, Language language, string folder) =>
        $"| [{rule.Id}]({folder}/{rule.Id}.md) | {rule.Title.In(language).Replace("|", "\\|")} | {rule.Severity.ToString().ToLowerInvariant()} |";
}
