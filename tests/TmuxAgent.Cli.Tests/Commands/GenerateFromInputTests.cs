using System.Text.Json;
using TmuxAgent.Cli.Commands;
using TmuxAgent.TestSupport;

namespace TmuxAgent.Cli.Tests.Commands;

/// <summary><c>generate --stdin</c>: keys are set and everything is generated in one run, or nothing is.</summary>
public sealed class GenerateFromInputTests : IDisposable
{
    private const string Secret = "sk-of-the-whole-fleet";
    private const string Given =
        "{\"local\": {\"orchestrator.metrics_port\": 9401, \"proxy.no_proxy\": [\"localhost\", \"a.example\"]}, \"env\": {\"OPENAI_API_KEY\": \""
        + Secret
        + "\"}}";

    private readonly TemporaryFolder _folder = new();
    private readonly TemporaryFolder _home = new();

    public GenerateFromInputTests() => Assert.Equal(0, Run("", "init", "--yes").ExitCode);

    public void Dispose()
    {
        _folder.Dispose();
        _home.Dispose();
    }

    [Fact]
    public void A_dry_run_shows_what_a_run_then_does_and_one_undo_takes_it_back()
    {
        var before = Snapshot();
        var foreseen = Run(Given, "generate", "--stdin", "--dry-run", "--diff", "--json");
        Assert.Equal(before, Snapshot());
        var done = Run(Given, "generate", "--stdin", "--diff", "--json");
        using var foretold = JsonDocument.Parse(foreseen.Output);
        using var told = JsonDocument.Parse(done.Output);
        Assert.Equal(
            foretold.RootElement.GetProperty("files").GetRawText(),
            told.RootElement.GetProperty("files").GetRawText()
        );
        Assert.True(foretold.RootElement.GetProperty("changed").GetBoolean());
        Assert.False(foretold.RootElement.TryGetProperty("run", out _));

        Assert.Contains("metrics_port = 9401", Text("tmuxagent.local.toml"), StringComparison.Ordinal);
        Assert.Contains("[\"localhost\", \"a.example\"]", Text("tmuxagent.local.toml"), StringComparison.Ordinal);
        Assert.Contains("metrics_port = 9401", Text(".tmuxagent/orchestrator.toml"), StringComparison.Ordinal);
        Assert.Contains($"OPENAI_API_KEY={Secret}\n", Text(".env"), StringComparison.Ordinal);
        Assert.DoesNotContain(
            Secret,
            foreseen.Output + foreseen.Error + done.Output + done.Error,
            StringComparison.Ordinal
        );

        using var again = JsonDocument.Parse(Run(Given, "generate", "--stdin", "--json").Output);
        Assert.False(again.RootElement.GetProperty("changed").GetBoolean());
        var number = told.RootElement.GetProperty("run").GetInt32();
        Assert.Equal(0, Run("", "undo", number.ToString()).ExitCode);
        Assert.Equal(before, Snapshot());
    }

    [Fact]
    public void Null_takes_a_key_out_and_the_manifest_is_changed_in_place()
    {
        Run("{\"local\": {\"orchestrator.metrics_port\": 9401}}", "generate", "--stdin");
        var run = Run(
            "{\"local\": {\"orchestrator.metrics_port\": null}, \"config\": {\"codex.model\": \"other\", \"orchestrator.dry_run\": true}}",
            "generate",
            "--stdin"
        );
        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain("metrics_port", Text("tmuxagent.local.toml"), StringComparison.Ordinal);
        Assert.Contains("\nmodel = \"other\"\n", Text("tmuxagent.toml"), StringComparison.Ordinal);
        Assert.Contains("\ndry_run = true\n", Text("tmuxagent.toml"), StringComparison.Ordinal);
        Assert.Contains("dry_run = true", Text(".tmuxagent/orchestrator.toml"), StringComparison.Ordinal);
        Assert.Contains("CODEX_MODEL=other\n", Text(".env"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no JSON", "is not JSON")]
    [InlineData("[1]", "is no JSON object")]
    [InlineData("{\"local\": 1}", "has a member that is no object")]
    [InlineData("{\"other\": {\"a\": 1}}", "has a member besides")]
    [InlineData("{\"env\": {\"OPENAI_API_KEY\": 1}}", "is no text")]
    [InlineData("{\"local\": {\"orchestrator\": {\"metrics_port\": 1}}}", "write the path with dots")]
    [InlineData("{\"local\": {\"orchestrator.metrics_prt\": 1}}", "Did you mean 'orchestrator.metrics_port'?")]
    [InlineData("{\"local\": {\"orchestrator.metrics_port\": \"high\"}}", "nothing was written")]
    [InlineData("{\"env\": {\"OPENAI_API_KEI\": \"sk-of-the-whole-fleet\"}}", "OPENAI_API_KEY")]
    [InlineData("{\"env\": {\"OPENAI_API_KEY\": \"sk-of-the-whole-fleet\\u0000\"}}", "OPENAI_API_KEY")]
    public void What_cannot_be_carried_out_writes_nothing_and_shows_no_value(string given, string reason)
    {
        var before = Snapshot();
        var run = Run(given, "generate", "--stdin");
        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains(reason, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, run.Output + run.Error, StringComparison.Ordinal);
        Assert.Equal(before, Snapshot());
    }

    [Theory]
    [InlineData("{\"local\": {\"orchestrator.history_lines\": 300}}", "orchestrator")]
    [InlineData("{\"config\": {\"runner.command\": [\"{python}\", \"x.py\"]}}", "runner")]
    [InlineData("{\"env\": {\"LOG_LEVEL\": \"DEBUG\"}}", "orchestrator,runner")]
    [InlineData(
        "{\"config\": {\"env.keys.NEW.description\": \"only an example\"}, \"local\": {}}",
        "orchestrator,runner"
    )]
    [InlineData("{\"local\": {\"sessions.worktrees\": \".tmuxagent/trees\"}}", "")]
    public void It_says_which_of_the_installed_units_read_what_is_changed(string given, string roles)
    {
        Assert.Equal("", Restarts());
        var units = Directory.CreateDirectory(Path.Combine(_home.Path, ".config", "systemd", "user")).FullName;
        foreach (var unit in Directory.GetFiles(_folder.At(".tmuxagent/systemd")))
            File.CreateSymbolicLink(Path.Combine(units, Path.GetFileName(unit)), unit);
        Assert.Equal(roles, Restarts());

        string Restarts()
        {
            using var document = JsonDocument.Parse(Run(given, "generate", "--stdin", "--dry-run", "--json").Output);
            Assert.True(document.RootElement.GetProperty("changed").GetBoolean());
            return string.Join(',', document.RootElement.GetProperty("restarts").EnumerateArray());
        }
    }

    [Fact]
    public void Purging_leaves_no_record_and_no_backup_on_this_machine()
    {
        Run(Given, "generate", "--stdin");
        Assert.NotEmpty(Records());
        var run = Run("", "uninstall", "--yes", "--env", "--purge", "--json");
        Assert.Equal(0, run.ExitCode);
        using var document = JsonDocument.Parse(run.Output);
        Assert.True(document.RootElement.GetProperty("changed").GetBoolean());
        Assert.Empty(Records());
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void Doctor_says_that_it_changed_something_where_it_mended()
    {
        File.Delete(_folder.At("run_runner.sh"));
        using (var looked = JsonDocument.Parse(Run("", "doctor", "--only", "files", "--json").Output))
            Assert.False(looked.RootElement.GetProperty("changed").GetBoolean());
        using var mended = JsonDocument.Parse(Run("", "doctor", "--only", "files", "--fix", "--json").Output);
        Assert.True(mended.RootElement.GetProperty("changed").GetBoolean());
    }

    private string Text(string path) => File.ReadAllText(_folder.At(path));

    private string[] Records() =>
        Directory.GetFiles(Path.Combine(_home.Path, ".local", "state", "tmuxagent"), "*", SearchOption.AllDirectories);

    private string[] Snapshot() =>
        [
            .. Directory
                .GetFiles(_folder.Path, "*", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Select(path => path + "\n" + File.ReadAllText(path)),
        ];

    private (int ExitCode, string Output, string Error) Run(string input, params string[] words)
    {
        var machine = TestMachine.In(_folder, _home, input);
        var exitCode = CommandLine.Run(words, machine.Machine);
        return (exitCode, machine.Output, machine.Error);
    }
}
