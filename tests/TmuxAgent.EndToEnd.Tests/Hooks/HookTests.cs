using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.Hooks;

/// <summary>The pre-commit hook with a real git, and pre-commit itself.</summary>
public sealed class HookTests : IDisposable
{
    private const string Right = "import os\nos.environ['WECOM_WEBHOOK']\n";
    private const string Wrong = "import os\nos.environ['WECOM_WEBHOOK_URL']\n";

    private readonly UserSandbox _user = new();

    public HookTests()
    {
        Git("config", "user.name", "A").MustSucceed();
        Git("config", "user.email", "a@example.com").MustSucceed();
        _user.Write(
            "tmuxagent.toml",
            "version = 1\n[env.keys.WECOM_WEBHOOK]\nsecret = true\naliases = ['WECOM_WEBHOOK_URL']\n"
        );
        _user.Write(".gitignore", ".env\n");
        _user.Write("app.py", Right);
        Git("add", "--all").MustSucceed();
        // Where `dotnet tool install --global` puts it.
        Directory.CreateDirectory(Tools);
        File.CreateSymbolicLink(Path.Combine(Tools, "tmuxagent"), PackedTool.ExecutablePath);
    }

    public void Dispose() => _user.Dispose();

    [Fact]
    public void A_commit_is_judged_by_what_is_staged_and_by_nothing_else()
    {
        _user.Tool("hook", "install").MustSucceed();
        Assert.Contains("already", _user.Tool("hook", "install").MustSucceed().Error, StringComparison.Ordinal);
        Git("commit", "--quiet", "-m", "one").MustSucceed();

        _user.Write("app.py", Wrong);
        Git("add", "app.py").MustSucceed();
        // Mended on disk, and not staged.
        _user.Write("app.py", Right);
        var refused = Git("commit", "-m", "two");
        Assert.NotEqual(0, refused.ExitCode);
        Assert.Contains("app.py:2:13: error TMA0501", refused.Output + refused.Error, StringComparison.Ordinal);
        Assert.Contains("WECOM_WEBHOOK_URL'", refused.Output + refused.Error, StringComparison.Ordinal);

        _user.Write("app.py", Right + "# more\n");
        Git("add", "app.py").MustSucceed();
        // Broken on disk, and not staged; a file that git does not know; an env file out of order.
        _user.Write("app.py", Wrong);
        _user.Write("new.py", Wrong);
        _user.Write(".env", "WECOM_WEBHOOK = x\n");
        Git("commit", "--quiet", "-m", "three").MustSucceed();

        // Here git commits from another index than the usual one.
        Assert.NotEqual(0, Git("commit", "-m", "four", "app.py").ExitCode);
        Assert.NotEqual(0, Git("commit", "-a", "-m", "four").ExitCode);
        _user.Write("app.py", Right);
        _user.Write("other.py", Wrong);
        Git("add", "other.py").MustSucceed();
        Git("commit", "--quiet", "-m", "five", "app.py").MustSucceed();

        _user.Tool("hook", "uninstall").MustSucceed();
        Assert.False(File.Exists(_user.At(".git/hooks/pre-commit")));
        Git("commit", "--quiet", "-m", "six").MustSucceed();
    }

    [Fact]
    public void A_hook_that_is_there_is_left_alone_and_the_line_for_it_works()
    {
        const string Own = "#!/bin/sh\necho mine\n";
        var hook = _user.At(".git/hooks/pre-commit");
        Directory.CreateDirectory(Path.GetDirectoryName(hook)!);
        File.WriteAllText(hook, Own);
        File.SetUnixFileMode(hook, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        foreach (var verb in new[] { "install", "uninstall" })
        {
            Assert.Equal(5, _user.Tool("hook", verb).ExitCode);
            Assert.Equal(Own, File.ReadAllText(hook));
        }
        var said = _user.Tool("hook", "install").Error;
        var line = said[(said.IndexOf("to it: ", StringComparison.Ordinal) + "to it: ".Length)..].Trim();
        File.AppendAllText(hook, $"PATH=$PATH:{Tools}\n{line}\n");
        Git("commit", "--quiet", "-m", "one").MustSucceed();
        _user.Write("app.py", Wrong);
        Assert.NotEqual(0, Git("commit", "-a", "-m", "two").ExitCode);
        Assert.Contains("already", _user.Tool("hook", "install").MustSucceed().Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_folder_of_hooks_that_git_is_told_counts_unless_others_share_it()
    {
        Git("config", "core.hooksPath", ".githooks").MustSucceed();
        _user.Tool("hook", "install").MustSucceed();
        Assert.True(File.Exists(_user.At(".githooks/pre-commit")));
        Assert.False(File.Exists(_user.At(".git/hooks/pre-commit")));
        _user.Write("app.py", Wrong);
        Assert.NotEqual(0, Git("commit", "-a", "-m", "one").ExitCode);

        Git("config", "core.hooksPath", Path.Combine(_user.Home, "shared")).MustSucceed();
        var shared = _user.Tool("hook", "install");
        Assert.Equal(5, shared.ExitCode);
        Assert.Contains("core.hooksPath", shared.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_user.Home, "shared")));
    }

    [Fact]
    public void A_manifest_below_the_root_of_the_checkout_is_found_by_the_hook()
    {
        Directory.CreateDirectory(_user.At("part one"));
        Git("mv", "tmuxagent.toml", "app.py", "part one/").MustSucceed();
        _user.Tool("hook", "install", "-C", "part one").MustSucceed();
        Git("commit", "--quiet", "-m", "one").MustSucceed();
        _user.Write("part one/app.py", Wrong);
        var refused = Git("commit", "-a", "-m", "two");
        Assert.NotEqual(0, refused.ExitCode);
        Assert.Contains("app.py:2:13: error TMA0501", refused.Output + refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Pre_commit_runs_it_from_the_projects_own_declaration()
    {
        var hooks = Path.Combine(_user.Home, "hooks");
        Directory.CreateDirectory(hooks);
        File.Copy(
            Path.Combine(RepositoryRoot.Path, ".pre-commit-hooks.yaml"),
            Path.Combine(hooks, ".pre-commit-hooks.yaml")
        );
        foreach (
            var command in new[]
            {
                "init --quiet",
                "add --all",
                "-c user.name=A -c user.email=a@example.com commit --quiet -m hooks",
            }
        )
            _user.Command("git", ["-C", hooks, .. command.Split(' ')]).MustSucceed();

        Assert.Contains("Passed", PreCommit(hooks).MustSucceed().Output, StringComparison.Ordinal);
        _user.Write("app.py", Wrong);
        Git("add", "app.py").MustSucceed();
        var failed = PreCommit(hooks);
        Assert.Equal(1, failed.ExitCode);
        Assert.Contains("error TMA0501", failed.Output, StringComparison.Ordinal);
    }

    private string Tools => Path.Combine(_user.Home, ".dotnet", "tools");

    private ProcessResult PreCommit(string hooks) =>
        _user.Command(
            "env",
            $"PATH={Tools}:{Environment.GetEnvironmentVariable("PATH")}",
            "pre-commit",
            "try-repo",
            hooks,
            "tmuxagent-check"
        );

    private ProcessResult Git(params string[] arguments) => _user.Command("git", arguments);
}
