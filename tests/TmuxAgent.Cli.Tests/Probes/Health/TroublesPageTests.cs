using System.Reflection;
using System.Text.RegularExpressions;
using TmuxAgent.Cli.Probes.Health;
using TmuxAgent.Cli.Reporting;
using TmuxAgent.Cli.Tests.Phrases;
using TmuxAgent.Scaffolding.Health;
using TmuxAgent.TestSupport;

namespace TmuxAgent.Cli.Tests.Probes.Health;

/// <summary>The page of doctor says what the program says.</summary>
public sealed partial class TroublesPageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docs/doctor.md"));

    private static IEnumerable<Trouble> All =>
        typeof(Troubles)
            .GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Select(property => property.GetValue(null))
            .OfType<Trouble>();

    [Fact]
    public void Every_trouble_is_in_the_table_with_its_words()
    {
        var missing = All.OrderBy(trouble => trouble.Id, StringComparer.Ordinal)
            .Select(Row)
            .Where(row => !Page.Contains(row + "\n", StringComparison.Ordinal))
            .ToArray();
        Assert.True(missing.Length == 0, string.Join('\n', missing));
        Assert.Equal(All.Count(), All.Select(trouble => trouble.Id).Distinct().Count());
    }

    [Fact]
    public void The_table_has_no_other_row() =>
        Assert.Equal(
            All.Select(trouble => trouble.Id).Order(),
            IdInTable().Matches(Page).Select(match => match.Groups[1].Value).Order()
        );

    [Fact]
    public void Every_probe_is_listed() =>
        Assert.All(
            HealthProbes.All,
            probe => Assert.Contains($"| `{probe.Id}` | {probe.LooksAt} |\n", Page, StringComparison.Ordinal)
        );

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

    private static string Row(Trouble trouble)
    {
        var remedy = trouble.Command.Length > 0 ? $"`{Shown(trouble.Command)}`" : Shown(trouble.Advice.English);
        return $"| `{trouble.Id}` | {HealthFinding.NameOf(trouble.Level)} | {Shown(trouble.Reason.English)} | {Shown(trouble.Cause.English)} | {remedy} |";
    }

    private static string Shown(string text) => Hole().Replace(text, "…").Replace("|", "\\|");

    [GeneratedRegex("(?<!\\{)\\{[0-9]\\}")]
    private static partial Regex Hole();

    [GeneratedRegex("(?m)^\\| `([a-z0-9-]+)` \\| (?:error|warning) \\|")]
    private static partial Regex IdInTable();
}
