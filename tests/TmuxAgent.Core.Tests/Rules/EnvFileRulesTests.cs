using TmuxAgent.Core.Collections;
using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Rules;
using TmuxAgent.Core.Text;
using TmuxAgent.Scaffolding.Outputs;

namespace TmuxAgent.Core.Tests.Rules;

public class EnvFileRulesTests
{
    private static readonly AgentManifest Manifest = ReadManifest(
        """
        version = 1
        [project]
        name = "p"
        [env]
        prefixes = ["WECOM_"]
        [env.keys.OPENAI_API_KEY]
        secret = true
        required = true
        [env.keys.WECOM_WEBHOOK]
        type = "url"
        secret = true
        required = "recommended"
        aliases = ["WECOM_WEBHOOK_URL"]
        [env.keys.OLD_MODEL]
        deprecated = "Use CODEX_MODEL."
        """
    );

    // What the two missing-key rules want, so that other rules are seen alone.
    private const string Whole = "OPENAI_API_KEY=k\nWECOM_WEBHOOK=https://h/\n";

    public static TheoryData<string, string, string?> TextRules =>
        new()
        {
            { "TMA0101", "A=1\nA=2\n", null },
            { "TMA0102", "A=1", "A=1\n" },
            { "TMA0103", "A=1\n\n\nB=2\n", "A=1\n\nB=2\n" },
            { "TMA0104", "A-B=1\n", null },
            { "TMA0105", "A\n", null },
            { "TMA0106", "abc=1\n", null },
            { "TMA0107", "A='b'\n", "A=b\n" },
            { "TMA0108", "A = b c\n", "A='b c'\n" },
            { "TMA0109", "A=\"$B\"\n", null },
            { "TMA0110", "A=b \n", "A=b\n" },
            { "TMA0111", "B=1\nA=2\n", null },
            { "TMA0112", "A=b c\n", "A='b c'\n" },
            { "TMA0113", "A=1\r\nB=2\r\n", "A=1\nB=2\n" },
            { "TMA0114", "A='\u0007'\n", null },
            { "TMA0115", "A=b&c\n", "A='b&c'\n" },
            { "TMA0116", "A='b\nB=1\n", null },
            { "TMA0117", "A=b # c\n", "# c\nA=b\n" },
            { "TMA0118", "# c\\\n", "# c\n" },
            { "TMA0119", "\uFEFFA=1\n", "A=1\n" },
            { "TMA0120", "A=b#c\n", "A='b#c'\n" },
            { "TMA0120", "A='it'\\''s'\n", "A=\"it's\"\n" },
            { "TMA0120", "A=\"a\\$b'\"\n", null },
            { "TMA0120", "A=b\\\nB=1\n", null },
            { "TMA0121", "UID=5\n", null },
        };

    public static TheoryData<string, string, string?> KeyRules =>
        new()
        {
            {
                "TMA0201",
                "OPENAI_API_KEY=k\nWECOM_WEBHOOK_URL=https://h/\n",
                "OPENAI_API_KEY=k\nWECOM_WEBHOOK=https://h/\n"
            },
            { "TMA0202", Whole + "WECOM_GROUP=1\n", null },
            {
                "TMA0202",
                "OPENAI_API_KEY=k\nWECOM_WEBHOK=https://h/\n",
                "OPENAI_API_KEY=k\nWECOM_WEBHOOK=https://h/\n"
            },
            { "TMA0203", "OPENAI_API_KEY=\nWECOM_WEBHOOK=https://h/\n", null },
            { "TMA0204", "OPENAI_API_KEY=k\n#WECOM_WEBHOOK=\n", null },
            { "TMA0205", Whole + "CODEX_TIMEOUT_SECONDS=soon\n", null },
            { "TMA0206", Whole + "OLD_MODEL=x\n", null },
            { "TMA0207", Whole + "WECOM_WEBHOOK_URL=https://other/\n", null },
            {
                "TMA0208",
                Whole + "HTTP_PROXY=http://a:1\nhttp_proxy=http://b:1\n",
                Whole + "HTTP_PROXY=http://a:1\nhttp_proxy=http://a:1\n"
            },
            { "TMA0210", "OPENAI_API_KEY=sk-xxxx_your_key_here\nWECOM_WEBHOOK=https://h/\n", null },
            { "TMA0210", "OPENAI_API_KEY=替换成你的key\nWECOM_WEBHOOK=https://h/\n", null },
            { "TMA0210", "OPENAI_API_KEY='<key>'\nWECOM_WEBHOOK=https://h/\n", null },
            {
                "TMA0211",
                "OPENAI_API_KEY=k\nWECOM_WEBHOOK=' https://h/'\n",
                "OPENAI_API_KEY=k\nWECOM_WEBHOOK=https://h/\n"
            },
            { "TMA0211", Whole + "HTTP_PROXY=“http://h:1”\n", Whole + "HTTP_PROXY=http://h:1\n" },
            { "TMA0209", Whole + "NO_PROXY=.corp\n", Whole + "NO_PROXY=localhost,127.0.0.1,::1,.corp\n" },
        };

    /// <summary>Its example is 16 MiB long, and has a test of its own.</summary>
    internal const string TooLong = "TMA0122";

    [Theory]
    [MemberData(nameof(TextRules))]
    public void A_rule_about_the_text_fires_and_its_fix_mends(string id, string text, string? mended)
    {
        var document = EnvDocument.Parse(".env", text);
        var finding = EnvFileRules.Check(document, EnvFileRole.Values, null).First(f => f.Rule.Id == id);
        Assert.Equal(mended, finding.Fix is null ? null : Apply(text, finding.Fix));
        if (mended is not null)
            Assert.DoesNotContain(
                EnvFileRules.Check(EnvDocument.Parse(".env", mended), EnvFileRole.Values, null),
                f => f.Rule.Id == id
            );
    }

    [Theory]
    [MemberData(nameof(KeyRules))]
    public void A_rule_about_keys_fires_and_its_fix_mends(string id, string text, string? mended)
    {
        var document = EnvDocument.Parse(".env", text);
        var finding = Assert.Single(EnvFileRules.Check(document, EnvFileRole.Values, Manifest), f => f.Rule.Id == id);
        Assert.Equal(mended, finding.Fix is null ? null : Apply(text, finding.Fix));
        if (mended is not null)
            Assert.DoesNotContain(
                EnvFileRules.Check(EnvDocument.Parse(".env", mended), EnvFileRole.Values, Manifest),
                f => f.Rule.Id == id
            );
    }

    [Theory]
    [InlineData("TMA0210", "OPENAI_API_KEY=sk-a8Xx3kQ9\nWECOM_WEBHOOK=https://h/send?key=1\n")]
    [InlineData("TMA0210", "#OPENAI_API_KEY=sk-xxxx_your_key_here\n")]
    [InlineData("TMA0211", "WECOM_WEBHOOK='https://h/ and more'\nLOG_LEVEL=' INFO'\n")]
    [InlineData("TMA0205", "WECOM_WEBHOOK=' https://h/'\n")]
    public void A_rule_is_silent_about_what_is_right_or_another_rules_business(string id, string text) =>
        Assert.DoesNotContain(
            EnvFileRules.Check(EnvDocument.Parse(".env", text), EnvFileRole.Values, Manifest),
            f => f.Rule.Id == id
        );

    [Fact]
    public void Placeholders_are_at_home_in_the_example() =>
        Assert.DoesNotContain(
            EnvFileRules.Check(
                EnvDocument.Parse(".env.example", "OPENAI_API_KEY=your_key_here\n"),
                EnvFileRole.Example,
                Manifest
            ),
            f => f.Rule.Id == "TMA0210"
        );

    [Fact]
    public void A_file_beyond_the_limit_has_one_finding_that_says_so()
    {
        var document = EnvDocument.Parse(".env", new string('\n', EnvDocument.Longest + 1));
        Assert.Equal(
            TooLong,
            Assert
                .Single(
                    EnvFileRules.Check(document, EnvFileRole.Values, Manifest),
                    f => f.Rule.Severity == Severity.Error && !f.Rule.IsAboutRuns
                )
                .Rule.Id
        );
    }

    [Theory]
    [MemberData(nameof(TextRules))]
    [MemberData(nameof(KeyRules))]
    public void Mending_a_file_twice_changes_nothing_the_second_time(string id, string text, string? mended)
    {
        var once = EnvFileFixes.Apply(EnvDocument.Parse(".env", text), Manifest.Env, Manifest.Check);
        var again = EnvFileFixes.Apply(EnvDocument.Parse(".env", once.Text), Manifest.Env, Manifest.Check);
        Assert.Equal((once.Text, 0), (again.Text, again.Changes.Count));
        if (mended is not null && RuleList.Env.Single(rule => rule.Id == id).Severity > Severity.Hidden)
            Assert.DoesNotContain(
                EnvFileRules.Check(EnvDocument.Parse(".env", once.Text), EnvFileRole.Values, Manifest),
                f => f.Rule.Id == id
            );
    }

    [Fact]
    public void The_example_needs_no_values() =>
        Assert.Empty(EnvFileRules.Check(EnvDocument.Parse("x", "#OPENAI_API_KEY=\n"), EnvFileRole.Example, Manifest));

    [Fact]
    public void A_new_file_is_clean()
    {
        var merged = EnvMerge.Merge(
            null,
            Manifest.Env,
            new Dictionary<string, string> { ["OPENAI_API_KEY"] = "a 'b' c", ["WECOM_WEBHOOK"] = "https://h/?a=1&b=2" }
        );
        Assert.Empty(EnvFileRules.Check(EnvDocument.Parse(".env", merged.Text), EnvFileRole.Values, Manifest));
    }

    [Fact]
    public void No_message_holds_a_value()
    {
        const string Text =
            "OPENAI_API_KEY = marker1 marker2\nWECOM_WEBHOOK=marker3\nWECOM_WEBHOOK_URL='marker'\\''4'\nmarker5\nCODEX_TIMEOUT_SECONDS=marker6&7\n";
        var findings = EnvFileRules.Check(EnvDocument.Parse(".env", Text), EnvFileRole.Values, Manifest);
        Assert.NotEmpty(findings);
        Assert.All(findings, f => Assert.DoesNotContain("marker", f.Message.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void Any_text_is_checked_without_an_exception_and_edits_lie_in_it()
    {
        var random = new Random(5);
        for (var i = 0; i < 2_000; i++)
        {
            var text = EnvFiles.EnvTexts.Random(random, "\"' #$\\\r\n\t=AB1`~\uFEFF中;&\u0001_", 40);
            foreach (var finding in EnvFileRules.Check(EnvDocument.Parse(".env", text), EnvFileRole.Values, Manifest))
                Assert.All(
                    finding.Fix?.Edits ?? default,
                    edit => Assert.InRange(edit.Span.End, edit.Span.Start, text.Length)
                );
        }
    }

    private static string Apply(string text, SuggestedFix fix)
    {
        foreach (var edit in fix.Edits.Reverse())
            text = text.Remove(edit.Span.Start, edit.Span.Length).Insert(edit.Span.Start, edit.NewText);
        return text;
    }

    private static AgentManifest ReadManifest(string toml)
    {
        var document = ManifestReader.Read(new SourceText("tmuxagent.toml", toml), "p", OutputCatalog.Named);
        Assert.Empty(document.Findings);
        return document.Manifest!;
    }
}
