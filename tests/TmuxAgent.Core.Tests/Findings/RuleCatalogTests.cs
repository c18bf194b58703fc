using System.Reflection;
using System.Text.RegularExpressions;
using TmuxAgent.Core.Findings;
using TmuxAgent.TestSupport;

namespace TmuxAgent.Core.Tests.Findings;

public partial class RuleCatalogTests
{
    public static TheoryData<string> Ids => [.. RuleCatalog.All.Select(r => r.Id)];

    [Fact]
    public void Rules_stand_in_the_order_of_their_unique_identifiers()
    {
        var ids = RuleCatalog.All.Select(r => r.Id).ToArray();
        Assert.Equal(ids.Distinct().Order(StringComparer.Ordinal), ids);
    }

    [Fact]
    public void Every_rule_that_is_declared_is_in_the_catalogue()
    {
        var declared = typeof(RuleCatalog).GetMembers(BindingFlags.Public | BindingFlags.Static).Select(m => m switch
        {
            PropertyInfo { PropertyType: var type } property when type == typeof(Rule) => (Rule?)property.GetValue(null),
            FieldInfo { FieldType: var type } field when type == typeof(Rule) => (Rule?)field.GetValue(null),
            _ => null,
        });
        Assert.Equal(
            declared.Where(r => r is not null).Select(r => r!.Id).Order(StringComparer.Ordinal),
            RuleCatalog.All.Select(r => r.Id));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_rule_has_a_page_that_names_it(string id)
    {
        var rule = RuleCatalog.All.Single(r => r.Id == id);
        Assert.Matches(IdForm(), id);
        Assert.False(rule.Title.EndsWith('.'), "A title has no full stop.");

        var page = File.ReadAllText(Path.Combine(RepositoryRoot.Path, rule.HelpPath)).Split('\n');
        Assert.Equal($"# {id}: {rule.Title}", page[0]);
    }

    [Fact]
    public void Every_page_belongs_to_a_rule()
    {
        var pages = Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Path, "docs", "rules"), "TMA*.md");
        Assert.All(pages, p => Assert.Contains(RuleCatalog.All, r => r.Id == Path.GetFileNameWithoutExtension(p)));
    }

    [GeneratedRegex("^TMA0[1-6][0-9]{2}$")]
    private static partial Regex IdForm();
}
