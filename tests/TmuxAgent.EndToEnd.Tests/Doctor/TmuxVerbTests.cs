using System.Text.Json;
using TmuxAgent.EndToEnd.Tests.Diagnosis;
using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.Doctor;

/// <summary><c>tmuxagent tmux</c> with a real tmux server.</summary>
public sealed class TmuxVerbTests : IDisposable
{
    private readonly DiagnosedRepository _its = new();

    public void Dispose() => _its.Dispose();

    [SkippableFact]
    public void A_server_gets_every_value_as_it_is_and_no_session_of_it_ends()
    {
        SkipWithoutTmux();
        // Before there is a server there is nothing to do.
        Assert.Contains(
            "no server runs",
            _its.Shell("tmuxagent tmux sync").MustSucceed().Error,
            StringComparison.Ordinal
        );
        const string Mark = "sk-mark-7788";
        var secret = $"{Mark} \"q\" $HOME;#{{x}} ~ 密钥 %s";
        _its.Shell("tmux new-session -d -s mine").MustSucceed();
        _its.Shell("tmux set-environment -g WECOM_TOUSER gone").MustSucceed();
        var pane = _its.Shell("tmux list-panes -a -F '#{pane_pid}'").Output;
        _its.Shell("tmuxagent env set OPENAI_API_KEY=-", secret).MustSucceed();
        _its.Shell("tmuxagent env set LOG_LEVEL=DEBUG").MustSucceed();
        _its.Shell("tmuxagent env set WECOM_TOTAG=-", "it's a;b").MustSucceed();
        // A line end behind a backslash, which joins lines for tmux.
        _its.Shell("tmuxagent env set WECOM_TOPARTY=-", "two\\\nlines").MustSucceed();

        var before = _its.Shell("tmuxagent tmux status");
        Assert.Equal(1, before.ExitCode);
        Assert.Contains("differs              OPENAI_API_KEY", before.Output, StringComparison.Ordinal);
        Assert.Contains("not in the env file  WECOM_TOUSER", before.Output, StringComparison.Ordinal);
        var dry = _its.Shell("tmuxagent tmux sync --dry-run --json").MustSucceed();
        using (var document = JsonDocument.Parse(dry.Output))
            Assert.True(document.RootElement.GetProperty("changed").GetBoolean());
        Assert.Equal(1, _its.Shell("tmuxagent tmux status").ExitCode);

        ProcessResult sync;
        using (var watch = new CommandLineWatch(Mark))
        {
            sync = _its.Shell("tmuxagent tmux sync").MustSucceed();
            watch.Stop();
            Assert.Empty(watch.Marked);
        }
        Assert.Contains("what runs already keeps its old ones", sync.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(
            Mark,
            before.Output + before.Error + dry.Output + sync.Output + sync.Error,
            StringComparison.Ordinal
        );
        // As a new window has it.
        Assert.Equal(secret, InNewWindow("OPENAI_API_KEY"));
        Assert.Equal("two\\\nlines", InNewWindow("WECOM_TOPARTY"));
        Assert.Equal("it's a;b", InNewWindow("WECOM_TOTAG"));
        Assert.Equal("", InNewWindow("WECOM_TOUSER"));
        Assert.Equal(pane, _its.Shell("tmux list-panes -t mine:0 -F '#{pane_pid}'").Output);
        Assert.Equal(0, _its.Shell("tmuxagent tmux status").ExitCode);
        using var again = JsonDocument.Parse(_its.Shell("tmuxagent tmux sync --json").MustSucceed().Output);
        Assert.False(again.RootElement.GetProperty("changed").GetBoolean());
    }

    [SkippableFact]
    public void A_clone_that_nobody_generated_in_gives_a_server_nothing()
    {
        SkipWithoutTmux();
        _its.Shell("tmux new-session -d -s mine").MustSucceed();
        _its.Shell("tmuxagent env set LOG_LEVEL=DEBUG").MustSucceed();
        _its.Variables["XDG_STATE_HOME"] = Path.Combine(_its.Home, "another-state");
        Assert.Equal(5, _its.Shell("tmuxagent tmux sync").ExitCode);
        Assert.NotEqual(0, _its.Shell("tmux show-environment -g LOG_LEVEL").ExitCode);
    }

    private string InNewWindow(string key)
    {
        var file = Path.Combine(_its.Home, "seen");
        File.Delete(file);
        _its.Shell($"tmux new-window -d -t mine: 'printf %s \"${key}\" >{file}.part; mv {file}.part {file}'")
            .MustSucceed();
        Assert.True(Wait.Until(() => File.Exists(file), TimeSpan.FromSeconds(20)), "no window");
        return File.ReadAllText(file);
    }

    private static void SkipWithoutTmux() =>
        Skip.If(ProcessRunner.Find("tmux") is null, "tmux is not installed; run eng/install-test-tools");
}
