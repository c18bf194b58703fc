using System.Text.Json;
using TmuxAgent.Cli.Commands;
using TmuxAgent.TestSupport;

namespace TmuxAgent.Cli.Tests.Commands;

/// <summary>What verbs say in a repository: briefly, readably, and to programs whether something was changed.</summary>
public sealed class RepositoryVerbsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly TemporaryFolder _home = new();

    public RepositoryVerbsTests() => Assert.Equal(0, Run("init", "--yes").ExitCode);

    public void Dispose()
    {
        _folder.Dispose();
        _home.Dispose();
    }

    [Fact]
    public void Status_is_one_line_where_all_is_well_and_lists_what_is_not()
    {
        var well = Run("status").Output;
        Assert.Single(well.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("run_runner.sh", Run("status", "--all").Output, StringComparison.Ordinal);

        File.Delete(_folder.At("run_runner.sh"));
        var lines = Run("status").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.Contains("run_runner.sh", lines[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("status --json", false)]
    [InlineData("diff --json", false)]
    [InlineData("check --json", false)]
    [InlineData("generate --json", false)]
    [InlineData("env list --json", false)]
    [InlineData("env get LOG_LEVEL --json", false)]
    [InlineData("config list --json", false)]
    [InlineData("config get proxy.http --json", false)]
    [InlineData("undo --list --json", false)]
    [InlineData("no-such-verb --json", false)]
    [InlineData("config set codex.model other --json", true)]
    [InlineData("env set LOG_LEVEL=DEBUG --json", true)]
    [InlineData("undo --yes --json", true)]
    [InlineData("uninstall --dry-run --json", true)]
    public void Every_document_says_whether_files_were_changed(string typed, bool changed)
    {
        using var document = JsonDocument.Parse(Run(typed.Split(' ')).Output);
        Assert.Equal(changed, document.RootElement.GetProperty("changed").GetBoolean());
    }

    [Fact]
    public void A_check_shows_what_would_be_changed()
    {
        Run("config", "set", "codex.timeout_seconds", "77");
        var run = Run("generate", "--check", "--diff");
        Assert.Equal(ExitCode.Drift, run.ExitCode);
        Assert.Contains("\n+CODEX_TIMEOUT_SECONDS=77\n", run.Output, StringComparison.Ordinal);
        using var document = JsonDocument.Parse(Run("generate", "--check", "--diff", "--json").Output);
        Assert.Contains(
            document.RootElement.GetProperty("files").EnumerateArray(),
            file =>
                file.GetProperty("diff").GetString()!.Contains("+CODEX_TIMEOUT_SECONDS=77", StringComparison.Ordinal)
        );
        Assert.DoesNotContain("=77", File.ReadAllText(_folder.At(".env")), StringComparison.Ordinal);
    }

    [Fact]
    public void Quiet_verbs_print_problems_only()
    {
        Run("config", "set", "codex.timeout_seconds", "77", "--quiet");
        var run = Run("generate", "-q");
        Assert.Equal((0, "", ""), run);
        Assert.Equal((0, "", ""), Run("check", "-q"));
        Assert.Equal((0, "", ""), Run("undo", "-q"));

        File.AppendAllText(_folder.At(".env"), "LOG_LEVL=x\n");
        Assert.Contains("LOG_LEVL", Run("check", "-q").Output, StringComparison.Ordinal);
        File.Delete(_folder.At("run_runner.sh"));
        Directory.CreateDirectory(_folder.At("run_runner.sh"));
        var refused = Run("generate", "-q");
        Assert.Equal(ExitCode.Refused, refused.ExitCode);
        Assert.Equal(
            "refused",
            Assert.Single(refused.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)).Trim().Split(' ')[0]
        );
    }

    [Theory]
    [InlineData(40)]
    [InlineData(80)]
    public void Nothing_but_a_command_or_a_path_is_wider_than_the_terminal(int width)
    {
        File.Delete(_folder.At("run_runner.sh"));
        foreach (var verb in new[] { "status --all", "generate --dry-run", "check", "uninstall --dry-run" })
        {
            var machine = TestMachine.In(_folder, _home, width: width);
            CommandLine.Run(verb.Split(' '), machine.Machine);
            var wide = (machine.Output + machine.Error)
                .Split('\n')
                .Where(line => line.Length > width && line.Trim().Contains(' ', StringComparison.Ordinal));
            Assert.Empty(wide);
        }
    }

    [Fact]
    public void The_folder_may_be_said_before_the_verb_behind_it_or_in_part_at_each()
    {
        var parent = Path.GetDirectoryName(_folder.Path)!;
        var name = Path.GetFileName(_folder.Path);
        foreach (
            var words in new string[][]
            {
                ["-C", _folder.Path, "status"],
                ["status", "-C", _folder.Path],
                ["-C", parent, "status", "-C", name],
            }
        )
        {
            var machine = new TestMachine(_home.Path);
            Assert.Equal(0, CommandLine.Run(words, machine.Machine));
        }
    }

    [Fact]
    public void A_whole_set_up_is_not_undone_without_a_word()
    {
        var before = Directory.GetFiles(_folder.Path, "*", SearchOption.AllDirectories).Order();
        var run = Run("undo");
        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains("`tmuxagent undo 1 --yes`", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, Directory.GetFiles(_folder.Path, "*", SearchOption.AllDirectories).Order());

        Assert.Equal(0, Run("undo", "1", "--yes").ExitCode);
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }

    private (int ExitCode, string Output, string Error) Run(params string[] words)
    {
        var machine = TestMachine.In(_folder, _home);
        var exitCode = CommandLine.Run(words, machine.Machine);
        return (exitCode, machine.Output, machine.Error);
    }
}
