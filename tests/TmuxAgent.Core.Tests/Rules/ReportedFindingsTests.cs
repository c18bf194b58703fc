using TmuxAgent.Core.Findings;
using TmuxAgent.Core.KeyUses;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Phrases;
using TmuxAgent.Core.Rules;
using TmuxAgent.Core.Tests.Manifest;
using TmuxAgent.Core.Text;

namespace TmuxAgent.Core.Tests.Rules;

/// <summary>Severities of the manifest, and comments that suppress.</summary>
public class ReportedFindingsTests
{
    private static readonly Rule Alias = RuleList.All.Single(rule => rule.Id == "TMA0501");
    private static readonly Rule Unread = RuleList.All.Single(rule => rule.Id == "TMA0602");

    [Theory]
    [InlineData("", Severity.Error)]
    [InlineData("[check.severity]\nTMA0501 = 'info'", Severity.Info)]
    [InlineData("[check.severity]\nTMA0501 = 'off'", null)]
    [InlineData("[check.severity]\nTMA0502 = 'off'", Severity.Error)]
    [InlineData("[check.paths.'tests/**']\nTMA0501 = 'off'", null)]
    [InlineData("[check.paths.'src/**']\nTMA0501 = 'off'", Severity.Error)]
    [InlineData("[check.severity]\nTMA0501 = 'off'\n[check.paths.'tests/**']\nTMA0501 = 'warning'", Severity.Warning)]
    [InlineData("[check.paths.'tests/**']\nall = 'off'", null)]
    [InlineData("[check.paths.'tests/**']\nall = 'off'\nTMA0501 = 'info'", Severity.Info)]
    [InlineData("[check.paths.'tests/**']\nall = 'off'\n[check.paths.'tests/a.py']\nTMA0501 = 'info'", Severity.Info)]
    [InlineData("[check.paths.'tests/*.py']\nTMA0502 = 'off'", Severity.Error)]
    public void The_manifest_says_how_much_a_finding_matters(string manifest, Severity? severity)
    {
        var reported = new ReportedFindings(Manifests.Sound(manifest).Check, []).Of([At("tests/a.py", 1)]);
        Assert.Equal(severity, reported.SingleOrDefault()?.Severity);
    }

    [Theory]
    [InlineData("[check.severity]\nTMA0501 = 'fatal'", "TMA0313")]
    [InlineData("[check.severity]\nTMA0501 = 1", "TMA0312")]
    [InlineData("[check.severity]\nTMA501 = 'off'", "TMA0311")]
    [InlineData("[check.severity]\nall = 'off'", "TMA0311")]
    [InlineData("[check.paths.'/etc']\nall = 'off'", "TMA0320")]
    [InlineData("[check.paths]\nTMA0501 = 'off'", "TMA0312")]
    [InlineData("[check]\npath = 1", "TMA0311")]
    public void What_is_no_severity_is_refused(string manifest, string rule) =>
        Assert.Contains(Manifests.Read(manifest).Findings, finding => finding.Rule.Id == rule);

    [Theory]
    [InlineData("a.py", "x = 1  # tmuxagent: ignore TMA0501\n", "1 TMA0501")]
    [InlineData("a.py", "# tmuxagent: ignore TMA0501, TMA0603 kept for old hosts\nx = 1\n", "2 TMA0501", "2 TMA0603")]
    [InlineData("a.py", "# tmuxagent: ignore TMA0501\n  # tmuxagent:ignore TMA0603\nx = 1\n", "3 TMA0501", "3 TMA0603")]
    [InlineData("a.py", "x = '# tmuxagent: ignore TMA0501'\n")]
    [InlineData("a.py", "# see tmuxagent: ignore TMA0501\n")]
    [InlineData("a.py", "# tmuxagent: ignored TMA0501\n")]
    [InlineData("a.py", "# tmuxagent: ignore\n", "2 ")]
    [InlineData("a.ts", "f(); // tmuxagent: ignore TMA0501\n", "1 TMA0501")]
    [InlineData("a.ts", "/* tmuxagent: ignore TMA0501 */\nf();\n", "2 TMA0501")]
    [InlineData("a.ts", "f(`// tmuxagent: ignore TMA0501`);\n")]
    [InlineData("a.go", "f() // tmuxagent: ignore TMA0501", "1 TMA0501")]
    [InlineData("a.sh", "echo $X # tmuxagent: ignore TMA0601\n", "1 TMA0601")]
    [InlineData("a.service", "; tmuxagent: ignore TMA0501\nEnvironment=X=1\n", "2 TMA0501")]
    [InlineData("compose.yml", "a: 1 # tmuxagent: ignore TMA0501\r\n", "1 TMA0501")]
    public void A_comment_names_rules_for_its_line_or_the_next(string path, string text, params string[] expected) =>
        Assert.Equal(
            expected,
            SourceLanguages.Of(path, out _)!.Suppressed(path, text).Select(one => $"{one.Line} {one.Rule}")
        );

    [Fact]
    public void A_suppressed_finding_is_not_reported_and_a_comment_without_use_is()
    {
        Suppression[] comments = [Comment("TMA0501", 3), Comment("TMA0501", 7), Comment("TMA0602", 3)];
        var reported = new ReportedFindings(CheckSection.Default, comments).Of([At("a.py", 3), At("a.py", 4)]);
        Assert.Equal(
            ["a.py:4 TMA0501", "a.py:7 TMA0605", "a.py:3 TMA0605"],
            reported
                .OrderBy(f => f.Rule.Id)
                .Select(f => $"{f.Location.Path}:{f.Location.Start.Line} {f.Rule.Id}")
                .OrderBy(line => line.EndsWith("0605", StringComparison.Ordinal))
                .ThenByDescending(line => line)
        );
    }

    [Fact]
    public void A_comment_for_a_rule_that_is_off_is_left_alone()
    {
        var check = Manifests.Sound("[check.severity]\nTMA0602 = 'off'").Check;
        Assert.Empty(new ReportedFindings(check, [Comment("TMA0602", 1)]).Of([]));
        Assert.Single(new ReportedFindings(CheckSection.Default, [Comment("TMA0602", 1)]).Of([]));
    }

    [Fact]
    public void Findings_are_in_the_order_of_path_place_and_rule()
    {
        Finding[] found = [At("b.py", 1), At("a.py", 9), At("a.py", 2), At("a.py", 2) with { Rule = Unread }];
        var reported = new ReportedFindings(CheckSection.Default, []).Of(found);
        Assert.Equal(
            ["a.py 2 TMA0501", "a.py 2 TMA0602", "a.py 9 TMA0501", "b.py 1 TMA0501"],
            reported.Select(f => $"{f.Location.Path} {f.Location.Start.Line} {f.Rule.Id}")
        );
    }

    private static Finding At(string path, int line) =>
        new(Alias, Phrase.Verbatim("x"), new Location(path, new TextSpan(line * 10, 1), new(line, 1), new(line, 2)));

    private static Suppression Comment(string rule, int line) =>
        new(rule, line, new Location("a.py", new TextSpan(line * 10 + 5, 7), new(line, 6), new(line, 13)));
}
