using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.Regenerating;

public sealed class UninstallTests : IDisposable
{
    private readonly UserSandbox _user = new();

    public void Dispose() => _user.Dispose();

    [Fact]
    public void An_empty_repository_is_empty_again()
    {
        _user.Tool("init", "--yes").MustSucceed();
        _user.Tool("config", "set", "proxy.http", "http://127.0.0.1:7890").MustSucceed();
        _user.Tool("config", "set", "codex.model", "other", "--local").MustSucceed();
        _user.Tool("generate").MustSucceed();

        _user.Tool("uninstall", "--yes", "--env").MustSucceed();

        Assert.Equal("", GitStatus());
        Assert.Equal([".git"], Directory.EnumerateFileSystemEntries(_user.Repository).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("node_modules/\n*.log\n")]
    [InlineData("node_modules/\n.env\n*.log")]
    [InlineData("*.log\r\n")]
    public void A_full_repository_is_as_it_was(string ignored)
    {
        _user.Write(".gitignore", ignored);
        _user.Write("src/app.py", "import os\nprint(os.environ.get('LOG_LEVEL'))\n");
        _user.Write("README.md", "# Mine\n");
        _user.Write("x.log", "ignored\n");
        Directory.CreateDirectory(_user.At("empty"));
        Commit();
        _user.Write("src/uncommitted.py", "1\n");
        var before = GitStatus() + Files();

        _user.Tool("init", "--yes").MustSucceed();
        Assert.NotEqual(before, GitStatus() + Files());
        _user.Tool("uninstall", "--yes", "--env").MustSucceed();

        Assert.Equal(before, GitStatus() + Files());
    }

    [Fact]
    public void What_was_edited_is_kept_and_named_and_the_keys_stay_out_of_git()
    {
        _user.Tool("init", "--yes").MustSucceed();
        _user.ToolWithInput("sk-mine", "env", "set", "OPENAI_API_KEY=-").MustSucceed();
        File.AppendAllText(_user.At("run_orchestrator.sh"), "# mine\n");
        File.AppendAllText(_user.At("tmuxagent.toml"), "# mine\n");

        var run = _user.Tool("uninstall", "--yes").MustSucceed();

        Assert.Equal("!! .env\n?? .gitignore\n?? run_orchestrator.sh\n?? tmuxagent.toml\n", GitStatus());
        Assert.Equal("/.env\n", _user.Read(".gitignore"));
        Assert.Contains("OPENAI_API_KEY=sk-mine", _user.Read(".env"), StringComparison.Ordinal);
        foreach (var kept in new[] { ".env", "run_orchestrator.sh", "tmuxagent.toml" })
            Assert.Matches($@"keep +{kept.Replace(".", @"\.", StringComparison.Ordinal)} ", run.Output);
    }

    [Fact]
    public void Undo_brings_everything_back_bit_for_bit()
    {
        _user.Tool("init", "--yes").MustSucceed();
        _user.ToolWithInput("sk-mine", "env", "set", "OPENAI_API_KEY=-").MustSucceed();
        var before = Files();
        _user.Tool("uninstall", "--yes", "--env").MustSucceed();
        Assert.Equal("", Files());

        _user.Tool("undo").MustSucceed();

        Assert.Equal(before, Files());
        Assert.EndsWith("nothing to do\n", _user.Tool("generate").MustSucceed().Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_goes_without_a_yes_or_in_a_dry_run()
    {
        _user.Tool("init", "--yes").MustSucceed();
        var before = Files();
        Assert.Equal(2, _user.Tool("uninstall").ExitCode);
        Assert.Contains(
            "run_runner.sh",
            _user.Tool("uninstall", "--dry-run").MustSucceed().Output,
            StringComparison.Ordinal
        );
        Assert.Equal(before, Files());
    }

    [Fact]
    public void A_clone_that_this_machine_never_wrote_to_loses_nothing()
    {
        _user.Tool("init", "--yes").MustSucceed();
        Commit();
        var clone = Path.Combine(_user.Home, "clone");
        _user.Command("git", "clone", "--quiet", _user.Repository, clone).MustSucceed();

        var run = _user.Tool("-C", clone, "uninstall", "--yes");

        Assert.Equal(2, run.ExitCode);
        Assert.Equal("", _user.Command("git", "-C", clone, "status", "--porcelain", "--ignored").MustSucceed().Output);
    }

    [Fact]
    public void A_name_is_free_again_for_another_repository()
    {
        _user.Tool("init", "--yes").MustSucceed();
        _user.Tool("uninstall", "--yes", "--env").MustSucceed();
        var other = Path.Combine(_user.Home, "other", "demo");
        Directory.CreateDirectory(other);
        _user.Tool("-C", other, "init", "--yes").MustSucceed();
        Assert.True(File.Exists(Path.Combine(other, ".tmuxagent/systemd/demo-orchestrator.service")));
    }

    private void Commit()
    {
        _user.Command("git", "add", "--all").MustSucceed();
        _user
            .Command("git", "-c", "user.name=n", "-c", "user.email=e@example.invalid", "commit", "--quiet", "-m", "m")
            .MustSucceed();
    }

    private string GitStatus() =>
        string.Concat(
            _user
                .Command("git", "status", "--porcelain", "--ignored")
                .MustSucceed()
                .Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Order(StringComparer.Ordinal)
                .Select(line => line + "\n")
        );

    private string Files() =>
        string.Join(
            '\n',
            new DirectoryInfo(_user.Repository)
                .EnumerateFileSystemInfos("*", SearchOption.AllDirectories)
                .Where(entry => !$"{entry.FullName}/".StartsWith(_user.At(".git/"), StringComparison.Ordinal))
                .Select(entry =>
                    $"{entry.FullName} {entry.UnixFileMode} {(entry is FileInfo ? Convert.ToHexString(File.ReadAllBytes(entry.FullName)) : "")}"
                )
                .Order(StringComparer.Ordinal)
        );
}
