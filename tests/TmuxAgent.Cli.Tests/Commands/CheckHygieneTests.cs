using System.Diagnostics;
using TmuxAgent.Cli.Commands;
using TmuxAgent.TestSupport;

namespace TmuxAgent.Cli.Tests.Commands;

/// <summary>What <c>check</c> says of the repository's files, with a real git, and how <c>--fix</c> mends it.</summary>
public sealed class CheckHygieneTests : IDisposable
{
    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly TemporaryFolder _folder = new();
    private readonly TemporaryFolder _home = new();

    public CheckHygieneTests()
    {
        Git("init", "--quiet");
        _folder.Write("tmuxagent.toml", "version = 1\n[env.keys.API_KEY]\nsecret = true\n[env.keys.LEVEL]\n");
        _folder.Write(".env", "API_KEY=real-value-1\n", Private);
        _folder.Write(".gitignore", "/.env\n");
    }

    public void Dispose()
    {
        _folder.Dispose();
        _home.Dispose();
    }

    [Fact]
    public void In_order_nothing_is_said() => Assert.Equal([], Rules("check"));

    [Fact]
    public void An_env_file_in_git_or_its_history_is_found()
    {
        Git("add", "--force", ".env");
        Assert.Equal(["TMA0620 .env"], Rules("check"));
        Assert.Equal(["TMA0620 .env"], Rules("check", "--staged"));
        Commit("one");
        Git("rm", "--quiet", "--cached", ".env");
        Commit("two");
        Assert.Equal([], Rules("check"));
        Assert.Equal(["TMA0621 .env"], Rules("check", "--history"));
    }

    [Fact]
    public void What_git_ignores_and_what_it_does_not_is_found()
    {
        _folder.Write(".env.example", "#API_KEY=\n#LEVEL=\n");
        _folder.Write(".gitignore", "tmuxagent.toml\n.env.*\n");
        Assert.Equal(["TMA0622 .env", "TMA0623 .env.example", "TMA0623 tmuxagent.toml"], Rules("check"));
        // What is tracked is not ignored.
        Git("add", "--force", "tmuxagent.toml", ".env.example");
        Assert.Equal(["TMA0622 .env"], Rules("check"));
    }

    [Fact]
    public void A_secret_is_found_in_whatever_git_would_take_and_never_printed()
    {
        foreach (var path in new[] { "a.py", "notes.md", "tmuxagent.toml", ".env.example", "ignored.txt" })
            File.AppendAllText(_folder.At(path), "# real-value-1\n#LEVEL=\n#API_KEY=\n");
        File.WriteAllBytes(_folder.At("binary"), [0, 1, 2, .. "real-value-1"u8, 0]);
        File.AppendAllText(_folder.At(".gitignore"), "ignored.txt\n");
        var (_, said) = Run("check");
        Assert.Equal(
            ["TMA0505 a.py", "TMA0626 .env.example", "TMA0626 binary", "TMA0626 notes.md", "TMA0626 tmuxagent.toml"],
            Rules("check").Order(StringComparer.Ordinal)
        );
        Git("add", "notes.md", "tmuxagent.toml");
        Assert.Equal(["TMA0626 notes.md", "TMA0626 tmuxagent.toml"], Rules("check", "--staged"));
        foreach (var format in new[] { "json", "sarif", "github" })
            said += Run("check", "--format", format).Said;
        Assert.DoesNotContain("real-value", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Mode_and_example_are_mended()
    {
        File.SetUnixFileMode(_folder.At(".env"), Private | UnixFileMode.GroupRead);
        Run("generate");
        File.SetUnixFileMode(_folder.At(".env"), Private | UnixFileMode.GroupRead);
        File.AppendAllText(_folder.At("tmuxagent.toml"), "[env.keys.EXTRA]\n");
        Assert.Equal(["TMA0625 .env", "TMA0624 .env.example"], Rules("check"));
        Run("check", "--fix", "--dry-run");
        Assert.Equal(["TMA0625 .env", "TMA0624 .env.example"], Rules("check"));
        var fixedRun = Run("check", "--fix");
        Assert.Contains("mode 0600", fixedRun.Said, StringComparison.Ordinal);
        Assert.Equal(Private, File.GetUnixFileMode(_folder.At(".env")));
        Assert.Contains("EXTRA", File.ReadAllText(_folder.At(".env.example")), StringComparison.Ordinal);
        Assert.Equal([], Rules("check"));

        // What a person took out stays out, and it is said what to do.
        var lines = File.ReadAllLines(_folder.At(".env.example"));
        File.WriteAllLines(
            _folder.At(".env.example"),
            lines.Where(line => !line.Contains("EXTRA", StringComparison.Ordinal))
        );
        Assert.Contains("left as you made it", Run("check", "--fix").Said, StringComparison.Ordinal);
        File.AppendAllText(_folder.At(".env.example"), "#EXTRA=\n");
        Assert.Equal([], Rules("check"));
    }

    // Errors and warnings.
    private string[] Rules(params string[] arguments) =>
        [
            .. Run(arguments)
                .Said.Split('\n')
                .Select(line => (Line: line, At: Math.Max(At(line, ": error TMA"), At(line, ": warning TMA"))))
                .Where(found => found.At >= 0)
                .Select(found =>
                    $"{found.Line.Substring(found.Line.IndexOf("TMA", StringComparison.Ordinal), 7)} {found.Line.Split(':')[0]}"
                ),
        ];

    private static int At(string line, string words) => line.IndexOf(words, StringComparison.Ordinal);

    private (int ExitCode, string Said) Run(params string[] arguments)
    {
        var machine = new TestMachine(_home.Path, "", ("PATH", Environment.GetEnvironmentVariable("PATH")!))
        {
            CurrentDirectory = _folder.Path,
        };
        var exitCode = CommandLine.Run(arguments, machine.Machine);
        return (exitCode, machine.Output + machine.Error);
    }

    private void Commit(string message) =>
        Git("-c", "user.name=A", "-c", "user.email=a@example.com", "commit", "--quiet", "-m", message);

    private void Git(params string[] arguments)
    {
        using var git = Process.Start(
            new ProcessStartInfo("git", ["-C", _folder.Path, .. arguments]) { RedirectStandardOutput = true }
        )!;
        git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
    }
}
