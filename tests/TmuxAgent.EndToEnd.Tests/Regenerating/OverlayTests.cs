using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.Regenerating;

/// <summary>What <c>tmuxagent.local.toml</c> changes on this machine, and what git sees of it.</summary>
public sealed class OverlayTests : IDisposable
{
    private readonly UserSandbox _user = new();

    public OverlayTests()
    {
        _user.Tool("init", "--yes").MustSucceed();
        Git("add", "--all");
        Git("-c", "user.name=t", "-c", "user.email=t@t", "commit", "--quiet", "-m", "x");
    }

    public void Dispose() => _user.Dispose();

    [Fact]
    public void A_machines_value_reaches_its_files_and_neither_ledger_nor_ignore_file()
    {
        _user.Write(
            "tmuxagent.local.toml",
            "[orchestrator]\npython = \"/opt/own/python\"\n[proxy]\nhttp = \"http://127.0.0.1:7891\"\n"
        );
        var run = _user.Tool("generate").MustSucceed();

        Assert.Contains("/opt/own/python", _user.Read("run_orchestrator.sh"), StringComparison.Ordinal);
        Assert.Contains("http 127.0.0.1 7891", _user.Read(".tmuxagent/proxychains.conf"), StringComparison.Ordinal);
        Assert.Contains("run_orchestrator.sh", run.Error, StringComparison.Ordinal);
        Assert.Contains("keep these files out of commits", run.Error, StringComparison.Ordinal);
        var changed = Git("status", "--porcelain").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains(" M run_orchestrator.sh", changed);
        // Each of them is named; the overlay, the ledger, its bases and the example are not among them.
        Assert.All(changed, line => Assert.Contains(line[3..], run.Error, StringComparison.Ordinal));
        Assert.DoesNotContain(changed, line => line.Contains(".tmuxagent/base", StringComparison.Ordinal));
        Assert.Equal("nothing to do\n", _user.Tool("generate").MustSucceed().Output);
        Assert.Equal(0, _user.Tool("generate", "--check").ExitCode);
    }

    [Fact]
    public void What_the_overlay_places_in_the_way_of_a_file_is_left_out_in_the_overlay()
    {
        _user.Write("start.sh", "make start\n");
        _user.Write("tmuxagent.local.toml", "[outputs]\nrunner_script = \"start.sh\"\n");
        Assert.Equal(5, _user.Tool("generate").ExitCode);
        _user.Tool("leave", "start.sh").MustSucceed();
        Assert.Equal("[outputs]\nrunner_script = false\n", _user.Read("tmuxagent.local.toml"));
        _user.Tool("generate").MustSucceed();
        Assert.Equal("make start\n", _user.Read("start.sh"));
    }

    [Fact]
    public void Without_the_overlay_everything_is_as_it_was_committed()
    {
        _user.Write("tmuxagent.local.toml", "[orchestrator]\npython = \"/opt/own/python\"\nmetrics_port = 9999\n");
        _user.Tool("generate").MustSucceed();
        Assert.NotEqual("", Git("status", "--porcelain"));

        File.Delete(_user.At("tmuxagent.local.toml"));
        _user.Tool("generate").MustSucceed();

        Assert.Equal("", Git("status", "--porcelain"));
    }

    [Fact]
    public void An_edit_of_a_persons_is_merged_with_the_machines_value_and_stays_without_it()
    {
        File.AppendAllText(_user.At("run_orchestrator.sh"), "# mine\n");
        _user.Write("tmuxagent.local.toml", "[orchestrator]\npython = \"/opt/own/python\"\n");
        _user.Tool("generate").MustSucceed();
        Assert.Contains("/opt/own/python", _user.Read("run_orchestrator.sh"), StringComparison.Ordinal);
        Assert.EndsWith("# mine\n", _user.Read("run_orchestrator.sh"), StringComparison.Ordinal);

        File.Delete(_user.At("tmuxagent.local.toml"));
        _user.Tool("generate").MustSucceed();

        Assert.DoesNotContain("/opt/own/python", _user.Read("run_orchestrator.sh"), StringComparison.Ordinal);
        Assert.EndsWith("# mine\n", _user.Read("run_orchestrator.sh"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[orchestrator]\nmetrics_port = \"x\"\n", "tmuxagent.local.toml:2:16: error TMA0312")]
    [InlineData("[env]\nfile = \"/etc/passwd\"\n", "tmuxagent.local.toml:2:8: error TMA0320")]
    public void What_is_wrong_with_it_stops_every_verb_and_names_its_line(string overlay, string beginning)
    {
        _user.Write("tmuxagent.local.toml", overlay);
        foreach (var verb in new[] { "generate", "status", "check", "diff" })
        {
            var run = _user.Tool(verb);
            Assert.Equal(2, run.ExitCode);
            Assert.StartsWith(beginning, run.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void An_overlay_that_is_a_link_is_not_read()
    {
        var secret = Path.Combine(_user.Home, "secret.toml");
        File.WriteAllText(secret, "marker = 1\n");
        File.CreateSymbolicLink(_user.At("tmuxagent.local.toml"), secret);

        var run = _user.Tool("status");

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("tmuxagent: tmuxagent.local.toml is not read", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("marker", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_an_overlay_wants_outside_of_the_repository_needs_the_same_approval()
    {
        _user.Write("tmuxagent.local.toml", "[env]\nfile = \"~/.env\"\n");

        Assert.Equal(5, _user.Tool("generate").ExitCode);
        Assert.False(File.Exists(Path.Combine(_user.Home, ".env")));
    }

    private string Git(params string[] arguments) => _user.Command("git", arguments).MustSucceed().Output;
}
