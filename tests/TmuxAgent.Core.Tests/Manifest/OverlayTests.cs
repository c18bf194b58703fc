using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Text;
using TmuxAgent.Scaffolding.Outputs;

namespace TmuxAgent.Core.Tests.Manifest;

public class OverlayTests
{
    [Fact]
    public void It_wins_key_by_key_and_a_list_as_a_whole()
    {
        var document = Read(
            "version = 1\n[proxy]\nhttp = 'http://a:1'\nno_proxy = ['a', 'b']\n[env.keys.A]\ndescription = 'x'\nmin = 1\ntype = 'int'\n",
            "[proxy]\nno_proxy = ['c']\nproxychains = true\n[env.keys]\nA.min = 2\n[env.keys.B]\n[service]\nname = 'mine'\n"
        );

        Assert.Empty(document.Findings);
        var manifest = document.Manifest!;
        Assert.Equal("http://a:1", manifest.Proxy.Http);
        Assert.Equal(["localhost", "127.0.0.1", "::1", "c"], manifest.Proxy.NoProxy);
        Assert.True(manifest.Proxy.Proxychains);
        Assert.Equal("mine", manifest.Service.Name);
        var key = Manifests.Key(manifest, "A");
        Assert.Equal((2.0, "x"), (key.Min!.Value, key.Description));
        Assert.Equal(["A", "B"], manifest.Env.Keys.Where(k => !k.Implied).Select(k => k.Name));
    }

    [Fact]
    public void Each_value_is_known_to_be_from_the_file_that_it_is_from()
    {
        var document = Read("version = 1\n[proxy]\nhttp = 'http://a:1'\n", "# mine\n[proxy]\nsocks = 'socks5://b:2'\n");

        Assert.Equal("tmuxagent.toml:3:1", document.Locations["proxy.http"].ToString());
        Assert.Equal("tmuxagent.local.toml:3:1", document.Locations["proxy.socks"].ToString());
    }

    [Theory]
    [InlineData("[proxy]\nhttp = 3", "tmuxagent.local.toml:2:8: error TMA0312: 'http' is an integer")]
    [InlineData("[proxy]\nhtpp = ''", "tmuxagent.local.toml:2:1: error TMA0311: [proxy] has no key 'htpp'")]
    [InlineData("proxy = 1", "tmuxagent.local.toml:1:9: error TMA0312: 'proxy' is an integer")]
    [InlineData("version = 2", "tmuxagent.local.toml:1:11: error TMA0310")]
    [InlineData("[proxy\n", "tmuxagent.local.toml:1:")]
    [InlineData(
        "[proxy]\nhttp = 'http://u:marker@h:1'",
        "tmuxagent.local.toml:2:8: error TMA0318: 'http' holds credentials, and what the overlay says"
    )]
    public void A_finding_names_the_file_that_it_is_in(string overlay, string beginning)
    {
        var finding = Assert.Single(Read("version = 1\n[proxy]\nhttp = ''\n", overlay).Findings).ToString();

        Assert.StartsWith(beginning, finding, StringComparison.Ordinal);
        Assert.DoesNotContain("marker", finding, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_wrong_in_the_manifest_comes_first()
    {
        var document = Read("version = 1\n\n\n\n[codex]\nx = 1\n", "[proxy]\ny = 1\n");

        Assert.Equal(
            ["tmuxagent.toml", "tmuxagent.local.toml"],
            document.Findings.Select(finding => finding.Location.Path)
        );
    }

    [Fact]
    public void An_empty_one_changes_nothing()
    {
        const string text = "[proxy]\nhttp = 'http://a:1'\n[env.keys.A]\nrequired = true\n";
        Assert.Equal(Manifests.Sound(text), Read("version = 1\n" + text, "").Manifest);
    }

    private static ManifestDocument Read(string manifest, string overlay) =>
        ManifestReader.Read(
            new SourceText(AgentManifest.FileName, manifest),
            "demo",
            OutputCatalog.Named,
            new SourceText(AgentManifest.LocalFileName, overlay)
        );
}
