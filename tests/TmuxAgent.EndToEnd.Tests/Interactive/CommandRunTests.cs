using System.Diagnostics;
using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.Interactive;

/// <summary><c>tmuxagent run -- COMMAND</c> where no terminal is there.</summary>
public sealed class CommandRunTests : IDisposable
{
    private readonly UserSandbox _user = new();

    public CommandRunTests() => _user.Tool("init", "--yes").MustSucceed();

    public void Dispose() => _user.Dispose();

    [Theory]
    [InlineData(7, "exit 7")]
    [InlineData(137, "kill -9 $$")]
    public void The_exit_code_is_the_commands(int code, string script) =>
        Assert.Equal(code, _user.Tool("run", "--", "bash", "-c", script).ExitCode);

    [Fact]
    public void A_program_that_is_not_there_is_127_as_in_a_shell() =>
        Assert.Equal(127, _user.Tool("run", "--", "no-such-program").ExitCode);

    [Fact]
    public void Words_behind_the_dashes_belong_to_the_command() =>
        Assert.Equal("--json -C * a b", _user.Tool("run", "--", "printf", "%s", "--json -C * a b").Output);

    [Fact]
    public void It_starts_where_the_person_is_and_reads_standard_input()
    {
        Directory.CreateDirectory(_user.At("sub folder"));
        Assert.Equal(
            _user.At("sub folder") + "\n",
            _user.Tool("run", "-C", "sub folder", "--", "sh", "-c", "pwd").MustSucceed().Output
        );
        Assert.Equal("typed", _user.ToolWithInput("typed", "run", "--", "cat").MustSucceed().Output);
    }

    [Fact]
    public void Where_the_configuration_is_incomplete_nothing_is_run()
    {
        File.Delete(_user.At(".env"));
        var run = _user.Tool("run", "--", "echo", "ran");
        Assert.Equal(78, run.ExitCode);
        Assert.Equal("", run.Output);
        File.Delete(_user.At(".tmuxagent/lib/environment.sh"));
        Assert.Equal(2, _user.Tool("run", "--", "echo", "ran").ExitCode);
    }

    [Fact]
    public void A_clone_that_nobody_generated_in_starts_nothing()
    {
        _user.Environment["XDG_STATE_HOME"] = Path.Combine(_user.Home, "another-state");
        _user.Write(".tmuxagent/lib/environment.sh", "echo >was-started\n");
        _user.Write("run_orchestrator.sh", "#!/bin/sh\necho >was-started\n");
        Assert.Equal(5, _user.Tool("run", "--", "echo", "ran").ExitCode);
        Assert.Equal(5, _user.Tool("run").ExitCode);
        Assert.False(File.Exists(_user.At("was-started")));
    }

    [Theory]
    [InlineData("TERM")]
    [InlineData("HUP")]
    [InlineData("INT")]
    public void A_signal_reaches_the_command(string signal)
    {
        var script = $"trap 'echo told >told; exit 5' {signal}; echo >ready; while :; do sleep 0.05; done";
        using var process = Process.Start(
            ProcessRunner.StartInfo(
                _user.Prepare(PackedTool.ExecutablePath, ["run", "--", "bash", "-c", script]).WithDefaultSignals()
            )
        )!;
        Assert.True(Wait.Until(() => File.Exists(_user.At("ready")), TimeSpan.FromSeconds(30)));
        _user.Command("kill", $"-{signal}", $"{process.Id}").MustSucceed();
        Assert.True(process.WaitForExit(TimeSpan.FromSeconds(30)));
        Assert.Equal(5, process.ExitCode);
        Assert.Equal("told\n", _user.Read("told"));
    }
}
