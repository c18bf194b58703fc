using System.Text.Json;
using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.Regenerating;

/// <summary>Drives <c>config</c> as a person does.</summary>
public sealed class ConfigTests : IDisposable
{
    private readonly UserSandbox _user = new();

    public ConfigTests() => _user.Tool("init", "--yes").MustSucceed();

    public void Dispose() => _user.Dispose();

    [Fact]
    public void A_value_is_set_in_place_reaches_the_files_and_is_taken_back_by_undo()
    {
        var before = _user.Read("tmuxagent.toml");

        _user.Tool("config", "set", "proxy.http", "http://127.0.0.1:7891").MustSucceed();

        Assert.Equal(
            before.Replace("\nhttp = \"\"", "\nhttp = \"http://127.0.0.1:7891\"", StringComparison.Ordinal),
            _user.Read("tmuxagent.toml")
        );
        Assert.Equal("http://127.0.0.1:7891\n", _user.Tool("config", "get", "proxy.http").MustSucceed().Output);
        _user.Tool("generate").MustSucceed();
        Assert.Contains("HTTP_PROXY=http://127.0.0.1:7891\n", _user.Read(".env.example"), StringComparison.Ordinal);
        _user.Tool("undo").MustSucceed();
        _user.Tool("undo").MustSucceed();
        Assert.Equal(before, _user.Read("tmuxagent.toml"));
    }

    [Theory]
    [InlineData("proxy.http", "ftp://marker", "error TMA0313: 'http' has a scheme other than http, https.")]
    [InlineData("proxy.http", "http://u:marker@h:1", "error TMA0318: 'http' holds credentials")]
    [InlineData("orchestrator.poll_interval", "marker", "error TMA0312: 'poll_interval' is a string.")]
    [InlineData("orchestrator.metrics_port", "65536", "'metrics_port' must be from 1 to 65535.")]
    [InlineData("outputs.run_script", "../marker", "error TMA0320: 'run_script' holds '.' or '..' as a folder.")]
    [InlineData("proxy.htpp", "marker", "'proxy.htpp' is not a key of the manifest. Did you mean 'proxy.http'?")]
    [InlineData("proxy.proxychains", "true", "'proxychains' needs a proxy to go through.")]
    public void A_wrong_value_is_refused_in_the_words_of_the_manifest(string key, string value, string message)
    {
        var before = _user.Read("tmuxagent.toml");
        foreach (var local in new[] { false, true })
        {
            var run = _user.Tool(["config", "set", key, value, .. local ? ["--local"] : Array.Empty<string>()]);

            Assert.Equal(2, run.ExitCode);
            Assert.Contains(message, run.Error, StringComparison.Ordinal);
            Assert.DoesNotContain("marker", run.Error, StringComparison.Ordinal);
        }
        Assert.Equal(before, _user.Read("tmuxagent.toml"));
        Assert.False(File.Exists(_user.At("tmuxagent.local.toml")));
    }

    [Fact]
    public void A_machines_own_value_wins_and_the_list_says_where_from()
    {
        _user.Tool("config", "set", "orchestrator.python", "/opt/own/python", "--local").MustSucceed();
        var set = _user.Tool("config", "set", "orchestrator.python", "python3.14").MustSucceed();
        _user.Tool("config", "unset", "codex.fake").MustSucceed();

        Assert.Contains("on this machine tmuxagent.local.toml:7 wins", set.Error, StringComparison.Ordinal);
        Assert.Equal("/opt/own/python\n", _user.Tool("config", "get", "orchestrator.python").MustSucceed().Output);
        Assert.Equal("!! tmuxagent.local.toml\n", Ignored("tmuxagent.local.toml"));
        var list = _user.Tool("config", "list", "--origin").MustSucceed().Output.Split('\n');
        Assert.Contains("orchestrator.python = \"/opt/own/python\"  # tmuxagent.local.toml:7", list);
        Assert.Contains("codex.fake = \"auto\"  # default", list);
        Assert.Contains("codex.model = \"gpt-5-codex\"  # tmuxagent.toml:" + LineOf("model = \"gpt-5-codex\""), list);

        _user.Tool("config", "unset", "orchestrator.python", "--local").MustSucceed();

        Assert.Equal("python3.14\n", _user.Tool("config", "get", "orchestrator.python").MustSucceed().Output);
    }

    [Fact]
    public void Json_gives_values_in_their_own_types_and_errors_in_the_document()
    {
        using var list = JsonDocument.Parse(_user.Tool("config", "list", "--json").MustSucceed().Output);
        var keys = list
            .RootElement.GetProperty("keys")
            .EnumerateArray()
            .ToDictionary(key => key.GetProperty("key").GetString()!, key => key);
        Assert.Equal(JsonValueKind.Array, keys["runner.command"].GetProperty("value").ValueKind);
        Assert.Equal(45, keys["orchestrator.poll_interval"].GetProperty("value").GetInt32());
        Assert.Equal("manifest", keys["orchestrator.poll_interval"].GetProperty("origin").GetString());

        var refused = _user.Tool("config", "set", "proxy.http", "ftp://h", "--json");
        using var document = JsonDocument.Parse(refused.Output);
        Assert.Equal(2, refused.ExitCode);
        Assert.Equal("config set", document.RootElement.GetProperty("verb").GetString());
        Assert.Equal("TMA0313", document.RootElement.GetProperty("findings")[0].GetProperty("rule").GetString());
    }

    [Fact]
    public void One_of_two_errors_can_be_mended()
    {
        var sound = _user.Read("tmuxagent.toml");
        _user.Write(
            "tmuxagent.toml",
            sound
                .Replace("poll_interval = 45", "poll_interval = 0", StringComparison.Ordinal)
                .Replace("dry_run = false", "dry_run = 1", StringComparison.Ordinal)
        );

        _user.Tool("config", "set", "orchestrator.poll_interval", "45").MustSucceed();
        Assert.Equal(2, _user.Tool("config", "set", "orchestrator.poll_interval", "0").ExitCode);
        _user.Tool("config", "set", "orchestrator.dry_run", "false").MustSucceed();

        Assert.Equal(sound, _user.Read("tmuxagent.toml"));
    }

    [Fact]
    public void A_new_manifest_and_a_new_overlay_name_a_schema_that_holds_them()
    {
        _user.Tool("config", "set", "orchestrator.python", "/opt/own/python", "--local").MustSucceed();
        Assert.StartsWith(
            "#:schema ./.tmuxagent/schema.json\n",
            _user.Read("tmuxagent.toml"),
            StringComparison.Ordinal
        );
        Taplo().MustSucceed();

        _user.Write("tmuxagent.local.toml", _user.Read("tmuxagent.local.toml") + "retries = 3\n");

        var refused = Taplo();
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("'retries' was unexpected", refused.Error, StringComparison.Ordinal);
    }

    private ProcessResult Taplo() =>
        ProcessRunner.Run(
            _user.Prepare("taplo", ["lint", "--no-auto-config", "tmuxagent.toml", "tmuxagent.local.toml"]) with
            {
                TimeLimit = TimeSpan.FromMinutes(3),
            }
        );

    private string Ignored(string path) =>
        _user.Command("git", "status", "--porcelain", "--ignored", path).MustSucceed().Output;

    private int LineOf(string beginning) =>
        Array.FindIndex(
            _user.Read("tmuxagent.toml").Split('\n'),
            line => line.StartsWith(beginning, StringComparison.Ordinal)
        ) + 1;
}
