using TmuxAgent.Core.Collections;
using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Rules;
using TmuxAgent.Core.Text;

namespace TmuxAgent.Core.Tests.Rules;

public class EnvFileRulesTests
{
    private static readonly AgentManifest Manifest = ReadManifest("""
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
        """);

    // What the two missing-key rules want, so that other rules are seen alone.
    private const string Whole = "OPENAI_API_KEY=k\nWECOM_WEBHOOK=https://h/\n";

    [Theory]
    [InlineData("TMA0101", "A=1\nA=2\n", null)]
    [InlineData("TMA0102", "A=1", "A=1\n")]
    [InlineData("TMA0103", "A=1\n\n\nB=2\n", "A=1\n\nB=2\n")]
    [InlineData("TMA0104", "A-B=1\n", null)]
    [InlineData("TMA0105", "A\n", null)]
    [InlineData("TMA0106", "abc=1\n", null)]
    [InlineData("TMA0107", "A='b'\n", "A=b\n")]
    [InlineData("TMA0108", "A = b c\n", "A='b c'\n")]
    [InlineData("TMA0109", "A=\"$B\"\n", null)]
    [InlineData("TMA0110", "A=b \n", "A=b\n")]
    [InlineData("TMA0111", "B=1\nA=2\n", null)]
    [InlineData("TMA0112", "A=b c\n", "A='b c'\n")]
    [InlineData("TMA0113", "A=1\r\nB=2\r\n", "A=1\nB=2\n")]
    [InlineData("TMA0114", "A='\u0007'\n", null)]
    [InlineData("TMA0115", "A=b&c\n", "A='b&c'\n")]
    [InlineData("TMA0116", "A='b\nB=1\n", null)]
    [InlineData("TMA0117", "A=b # c\n", "# c\nA=b\n")]
    [InlineData("TMA0118", "# c\\\n", "# c\n")]
    [InlineData("TMA0119", "\uFEFFA=1\n", "A=1\n")]
    [InlineData("TMA0120", "A=b#c\n", "A='b#c'\n")]
    [InlineData("TMA0120", "A='it'\\''s'\n", "A=\"it's\"\n")]
    [InlineData("TMA0120", "A=\"a\\$b'\"\n", null)]
    public void A_rule_about_the_text_fires_and_its_fix_mends(string id, string text, string? mended)
    {
        var document = EnvDocument.Parse(".env", text);
        var finding = EnvFileRules.Check(document, null).First(f => f.Rule.Id == id);
        Assert.Equal(mended, finding.Fix is null ? null : Apply(text, finding.Fix));
        if (mended is not null)
            Assert.DoesNotContain(EnvFileRules.Check(EnvDocument.Parse(".env", mended), null), f => f.Rule.Id == id);
    }

    [Theory]
    [InlineData("TMA0201", "OPENAI_API_KEY=k\nWECOM_WEBHOOK_URL=https://h/\n", "OPENAI_API_KEY=k\nWECOM_WEBHOOK=https://h/\n")]
    [InlineData("TMA0202", Whole + "WECOM_GROUP=1\n", null)]
    [InlineData("TMA0202", "OPENAI_API_KEY=k\nWECOM_WEBHOK=https://h/\n", "OPENAI_API_KEY=k\nWECOM_WEBHOOK=https://h/\n")]
    [InlineData("TMA0203", "OPENAI_API_KEY=\nWECOM_WEBHOOK=https://h/\n", null)]
    [InlineData("TMA0204", "OPENAI_API_KEY=k\n#WECOM_WEBHOOK=\n", null)]
    [InlineData("TMA0205", Whole + "CODEX_TIMEOUT_SECONDS=soon\n", null)]
    [InlineData("TMA0206", Whole + "OLD_MODEL=x\n", null)]
    [InlineData("TMA0207", Whole + "WECOM_WEBHOOK_URL=https://other/\n", null)]
    [InlineData("TMA0208", Whole + "HTTP_PROXY=http://a:1\nhttp_proxy=http://b:1\n", Whole + "HTTP_PROXY=http://a:1\nhttp_proxy=http://a:1\n")]
    [InlineData("TMA0209", Whole + "NO_PROXY=.corp\n", Whole + "NO_PROXY=localhost,127.0.0.1,::1,.corp\n")]
    public void A_rule_about_keys_fires_and_its_fix_mends(string id, string text, string? mended)
    {
        var document = EnvDocument.Parse(".env", text);
        var finding = Assert.Single(EnvFileRules.Check(document, Manifest), f => f.Rule.Id == id);
        Assert.Equal(mended, finding.Fix is null ? null : Apply(text, finding.Fix));
        if (mended is not null)
            Assert.DoesNotContain(EnvFileRules.Check(EnvDocument.Parse(".env", mended), Manifest), f => f.Rule.Id == id);
    }

    [Fact]
    public void A_new_file_and_the_example_are_clean()
    {
        var merged = EnvMerge.Merge(null, Manifest.Env, new Dictionary<string, string>
        {
            ["OPENAI_API_KEY"] = "a 'b' c",
            ["WECOM_WEBHOOK"] = "https://h/?a=1&b=2",
        });
        Assert.Empty(EnvFileRules.Check(EnvDocument.Parse(".env", merged.Text), Manifest));
        Assert.Empty(EnvFileRules.Check(EnvDocument.Parse(Manifest.Env.Example, EnvContent.Example(Manifest.Env)), Manifest));
    }

    [Fact]
    public void No_message_holds_a_value()
    {
        const string Text = "OPENAI_API_KEY = marker1 marker2\nWECOM_WEBHOOK=marker3\nWECOM_WEBHOOK_URL='marker'\\''4'\nmarker5\nCODEX_TIMEOUT_SECONDS=marker6&7\n";
        var findings = EnvFileRules.Check(EnvDocument.Parse(".env", Text), Manifest);
        Assert.NotEmpty(findings);
        Assert.All(findings, f => Assert.DoesNotContain("marker", f.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Any_text_is_checked_without_an_exception_and_edits_lie_in_it()
    {
        var random = new Random(5);
        for (var i = 0; i < 2_000; i++)
        {
            var text = EnvFiles.EnvTexts.Random(random, "\"' #$\\\r\n\t=AB1`~\uFEFF中;&\u0001_", 40);
            foreach (var finding in EnvFileRules.Check(EnvDocument.Parse(".env", text), Manifest))
                Assert.All(finding.Fix?.Edits ?? default, edit => Assert.InRange(edit.Span.End, edit.Span.Start, text.Length));
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
        var document = ManifestReader.Read(new SourceText("tmuxagent.toml", toml), "p");
        Assert.Empty(document.Findings);
        return document.Manifest!;
    }
}
