using System.Text;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Rules;
using TmuxAgent.Core.Tests.Manifest;
using TmuxAgent.Core.Text;
using TmuxAgent.Scaffolding.Outputs;
using TmuxAgent.Scaffolding.Templates;

namespace TmuxAgent.Core.Tests.Rules;

/// <summary>03xx and 04xx: each rule with a text that it fires on, and silence about a good one.</summary>
public class ReaderRuleTests
{
    private static readonly Dictionary<string, string> Manifests = new()
    {
        ["TMA0302"] = "version = 1\n[codex\n",
        ["TMA0303"] = "version = 1\nversion = 1\n",
        ["TMA0304"] = "version = 1\n[codex]\nmodel = \"\\q\"\n",
        ["TMA0305"] = $"version = 1\nx = {new string('[', 1000)}{new string(']', 1000)}\n",
        ["TMA0310"] = "version = 2\n",
        ["TMA0311"] = "version = 1\n[codecs]\n",
        ["TMA0312"] = "version = 1\n[codex]\nmodel = 5\n",
        ["TMA0313"] = "version = 1\n[service]\nrestart = 'never'\n",
        ["TMA0314"] = "version = 1\n[env.keys.a-b]\n",
        ["TMA0315"] = "version = 1\n[env.keys.A]\naliases = ['B']\n[env.keys.B]\n",
        ["TMA0316"] = "version = 1\n[env.keys.A]\ntype = 'int'\nmin = 5\nmax = 1\n",
        ["TMA0317"] = "version = 1\n[env.keys.A]\ntype = 'int'\ndefault = 'x'\n",
        ["TMA0318"] = "version = 1\n[env.keys.A]\nsecret = true\ndefault = 'x'\n",
        ["TMA0319"] = "version = 1\n[env.keys.A]\npattern = '['\n",
        ["TMA0320"] = "version = 1\n[outputs]\nrun_script = '../run.sh'\n",
        ["TMA0321"] = "version = 1\n[csharp]\nclass = '1'\n",
    };

    private static readonly Dictionary<string, string> TemplateTexts = new()
    {
        ["TMA0401"] = "{{ if }}",
        ["TMA0402"] = "{{ nothing_of_that_name | sh }}",
        ["TMA0403"] = "{{ name | sh 1 2 }}",
        ["TMA0404"] = "{{ nul | sh }}",
        ["TMA0405"] = "{{ name }}",
        ["TMA0406"] = "{{ while true }}{{ end }}",
    };

    public static TheoryData<string> ManifestIds => [.. Ids("TMA03").Except([RuleCatalog.ManifestNotUtf8.Id])];

    public static TheoryData<string> TemplateIds => [.. Ids("TMA04").Except([RuleCatalog.TemplateUnknownOverride.Id])];

    [Theory]
    [MemberData(nameof(ManifestIds))]
    public void A_rule_over_manifests_fires_on_its_example(string id) =>
        Assert.Contains(Read(Manifests[id]).Findings, finding => finding.Rule.Id == id);

    [Fact]
    public void The_rules_over_manifests_are_silent_about_a_good_one() =>
        Assert.Empty(Read("version = 1\n" + FullManifest.Text).Findings);

    [Theory]
    [MemberData(nameof(TemplateIds))]
    public void A_rule_over_templates_fires_on_its_example(string id) =>
        Assert.Contains(Render(TemplateTexts[id]).Findings, finding => finding.Rule.Id == id);

    [Fact]
    public void The_rules_over_templates_are_silent_about_a_good_one() =>
        Assert.Empty(Render("echo {{ name | sh }}\n").Findings);

    [Fact]
    public void An_override_that_replaces_nothing_is_found_and_one_that_replaces_is_not()
    {
        Assert.Equal([RuleCatalog.TemplateUnknownOverride], Overrides("scripts/none.sh.sbn"));
        Assert.Empty(Overrides(OutputCatalog.RunScript.Template));
    }

    private static IEnumerable<string> Ids(string beginning) =>
        RuleList.All.Select(rule => rule.Id).Where(id => id.StartsWith(beginning, StringComparison.Ordinal));

    private static ManifestDocument Read(string text) =>
        ManifestReader.Read(new SourceText("tmuxagent.toml", text), "demo", OutputCatalog.Named);

    private static RenderResult Render(string text)
    {
        var template = Template.Parse(new SourceText("run.sh.sbn", text));
        return template.Render(new TemplateModel(new Dictionary<string, object?> { ["name"] = "a b", ["nul"] = "\0" }));
    }

    private static IEnumerable<Rule> Overrides(string path) =>
        new TemplateSet(new Dictionary<string, SourceText> { [path] = new(path, "") })
            .FindUnknownOverrides()
            .Select(finding => finding.Rule);
}
