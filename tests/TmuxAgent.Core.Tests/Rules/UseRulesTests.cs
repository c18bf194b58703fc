using TmuxAgent.Core.Findings;
using TmuxAgent.Core.KeyUses;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Rules;
using TmuxAgent.Core.Text;
using TmuxAgent.Scaffolding.Outputs;

namespace TmuxAgent.Core.Tests.Rules;

public class UseRulesTests
{
    private static readonly SourceText Manifest = new(
        AgentManifest.FileName,
        """
        version = 1
        [env]
        prefixes = ["AGENT_"]
        [env.keys.WECOM_WEBHOOK]
        secret = true
        aliases = ["WECOM_WEBHOOK_URL"]
        [env.keys.LOG_LEVEL]
        default = "INFO"
        [env.keys.POLL_INTERVAL]
        type = "duration"
        default = "5s"
        [env.keys.VERBOSITY]
        deprecated = "Use LOG_LEVEL."
        """
    );

    public static TheoryData<string, string, string> Fires =>
        new()
        {
            { "TMA0501", "a.py", "os.environ['WECOM_WEBHOOK_URL']" },
            { "TMA0501", "a.service", "[Service]\nEnvironment=WECOM_WEBHOOK_URL=1\n" },
            { "TMA0502", "a.sh", "echo $LOG_LEVLE" },
            { "TMA0502", "a.js", "process.env.AGENT_TYPO" },
            { "TMA0504", "a.go", "package a\nvar x = os.Getenv(\"VERBOSITY\")" },
            { "TMA0601", "a.rb", "ENV['FETCH_TIMEOUT']" },
            { "TMA0602", "a.py", "os.environ['WECOM_WEBHOOK']" },
            { "TMA0603", "a.py", "os.getenv('LOG_LEVEL', 'DEBUG')" },
            { "TMA0603", "a.sh", "sleep ${POLL_INTERVAL:-6}" },
            { "TMA0604", "a.py", "os.getenv('TEAM_CHAT_HOOK'), os.getenv('TEAM_CHAT_HOOK_URL')" },
        };

    public static TheoryData<string, string, string> StaysSilent =>
        new()
        {
            {
                "TMA0501",
                "a.py",
                "# os.environ['WECOM_WEBHOOK_URL']\nx = 'WECOM_WEBHOOK_URL'; os.environ['WECOM_WEBHOOK']"
            },
            { "TMA0502", "a.sh", "echo $HOME $OTHER_THING $LOG_LEVEL" },
            { "TMA0504", "a.go", "package a\nvar x = os.Getenv(\"LOG_LEVEL\")" },
            { "TMA0601", "a.rb", "ENV['HOME']; ENV['LOG_LEVEL']; ENV['SET_HERE'] = '1'; ENV['SET_HERE']" },
            // The program that reads is elsewhere.
            { "TMA0602", "a.py", "os.environ['HOME']" },
            { "TMA0602", "a.py", "os.environ['WECOM_WEBHOOK'], os.environ['LOG_LEVEL'], os.environ['POLL_INTERVAL']" },
            {
                "TMA0603",
                "a.py",
                "os.getenv('LOG_LEVEL', 'INFO'), os.getenv('POLL_INTERVAL', '5'), os.getenv('LOG_LEVEL', '')"
            },
            {
                "TMA0604",
                "a.py",
                "os.getenv('TEAM_HOOK'), os.getenv('OTHER_HOOK'), os.getenv('LOG_LEVEL'), os.getenv('HOOK_URL')"
            },
        };

    [Theory]
    [MemberData(nameof(Fires))]
    public void A_rule_fires_at_the_place(string id, string path, string text)
    {
        var finding = Assert.Single(Check(path, text), finding => finding.Rule.Id == id);
        Assert.Equal(id == "TMA0602" ? AgentManifest.FileName : path, finding.Location.Path);
        Assert.DoesNotContain("DEBUG", finding.Message.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(StaysSilent))]
    public void A_rule_stays_silent(string id, string path, string text) =>
        Assert.DoesNotContain(Check(path, text), finding => finding.Rule.Id == id);

    [Fact]
    public void Every_rule_over_uses_has_an_example_that_it_fires_on_and_one_that_it_does_not()
    {
        var ids = RuleList.Uses.Select(rule => rule.Id).ToArray();
        Assert.Equal(ids, ids.Order(StringComparer.Ordinal));
        Assert.Empty(ids.Except(Fires.Select(row => (string)row[0])));
        Assert.Empty(ids.Except(StaysSilent.Select(row => (string)row[0])));
        var written = typeof(UseRule).Assembly.GetTypes().Count(type => type.IsSubclassOf(typeof(UseRule)));
        Assert.Equal(written, ids.Length);
    }

    [Theory]
    [InlineData("a.py", "os.environ['WECOM_WEBHOOK_URL']", "os.environ['WECOM_WEBHOOK']")]
    [InlineData(
        "a.js",
        "const { WECOM_WEBHOOK_URL } = process.env; f(WECOM_WEBHOOK_URL);",
        "const { WECOM_WEBHOOK: WECOM_WEBHOOK_URL } = process.env; f(WECOM_WEBHOOK_URL);"
    )]
    [InlineData(
        "a.js",
        "const { WECOM_WEBHOOK_URL: hook = 'd' } = process.env;",
        "const { WECOM_WEBHOOK: hook = 'd' } = process.env;"
    )]
    [InlineData("a.sh", "# WECOM_WEBHOOK_URL\n: ${WECOM_WEBHOOK_URL:?}", "# WECOM_WEBHOOK_URL\n: ${WECOM_WEBHOOK:?}")]
    [InlineData(
        "a.py",
        "os.environ['WECOM_WEBHOOK_URL']  # tmuxagent: ignore TMA0501\nos.environ['WECOM_WEBHOOK_URL']",
        "os.environ['WECOM_WEBHOOK_URL']  # tmuxagent: ignore TMA0501\nos.environ['WECOM_WEBHOOK']"
    )]
    // A field is no place to write the key at.
    [InlineData(
        "a.py",
        "class S(BaseSettings):\n    wecom_webhook_url: str\n",
        "class S(BaseSettings):\n    wecom_webhook_url: str\n"
    )]
    // One key would be set twice.
    [InlineData(
        "a.service",
        "[Service]\nEnvironment=WECOM_WEBHOOK=1 WECOM_WEBHOOK_URL=1\n",
        "[Service]\nEnvironment=WECOM_WEBHOOK=1 WECOM_WEBHOOK_URL=1\n"
    )]
    public void A_former_spelling_is_renamed_where_it_is_a_use_and_nowhere_else(
        string path,
        string before,
        string after
    )
    {
        var edits = UseRules.Renames([Uses(path, before)], Meaning(), Manifest).SelectMany(file => file);
        Assert.Equal(after, TextEdits.Apply(before, edits));
    }

    [Fact]
    public void Of_a_rendered_file_nothing_is_said_and_what_it_reads_counts()
    {
        var rendered = Uses("a.sh", "echo $LOG_LEVEL $WECOM_WEBHOOK_URL $FETCH_TIMEOUT") with
        {
            Role = SourceRole.Rendered,
        };
        var findings = UseRules.Check([rendered, Uses("a.py", "os.environ['WECOM_WEBHOOK']")], Section(), Manifest);
        var finding = Assert.Single(findings);
        Assert.Equal("TMA0602", finding.Rule.Id);
        Assert.Contains("POLL_INTERVAL", finding.Message.ToString(), StringComparison.Ordinal);
    }

    private static IReadOnlyList<Finding> Check(string path, string text) =>
        UseRules.Check([Uses(path, text)], Section(), Manifest) is var findings
        && path.EndsWith(".py", StringComparison.Ordinal)
            // One of the unread keys is enough to see the rule.
            ? [.. findings.DistinctBy(finding => finding.Rule.Id)]
            : findings;

    private static SourceUses Uses(string path, string text)
    {
        var extractor = SourceLanguages.Of(path, out _)!;
        return new SourceUses(
            extractor.IsProgram ? SourceRole.Program : SourceRole.Configuration,
            extractor.Extract(path, text)
        )
        {
            Suppressions = extractor.Suppressed(path, text),
        };
    }

    private static EnvSection Section() => Meaning().Env;

    private static AgentManifest Meaning() => ManifestReader.Read(Manifest, "example", OutputCatalog.Named).Manifest!;
}
