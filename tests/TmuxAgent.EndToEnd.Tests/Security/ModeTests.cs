using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.Security;

/// <summary>Who owns what is written, and who may read it.</summary>
public sealed class ModeTests : IDisposable
{
    private readonly UserSandbox _user = new();

    public void Dispose() => _user.Dispose();

    [Fact]
    public void New_files_honour_the_umask_and_are_no_drift()
    {
        var run = _user.Command("sh", "-c", $"umask 077 && '{PackedTool.ExecutablePath}' init --yes");
        Assert.Equal(0, run.ExitCode);

        foreach (
            var file in Directory
                .GetFiles(_user.Repository, "*", SearchOption.AllDirectories)
                .Where(file => !file.Contains("/.git/", StringComparison.Ordinal))
        )
            Assert.True(((int)File.GetUnixFileMode(file) & 0b111_111) == 0, $"{file} {File.GetUnixFileMode(file)}");
        Assert.True(File.GetUnixFileMode(_user.At("run_orchestrator.sh")).HasFlag(UnixFileMode.UserExecute));
        Assert.Equal(0, _user.Tool("generate", "--check").ExitCode);
    }

    [SkippableFact]
    public void A_file_of_another_user_keeps_its_owner()
    {
        Skip.If(Environment.UserName != "root", "only root can write another user's files");
        _user.Tool("init", "--yes").MustSucceed();
        _user.Command("chown", "12345:12346", ".env").MustSucceed();

        _user.Tool("env", "set", "LOG_LEVEL=DEBUG").MustSucceed();

        Assert.Equal("12345:12346", _user.Command("stat", "-c", "%u:%g", ".env").Output.Trim());
        _user.Tool("undo").MustSucceed();
        Assert.Equal("12345:12346 600", _user.Command("stat", "-c", "%u:%g %a", ".env").Output.Trim());
    }

    [Fact]
    public void No_copy_of_a_secret_is_in_reach_of_git()
    {
        _user.Tool("init", "--yes").MustSucceed();
        _user.ToolWithInput("hunter2", "env", "set", "GPT_API_KEY=-");
        _user.ToolWithInput("hunter3", "env", "set", "GPT_API_KEY=-");
        if (File.Exists(_user.At(".tmuxagent/local/.gitignore")))
            File.WriteAllText(_user.At(".tmuxagent/local/.gitignore"), "");
        File.Delete(_user.At(".gitignore"));
        File.WriteAllText(_user.At(".gitignore"), "/.env\n");

        _user.Command("git", "add", "-A").MustSucceed();

        Assert.Equal(1, _user.Command("git", "grep", "--cached", "-q", "hunter").ExitCode);
    }

    [Fact]
    public void A_persons_file_that_is_named_like_a_part_of_ours_stays_and_blocks_nothing()
    {
        _user.Tool("init", "--yes").MustSucceed();
        var unit = Path.Combine(_user.Home, ".config/systemd/user/demo.service");
        Directory.CreateDirectory(Path.GetDirectoryName(unit)!);
        File.WriteAllText(unit + ".tmuxagent-part", "mine\n");
        _user.Write(".env.tmuxagent-part", "mine\n");
        var manifest = _user.Read("tmuxagent.toml");
        _user.Write(
            "tmuxagent.toml",
            manifest.Replace(
                "[outputs]\n",
                "[outputs]\nservice = \"~/.config/systemd/user/demo.service\"\n",
                StringComparison.Ordinal
            )
        );

        _user.Tool("generate", "--allow-outside");
        _user.Tool("generate");
        _user.Tool("env", "set", "LOG_LEVEL=DEBUG").MustSucceed();

        Assert.Equal("mine\n", File.ReadAllText(unit + ".tmuxagent-part"));
        Assert.Equal("mine\n", _user.Read(".env.tmuxagent-part"));
    }

    [Fact]
    public void Outputs_of_which_one_would_lie_in_the_other_are_refused_with_the_reason()
    {
        _user.Tool("init", "--yes").MustSucceed();
        var manifest = _user.Read("tmuxagent.toml");
        _user.Write(
            "tmuxagent.toml",
            manifest.Replace(
                "[outputs]\n",
                "[outputs]\ndiagnose = \"x\"\ntest_wecom = \"x/y\"\n",
                StringComparison.Ordinal
            )
        );

        var run = _user.Tool("generate");

        Assert.Equal(5, run.ExitCode);
        Assert.Contains("'x/y' would be in it", run.Output, StringComparison.Ordinal);
        Assert.False(Path.Exists(_user.At("x")));
    }
}
