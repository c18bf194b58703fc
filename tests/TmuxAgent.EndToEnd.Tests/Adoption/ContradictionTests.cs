using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.Adoption;

/// <summary>Files that the tool does not change and that say something else than the manifest are named by every verb.</summary>
public sealed class ContradictionTests : IDisposable
{
    private readonly UserSandbox _user = new();

    public ContradictionTests() => _user.Tool("init", "--yes").MustSucceed();

    public void Dispose() => _user.Dispose();

    [Fact]
    public void An_agent_configuration_that_is_on_another_socket_is_named_with_the_verb_that_settles_it()
    {
        Assert.Equal(0, _user.Tool("check").ExitCode);
        _user.Tool("config", "set", "sessions.socket", "work").MustSucceed();
        foreach (var verb in new[] { "generate", "diff", "status", "generate" })
            Assert.Contains(
                "tmuxagent config set sessions.socket default",
                Words(_user.Tool(verb)),
                StringComparison.Ordinal
            );
        var check = _user.Tool("check");
        Assert.Equal(1, check.ExitCode);
        Assert.Matches(@"agent-config\.yaml:\d+:\d+: warning TMA0612: socket", check.Output);

        _user.Tool("config", "set", "sessions.socket", "default").MustSucceed();
        _user.Tool("generate").MustSucceed();
        Assert.Equal(0, _user.Tool("check").ExitCode);
    }

    [Fact]
    public void Session_filters_that_hide_the_sessions_of_the_manifest_are_named_with_the_verb_that_settles_it()
    {
        _user.Tool("config", "set", "sessions.prefix", "other-").MustSucceed();
        foreach (var verb in new[] { "generate", "diff", "status" })
            Assert.Contains(
                "tmuxagent config set sessions.prefix agent-demo--",
                Words(_user.Tool(verb)),
                StringComparison.Ordinal
            );
        Assert.Matches(@"agent-config\.yaml:\d+:\d+: warning TMA0612: session_filters", _user.Tool("check").Output);

        _user.Tool("config", "set", "sessions.prefix", "agent-demo--").MustSucceed();
        _user.Tool("generate").MustSucceed();
        Assert.Equal(0, _user.Tool("check").ExitCode);
    }

    [Fact]
    public void A_copy_of_a_unit_that_is_not_as_ours_any_more_is_named()
    {
        var unit = Path.Combine(_user.Home, ".config/systemd/user/demo-orchestrator.service");
        Directory.CreateDirectory(Path.GetDirectoryName(unit)!);
        File.Copy(_user.At(".tmuxagent/systemd/demo-orchestrator.service"), unit);
        Assert.Equal(0, _user.Tool("check").ExitCode);
        _user.Tool("config", "set", "service.restart_seconds", "7").MustSucceed();
        var run = _user.Tool("generate").MustSucceed();
        Assert.Contains("tmuxagent service install", Words(run), StringComparison.Ordinal);
        Assert.Matches("warning TMA0612: this copy", _user.Tool("check").Output);
    }

    private static string Words(ProcessResult run) => run.Output + run.Error;
}
