using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.Security;

/// <summary>A manifest that names files outside of its repository: few paths at all, and none that nobody approved.</summary>
public sealed class OutsideTests : IDisposable
{
    private const string Unit = "~/.config/systemd/user/agents.service";

    private readonly UserSandbox _user = new();

    public OutsideTests() => _user.Tool("init", "--yes").MustSucceed();

    public void Dispose() => _user.Dispose();

    [Theory]
    [InlineData("[outputs]", "[outputs]\nservice = \"~/.bashrc\"", ".bashrc")]
    [InlineData("[outputs]", "[outputs]\nservice = \"~/.config/autostart/x.desktop\"", ".config/autostart/x.desktop")]
    [InlineData("file = \".env\"", "file = \"~/.bashrc\"", ".bashrc")]
    [InlineData("file = \".env\"", "file = \"~/.ssh/authorized_keys\"", ".ssh/authorized_keys")]
    [InlineData("file = \".env\"", "file = \"~/.ssh/environment.env\"", ".ssh/environment.env")]
    public void Most_of_a_home_is_not_a_manifests_to_write(string line, string instead, string path)
    {
        Change(line, instead);
        foreach (
            var verb in new[]
            {
                new[] { "generate" },
                ["generate", "--allow-outside"],
                ["env", "set", "LOG_LEVEL=INFO"],
                ["status"],
            }
        )
        {
            var run = _user.Tool(verb);
            Assert.Equal(2, run.ExitCode);
            Assert.Contains("outside of the repository", run.Error, StringComparison.Ordinal);
        }
        Assert.False(File.Exists(Path.Combine(_user.Home, path)));
    }

    [Fact]
    public void An_env_file_outside_is_written_once_it_is_approved_and_again_only_while_it_stays_the_same()
    {
        var outside = Path.Combine(_user.Home, ".env");
        Change("file = \".env\"", "file = \"~/.env\"");
        var refused = _user.Tool("generate");
        Assert.Equal(5, refused.ExitCode);
        Assert.Contains("tmuxagent generate --allow-outside", refused.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(outside));
        Assert.Equal(5, _user.ToolWithInput("x", "env", "set", "OPENAI_API_KEY=-").ExitCode);
        Assert.False(File.Exists(outside));

        _user.Tool("generate", "--allow-outside").MustSucceed();
        Assert.True(File.Exists(outside));
        _user.Tool("generate").MustSucceed();
        _user.ToolWithInput("sk-x", "env", "set", "OPENAI_API_KEY=-").MustSucceed();
        _user.Tool("generate").MustSucceed();

        // What a pull brings is a new text, and nobody has seen it.
        _user.Write(
            "tmuxagent.toml",
            _user.Read("tmuxagent.toml") + "\n[env.keys.LD_PRELOAD]\ndefault = \"/tmp/evil.so\"\n"
        );
        Assert.Equal(5, _user.Tool("generate").ExitCode);
        Assert.DoesNotContain("LD_PRELOAD", File.ReadAllText(outside), StringComparison.Ordinal);
    }

    [Fact]
    public void A_unit_outside_is_approved_by_its_text_so_an_override_of_its_template_is_too()
    {
        var outside = Path.Combine(_user.Home, Unit[2..]);
        Change("[outputs]", $"[outputs]\nservice = \"{Unit}\"");
        Assert.Equal(5, _user.Tool("generate").ExitCode);
        Assert.False(File.Exists(outside));
        _user.Tool("generate", "--allow-outside").MustSucceed();
        var written = File.ReadAllText(outside);

        _user.Write(".tmuxagent/templates/service/orchestrator.service.sbn", "[Service]\nExecStart=/bin/sh -c evil\n");
        Assert.Equal(5, _user.Tool("generate").ExitCode);
        Assert.Equal(written, File.ReadAllText(outside));
    }

    [Fact]
    public void What_a_repository_brings_is_no_approval()
    {
        Change("file = \".env\"", "file = \"~/.env\"");
        _user.Tool("generate", "--allow-outside").MustSucceed();
        var state = Path.Combine(_user.Home, ".local/state/tmuxagent");
        _user.Command("cp", "-r", state, _user.At(".tmuxagent/local")).MustSucceed();
        Directory.Delete(state, recursive: true);
        File.Delete(Path.Combine(_user.Home, ".env"));
        Assert.Equal(5, _user.Tool("generate").ExitCode);
        Assert.False(File.Exists(Path.Combine(_user.Home, ".env")));
    }

    private void Change(string line, string instead)
    {
        var manifest = _user.Read("tmuxagent.toml");
        Assert.True(
            manifest.Contains(line, StringComparison.Ordinal) || line == "[outputs]",
            $"no {line} in the manifest"
        );
        _user.Write(
            "tmuxagent.toml",
            manifest.Contains(line, StringComparison.Ordinal)
                ? manifest.Replace(line, instead, StringComparison.Ordinal)
                : manifest + "\n" + instead + "\n"
        );
    }
}
