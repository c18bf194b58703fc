using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.Security;

/// <summary>Files that a repository brings and the tool reads: no link is followed, nothing is waited for, nothing is endless.</summary>
public sealed class HostileInputTests : IDisposable
{
    private const string Key = "-----BEGIN OPENSSH PRIVATE KEY-----";

    private readonly UserSandbox _user = new();

    public HostileInputTests() => _user.Tool("init", "--yes").MustSucceed();

    public void Dispose() => _user.Dispose();

    [Theory]
    [InlineData("env/example.env.sbn", ".env.example")]
    [InlineData("prompts/stuck.md.sbn", ".tmuxagent/prompts/stuck.md")]
    public void A_template_that_is_a_link_to_a_private_file_is_not_read(string template, string output)
    {
        File.WriteAllText(Path.Combine(_user.Home, "id"), Key + "\n");
        _user.Write(".tmuxagent/templates/here", "");
        Directory.CreateDirectory(Path.GetDirectoryName(_user.At(".tmuxagent/templates/" + template))!);
        File.CreateSymbolicLink(_user.At(".tmuxagent/templates/" + template), Path.Combine(_user.Home, "id"));
        File.Delete(_user.At(output));
        var run = _user.Tool("generate");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(template, run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_user.At(output)));
        AssertNowhere(Key);
    }

    [Theory]
    [InlineData(".")]
    [InlineData("/usr")]
    public void A_templates_folder_that_is_a_link_is_not_searched(string target)
    {
        File.CreateSymbolicLink(_user.At(".tmuxagent/templates"), target);
        var run = _user.Tool("generate");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(".tmuxagent/templates is a symbolic link", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_of_templates_that_never_ends_is_refused()
    {
        for (var i = 0; i < 2_100; i++)
            _user.Write($".tmuxagent/templates/{i}.txt", "");
        var run = _user.Tool("generate");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("more than 2000", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("status")]
    [InlineData("generate")]
    [InlineData("check")]
    [InlineData("env", "list")]
    public void An_env_file_that_is_a_link_is_neither_shown_nor_written(params string[] verb)
    {
        var outside = Path.Combine(_user.Home, "other.conf");
        File.WriteAllText(outside, "LOG_LEVEL=" + Key + "\n");
        File.Delete(_user.At(".env"));
        File.CreateSymbolicLink(_user.At(".env"), outside);
        var run = _user.Tool(verb);
        Assert.DoesNotContain(Key, run.Output + run.Error, StringComparison.Ordinal);
        Assert.Equal("LOG_LEVEL=" + Key + "\n", File.ReadAllText(outside));
        Assert.Contains("symbolic link", run.Output + run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tmuxagent.toml", "status")]
    [InlineData("tmuxagent.toml", "init", "--yes")]
    [InlineData(".env", "check")]
    [InlineData(".env", "env", "list")]
    [InlineData(".env", "generate")]
    [InlineData(".tmuxagent/templates/env/env.sbn", "generate")]
    [InlineData(".tmuxagent/ledger.json", "status")]
    public void Nothing_waits_for_a_pipe_or_reads_a_device(string path, params string[] verb)
    {
        foreach (var make in new[] { "mkfifo '{0}'", "ln -s /dev/zero '{0}'", "ln -s /dev/tty '{0}'" })
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_user.At(path))!);
            File.Delete(_user.At(path));
            _user
                .Command("sh", "-c", string.Format(System.Globalization.CultureInfo.InvariantCulture, make, path))
                .MustSucceed();
            var run = _user.Command(
                "timeout",
                ["20", "prlimit", "--as=4000000000000", PackedTool.ExecutablePath, .. verb]
            );
            Assert.True(run.ExitCode is 0 or 2 or 5, $"{make}: {run.ExitCode} {run.Output}{run.Error}");
            Assert.DoesNotContain("bug", run.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void An_orchestrator_that_is_a_pipe_is_no_orchestrator()
    {
        using var fresh = new UserSandbox();
        fresh.Write("src/tmux_agent/here", "");
        fresh.Command("mkfifo", "src/tmux_agent/main.py").MustSucceed();
        var run = fresh.Command("timeout", "20", PackedTool.ExecutablePath, "init", "--yes");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("no orchestrator was found", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tmuxagent.toml", 5)]
    [InlineData(".env", 20)]
    public void A_file_that_is_too_large_is_refused_with_its_limit(string path, int mebibytes)
    {
        File.WriteAllBytes(_user.At(path), new byte[mebibytes << 20]);
        var run = _user.Tool("check");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("larger than", run.Error, StringComparison.Ordinal);
    }

    private void AssertNowhere(string text)
    {
        foreach (var file in Directory.EnumerateFiles(_user.Repository, "*", SearchOption.AllDirectories))
        {
            if (new FileInfo(file).LinkTarget is null)
                Assert.DoesNotContain(text, File.ReadAllText(file), StringComparison.Ordinal);
        }
    }
}
