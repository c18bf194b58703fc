using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.KeyUses;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Rules;
using TmuxAgent.Core.Tests.Manifest;

namespace TmuxAgent.Core.Tests.Rules;

/// <summary>What git and the disk say, and secrets in files.</summary>
public class RepositoryRulesTests
{
    private const string Text = """
        [env.keys.API_KEY]
        secret = true
        example = "an-example-of-a-key"
        aliases = ["OLD_API_KEY"]
        [env.keys.LEVEL]
        [env.keys.GONE]
        deprecated = "Use LEVEL."
        """;

    private static readonly EnvSection Section = Manifests.Sound(Text).Env;

    [Fact]
    public void Nothing_is_said_of_what_is_in_order()
    {
        var facts = new RepositoryFacts(Section)
        {
            EnvMode = 0b110_000_000,
            Example = EnvDocument.Parse(".env.example", "#API_KEY=\nLEVEL=INFO\n"),
        };
        Assert.Empty(RuleList.Repository.SelectMany(rule => rule.Check(facts)));
        Assert.Empty(RuleList.Repository.SelectMany(rule => rule.Check(new RepositoryFacts(Section))));
    }

    [Fact]
    public void Each_rule_fires_on_its_own_fact()
    {
        var fine = new RepositoryFacts(Section);
        Assert.Equal("TMA0620 .env", Of(fine with { IsEnvTracked = true }));
        Assert.Equal("TMA0621 .env", Of(fine with { CommitsOfEnv = 2 }));
        Assert.Equal("TMA0622 .env", Of(fine with { IsEnvOpen = true }));
        Assert.Equal("TMA0623 .env.example", Of(fine with { Ignored = [".env.example"] }));
        Assert.Equal("TMA0624 .env.example", Of(fine with { Example = EnvDocument.Parse(".env.example", "LEVEL=\n") }));
        Assert.Equal("TMA0625 .env", Of(fine with { EnvMode = 0b110_100_000 }));
    }

    [Theory]
    [InlineData("a.py", "url = 'https://h/?k=real-value-1'\n", "TMA0505 1:21")]
    [InlineData("notes.md", "# Größe\nreal-value-1 and real-value-1\nreal-value-1", "TMA0626 2:1", "TMA0626 3:1")]
    [InlineData("old.json", "{\"key\": \"former-value\"}", "TMA0626 1:10")]
    [InlineData(
        "a.py",
        "url = 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=693a91f6-7aoc-4bc4-97a0-0ec2sifa5aaa'",
        "TMA0505 1:47"
    )]
    [InlineData("a.go", "// https://oapi.dingtalk.com/robot/send?access_token=66d0f29a1b2c3d4e5f", "TMA0505 1:30")]
    [InlineData("a.sh", "curl -H 'Bearer sk-proj-a8Xx3kQ9zLmN4pRtUv12'", "TMA0505 1:17")]
    [InlineData("notes.md", "sk-proj-a8Xx3kQ9zLmN4pRtUv12", "TMA0626 1:1")]
    [InlineData(
        "a.py",
        "'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=YOUR_KEY' 'sk-xxxxxxxxxxxxxxxxxxxxxxxx1' 'task-a8Xx3kQ9zLmN4pRtUv12'"
    )]
    [InlineData("a.py", "hook(an-example-of-a-key) INFO")]
    public void A_secret_is_found_where_it_is_written_and_never_told(string path, string text, params string[] expected)
    {
        var env = EnvDocument.Parse(".env", "API_KEY=real-value-1\nOLD_API_KEY=former-value\nLEVEL=INFO\n");
        var isSource = SourceLanguages.Of(path, out _) is not null;
        var places = new SecretSearch(env, Section).Find(path, System.Text.Encoding.UTF8.GetBytes(text), isSource);
        var findings = SecretFindings.Of(places).ToList();
        Assert.Equal(expected, findings.Select(f => $"{f.Rule.Id} {f.Location.Start}"));
        Assert.DoesNotContain(findings, f => f.Message.ToString().Contains("value-1", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_short_a_placeholder_or_the_example_is_no_secret_to_look_for()
    {
        foreach (var value in new[] { "short", "your_key_here", "an-example-of-a-key" })
            Assert.False(new SecretSearch(EnvDocument.Parse(".env", $"API_KEY={value}\n"), Section).HasValues, value);
    }

    private static string Of(RepositoryFacts facts) =>
        string.Join(
            ' ',
            RuleList.Repository.SelectMany(rule => rule.Check(facts)).Select(f => $"{f.Rule.Id} {f.Location.Path}")
        );
}
