using System.Text;
using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.KeyUses;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Rules;
using TmuxAgent.Core.Tests.Manifest;
using TmuxAgent.Core.Text;
using TmuxAgent.Scaffolding.Outputs;
using Xunit.Abstractions;

namespace TmuxAgent.Core.Tests.KeyUses;

/// <summary>Whatever is in them, env files, manifests and files with secrets are read to their end, with places that are there.</summary>
[Collection("Fuzz")]
public class ReaderFuzzTests(ITestOutputHelper output)
{
    private const string Env = """
        # mine
        OPENAI_API_KEY='sk a'
        export WECOM_WEBHOOK=" https://h/send?key=1" # c
        HTTP_PROXY=http://a:1
        #LEVEL=
        LEVEL=a\
        b=$X "c"

        """;

    private const string Keys = """
        [env]
        prefixes = ["WECOM_"]
        [env.keys.OPENAI_API_KEY]
        secret = true
        required = true
        [env.keys.WECOM_WEBHOOK]
        type = "url"
        secret = true
        aliases = ["WECOM_WEBHOOK_URL"]
        [env.keys.LEVEL]
        type = "enum"
        values = ["a", "b"]
        default = "a"
        [check.severity]
        TMA0107 = "warning"
        TMA0103 = "info"
        """;

    private static readonly AgentManifest Manifest = Manifests.Sound(Keys);

    [Fact]
    public void Random_pieces_and_mutated_files_are_read_to_their_end()
    {
        var rounds = 0;
        foreach (
            var (text, _) in FuzzText.Until([
                Env,
                Env + "# tmuxagent: ignore TMA0112\nA=b c\n",
                FullManifest.Text,
                Keys,
            ])
        )
        {
            CheckEnv(text);
            CheckManifest(text);
            CheckSecrets(text);
            rounds++;
        }
        output.WriteLine($"{rounds} texts");
    }

    private static void CheckEnv(string text)
    {
        var document = EnvDocument.Parse(".env", text);
        Assert.Equal(text, string.Concat(document.Lines.Select(line => document.Raw(line.Span))));
        foreach (var role in new[] { EnvFileRole.Values, EnvFileRole.Example })
        {
            foreach (var finding in EnvFileRules.Check(document, role, Manifest))
                Assert.InRange(finding.Location.Span.End, 0, text.Length);
        }
        // What is mended stays mended.
        var once = EnvFileFixes.Apply(document, Manifest.Env, Manifest.Check).Text;
        var again = EnvFileFixes.Apply(EnvDocument.Parse(".env", once), Manifest.Env, Manifest.Check);
        Assert.Equal(once, again.Text);
    }

    private static void CheckManifest(string text)
    {
        var document = ManifestReader.Read(new SourceText("tmuxagent.toml", text), "demo", OutputCatalog.Named);
        Assert.All(document.Findings, finding => Assert.InRange(finding.Location.Span.End, 0, text.Length));
        Assert.True(document.HasErrors || document.Manifest is not null);
    }

    private static void CheckSecrets(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var search = new SecretSearch(EnvDocument.Parse(".env", text), Manifest.Env);
        var length = Encoding.UTF8.GetString(bytes).Length;
        foreach (var place in search.Find("x", bytes, isSource: true))
            Assert.InRange(place.Place.Span.End, 1, length);
        PathPattern.Matches(text[..Math.Min(text.Length, 40)], text);
    }
}
