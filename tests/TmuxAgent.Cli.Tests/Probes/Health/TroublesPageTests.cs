using System.Reflection;
using System.Text.RegularExpressions;
using TmuxAgent.Cli.Probes.Health;
using TmuxAgent.Cli.Reporting;
using TmuxAgent.Cli.Tests.Phrases;
using TmuxAgent.Core.Phrases;
using TmuxAgent.Scaffolding.Health;
using TmuxAgent.TestSupport;

namespace TmuxAgent.Cli.Tests.Probes.Health;

/// <summary>The pages of doctor are made from the one table of causes, in each language.</summary>
public sealed partial class TroublesPageTests
{
    private static IEnumerable<Trouble> All =>
        typeof(Troubles)
            .GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Select(property => property.GetValue(null))
            .OfType<Trouble>()
            .OrderBy(trouble => trouble.Id, StringComparer.Ordinal);

    [Theory]
    [InlineData("docs/troubleshooting.md", Language.English, "| trouble | is | seen | cause or consequence | remedy |")]
    [InlineData("docs/zh/troubleshooting.md", Language.Chinese, "| 代号 | 级别 | 现象 | 原因或后果 | 怎么办 |")]
    public void Every_trouble_is_in_the_table_with_its_words(string page, Language language, string head) =>
        MadeRegion.Hold(
            page,
            "troubles",
            [head, "|---|---|---|---|---|", .. All.Select(trouble => Row(trouble, language))]
        );

    [Theory]
    [InlineData("docs/troubleshooting.md", Language.English, "| probe | looks at |")]
    [InlineData("docs/zh/troubleshooting.md", Language.Chinese, "| 探测项 | 看什么 |")]
    public void Every_probe_is_listed(string page, Language language, string head) =>
        MadeRegion.Hold(
            page,
            "probes",
            [
                head,
                "|---|---|",
                .. HealthProbes.All.Select(probe => $"| `{probe.Id}` | {In(probe.LooksAt, language)} |"),
            ]
        );

    [Fact]
    public void Every_trouble_has_a_name_of_its_own() =>
        Assert.Equal(All.Count(), All.Select(trouble => trouble.Id).Distinct().Count());

    [Fact]
    public void Every_trouble_says_what_to_do() =>
        Assert.All(All, trouble => Assert.True(trouble.Command.Length + trouble.Advice.English.Length > 0, trouble.Id));

    [Fact]
    public void Both_languages_have_every_trouble_and_its_holes()
    {
        string[] seen = ["«0»", "«1»", "«2»", "«3»", "«4»"];
        foreach (var words in All.SelectMany(trouble => new[] { trouble.Reason, trouble.Cause, trouble.Advice }))
        {
            // Of nothing but what was seen there is nothing to translate.
            if (Hole().Replace(words.English, "").Any(char.IsLetter))
                CatalogueTests.AssertSame(words.With(seen), seen);
            else
                Assert.Equal(Holes(words.English), Holes(words.Chinese));
        }
    }

    private static IEnumerable<string> Holes(string text) => Hole().Matches(text).Select(hole => hole.Value);

    private static string Row(Trouble trouble, Language language)
    {
        var remedy = trouble.Command.Length > 0 ? $"`{Shown(trouble.Command)}`" : Shown(trouble.Advice.In(language));
        return $"| `{trouble.Id}` | {HealthFinding.NameOf(trouble.Level)} | {Shown(trouble.Reason.In(language))} | {Shown(trouble.Cause.In(language))} | {remedy} |";
    }

    private static string In(Phrase said, Language language) => said.In(language);

    private static string Shown(string text) => Hole().Replace(text, "…").Replace("|", "\\|");

    [GeneratedRegex("(?<!\\{)\\{[0-9]\\}")]
    private static partial Regex Hole();
}
