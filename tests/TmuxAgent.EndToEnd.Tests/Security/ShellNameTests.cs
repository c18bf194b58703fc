using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.Security;

/// <summary>Names that a shell keeps for itself: whatever stops or misleads the start script, <c>check</c> says before.</summary>
public sealed class ShellNameTests : IDisposable
{
    private readonly UserSandbox _user = new();

    public ShellNameTests() => _user.Write("tmuxagent.toml", "version = 1\n");

    public void Dispose() => _user.Dispose();

    [Theory]
    [InlineData("UID")]
    [InlineData("EUID")]
    [InlineData("PPID")]
    [InlineData("OPTIND")]
    [InlineData("SHELLOPTS")]
    [InlineData("BASHOPTS")]
    [InlineData("BASH_VERSINFO")]
    [InlineData("GROUPS")]
    [InlineData("SECONDS")]
    [InlineData("LINENO")]
    public void A_name_that_a_shell_keeps_for_itself_fails_the_check_and_is_not_set(string name)
    {
        _user.Write(".env", $"{name}=x\n");
        Assert.True(LosesTheValue("bash", name) || LosesTheValue("dash", name), "both shells hand the value on");

        var check = _user.Tool("check");
        Assert.Equal(1, check.ExitCode);
        Assert.Contains("error TMA0121", check.Output, StringComparison.Ordinal);
        Assert.Equal(2, _user.Tool("env", "set", $"{name}=5").ExitCode);

        _user.Write("tmuxagent.toml", $"version = 1\n[env.keys.{name}]\n");
        Assert.Equal(2, _user.Tool("generate").ExitCode);
    }

    private bool LosesTheValue(string shell, string name) =>
        _user.Command(shell, "-c", $"set -a; . ./.env; set +a; exec printenv {name}") is var run
        && (run.ExitCode != 0 || run.Output != "x\n");
}
