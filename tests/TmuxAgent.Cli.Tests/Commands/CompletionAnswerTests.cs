using TmuxAgent.Cli.Commands;
using TmuxAgent.TestSupport;

namespace TmuxAgent.Cli.Tests.Commands;

public sealed class CompletionAnswerTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly TemporaryFolder _home = new();

    public CompletionAnswerTests() =>
        _folder.Write("tmuxagent.toml", "version = 1\n[env.keys.MY_KEY]\ndescription = \"Mine.\"\n");

    public void Dispose()
    {
        _folder.Dispose();
        _home.Dispose();
    }

    [Theory]
    [InlineData("st", "status")]
    [InlineData("env se", "set")]
    [InlineData("env set MY", "MY_KEY")]
    [InlineData("env get MY", "MY_KEY")]
    [InlineData("config set proxy.h", "proxy.http")]
    [InlineData("config get env.keys.MY_KEY.desc", "env.keys.MY_KEY.description")]
    [InlineData("adopt run_r", "run_runner.sh")]
    [InlineData("diff run_orchestrator.sh run_r", "run_runner.sh")]
    [InlineData("status --js", "--json")]
    [InlineData("help env un", "unset")]
    [InlineData("completion z", "zsh")]
    [InlineData("codex use r", "real")]
    [InlineData("session att", "attach")]
    [InlineData("codex install ", ":files")]
    [InlineData("-C / stat", "status")]
    [InlineData("status -C ", ":folders")]
    [InlineData("-C ", ":folders")]
    [InlineData("init --answers ", ":files")]
    [InlineData("env import ", ":files")]
    [InlineData("env set LOG_LEVEL MY", "MY_KEY")]
    public void The_last_word_is_completed(string line, string expected) =>
        Assert.Equal([expected], Ask(line).Select(answer => answer.Split('\t')[0]));

    [Fact]
    public void What_a_word_means_is_said_behind_a_tab() => Assert.Equal(["MY_KEY\tMine."], Ask("env set MY"));

    [Fact]
    public void Options_are_offered_to_whoever_begins_to_type_one()
    {
        Assert.DoesNotContain(Ask("status "), answer => answer.StartsWith('-'));
        Assert.Contains(Ask("status -"), answer => answer.StartsWith("--all\t", StringComparison.Ordinal));
        Assert.DoesNotContain(Ask("status --all -"), answer => answer.StartsWith("--all\t", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("version = \n[")]
    [InlineData("version = 99\n")]
    [InlineData("version = 1\n[outputs]\nrun_script = \"a\\nb\"\n")]
    [InlineData(null)]
    public void A_broken_repository_is_silent(string? manifest)
    {
        File.Delete(_folder.At("tmuxagent.toml"));
        if (manifest is not null)
            _folder.Write("tmuxagent.toml", manifest);
        foreach (var line in new[] { "env set ", "config get ", "resolve ", "undo " })
            Assert.DoesNotContain(Ask(line), answer => answer.Any(c => char.IsControl(c) && c != '\t'));
        Assert.Equal(["status"], Ask("statu").Select(answer => answer.Split('\t')[0]));
    }

    private string[] Ask(string line)
    {
        var machine = TestMachine.In(_folder, _home);
        Assert.Equal(0, CommandLine.Run(["[complete]", .. line.Split(' ')], machine.Machine));
        Assert.Equal("", machine.Error);
        Assert.Empty(Directory.GetFileSystemEntries(_home.Path));
        return machine.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
