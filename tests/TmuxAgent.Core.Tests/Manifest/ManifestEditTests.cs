using TmuxAgent.Core.Languages;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Text;
using TmuxAgent.Scaffolding.Outputs;

namespace TmuxAgent.Core.Tests.Manifest;

public class ManifestEditTests
{
    [Theory]
    [InlineData("[proxy]\nhttp = '' # why\n", "[proxy]\nhttp = 1 # why\n")]
    [InlineData("[proxy]\r\n  http  =  \"\"\r\n", "[proxy]\r\n  http  =  1\r\n")]
    [InlineData("proxy.http = ''\n", "proxy.http = 1\n")]
    [InlineData("proxy = { http = '', socks = '' }\n", "proxy = { http = 1, socks = '' }\n")]
    [InlineData("[proxy] # the proxy\n\n[codex]\n", "[proxy] # the proxy\nhttp = 1\n\n[codex]\n")]
    [InlineData(
        "[proxy]\nsocks = '' # s\n\n# next\n[codex]\n",
        "[proxy]\nsocks = '' # s\nhttp = 1\n\n# next\n[codex]\n"
    )]
    [InlineData("[proxy]\nno_proxy = [\n  'a',\n]\n", "[proxy]\nno_proxy = [\n  'a',\n]\nhttp = 1\n")]
    [InlineData("[proxy]\r\nsocks = ''\r\n", "[proxy]\r\nsocks = ''\r\nhttp = 1\r\n")]
    [InlineData("[proxy]", "[proxy]\nhttp = 1\n")]
    [InlineData("proxy.socks = ''\n[codex]\n", "proxy.socks = ''\nproxy.http = 1\n[codex]\n")]
    [InlineData("proxy = {}\n", "proxy = { http = 1 }\n")]
    [InlineData("proxy = { socks = '' } # p\n", "proxy = { socks = '', http = 1 } # p\n")]
    [InlineData("version = 1\n", "version = 1\n\n[proxy]\nhttp = 1\n")]
    [InlineData("version = 1", "version = 1\n\n[proxy]\nhttp = 1\n")]
    [InlineData("", "[proxy]\nhttp = 1\n")]
    [InlineData("[\"proxy\"]\n'http' = ''\n", "[\"proxy\"]\n'http' = 1\n")]
    public void A_value_is_set_where_it_belongs_and_all_else_stays(string before, string after) =>
        Assert.Equal(after, ManifestEdit.Set(before, "proxy.http", "1"));

    [Theory]
    [InlineData("[env.keys.A]\ntype = 'int'\n", "[env.keys.A]\ntype = 'int'\nmin = 1\n")]
    [InlineData("[env]\nkeys.A.type = 'int'\n", "[env]\nkeys.A.type = 'int'\nkeys.A.min = 1\n")]
    [InlineData("[env]\nkeys = { A = { type = 'int' } }\n", "[env]\nkeys = { A = { type = 'int', min = 1 } }\n")]
    [InlineData("env = { file = '.env' }\n", "env = { file = '.env', keys.A.min = 1 }\n")]
    [InlineData("[env.keys.B]\n", "[env.keys.B]\n\n[env.keys.A]\nmin = 1\n")]
    public void So_is_one_of_a_key_of_the_env_file(string before, string after)
    {
        Assert.Equal(after, ManifestEdit.Set(before, "env.keys.A.min", "1"));
        Assert.True(TomlDocument.Read(new SourceText("", after)).IsValid);
    }

    [Theory]
    [InlineData("[proxy]\n# about\nhttp = '' # why\nsocks = ''\n", "[proxy]\n# about\nsocks = ''\n")]
    [InlineData("[proxy]\nhttp = ''", "[proxy]\n")]
    [InlineData("[proxy]\r\n  http = ''\r\n\r\n[codex]\r\n", "[proxy]\r\n\r\n[codex]\r\n")]
    [InlineData("proxy = { http = '', socks = '' }\n", "proxy = { socks = '' }\n")]
    [InlineData("proxy = { socks = '', http = '' }\n", "proxy = { socks = '' }\n")]
    [InlineData("proxy = {http = ''}\n", "proxy = {}\n")]
    [InlineData("[proxy]\nsocks = ''\n", "[proxy]\nsocks = ''\n")]
    public void A_value_is_taken_out_with_its_line_alone(string before, string after) =>
        Assert.Equal(after, ManifestEdit.Unset(before, "proxy.http"));

    [Fact]
    public void Every_key_can_be_set_into_nothing_and_into_everything()
    {
        var document = Manifests.Read(FullManifest.Text);
        foreach (
            var setting in new ManifestSettings(OutputCatalog.Named)
                .All(document)
                .Where(setting => setting.Place is not null)
        )
        {
            var value = LiteralSyntax.Toml.Encode(setting.Value).Text;
            foreach (var text in new[] { "version = 1\n", "version = 1\n" + FullManifest.Text })
            {
                var edited = ManifestReader.Read(
                    new SourceText("t", ManifestEdit.Set(text, setting.Path, value)),
                    "demo",
                    OutputCatalog.Named
                );
                Assert.Equal(
                    setting.Value,
                    new ManifestSettings(OutputCatalog.Named).Find(edited, setting.Path)!.Value
                );
            }
            var without = ManifestEdit.Unset("version = 1\n" + FullManifest.Text, setting.Path);
            Assert.False(Manifests.Read(without[12..]).Locations.ContainsKey(setting.Path), setting.Path);
        }
    }

    [Theory]
    [InlineData("proxy.http", "http://a:1", "\"http://a:1\"")]
    [InlineData("project.name", "it's \"x\"", "\"it's \\\"x\\\"\"")]
    [InlineData("project.name", "true", "\"true\"")]
    [InlineData("orchestrator.poll_interval", "1.5", "1.5")]
    [InlineData("orchestrator.poll_interval", "soon", "\"soon\"")]
    [InlineData("orchestrator.poll_interval", "1\nx = 2", "\"1\\nx = 2\"")]
    [InlineData("orchestrator.poll_interval", "1 # x", "1")]
    [InlineData("orchestrator.metrics_port", "false", "false")]
    [InlineData("orchestrator.dry_run", "true", "true")]
    [InlineData("codex.fake", "auto", "\"auto\"")]
    [InlineData("codex.fake", "true", "true")]
    [InlineData("proxy.no_proxy", "a, b", "[\"a\", \"b\"]")]
    [InlineData("proxy.no_proxy", "['a', 'b']", "['a', 'b']")]
    [InlineData("proxy.no_proxy", "", "[]")]
    [InlineData("outputs.run_script", "false", "false")]
    [InlineData("outputs.run_script", "bin/run.sh", "\"bin/run.sh\"")]
    [InlineData("env.keys.A.required", "recommended", "\"recommended\"")]
    [InlineData("env.keys.A.default", "5", "\"5\"")]
    [InlineData("env.keys.A.min", "5", "5")]
    [InlineData("env.keys.A.min", "5m", "\"5m\"")]
    public void What_is_typed_becomes_the_kind_of_value_that_the_key_has(string path, string typed, string expected) =>
        Assert.Equal(expected, new ManifestSettings(OutputCatalog.Named).Written(path, typed));

    [Theory]
    [InlineData("proxy.htpp", "proxy.http")]
    [InlineData("poll_interval", "orchestrator.poll_interval")]
    [InlineData("outputs.runscript", "outputs.run_script")]
    [InlineData("env.keys.A.defalt", "env.keys.A.default")]
    [InlineData("version", "")]
    [InlineData("env.keys.1A.type", "")]
    [InlineData("", "")]
    [InlineData("a.b.c.d.e", "")]
    public void A_key_that_there_is_none_of_gets_the_nearest_one(string path, string near) =>
        Assert.Contains(
            near.Length == 0 ? "is not a key of the manifest." : $"Did you mean '{near}'?",
            new ManifestSettings(OutputCatalog.Named).Problem(path)!.ToString(),
            StringComparison.Ordinal
        );
}
