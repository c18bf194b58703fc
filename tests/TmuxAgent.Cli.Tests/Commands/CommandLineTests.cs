using TmuxAgent.Cli.Commands;

namespace TmuxAgent.Cli.Tests.Commands;

public class CommandLineTests
{
    [Fact]
    public void Wrong_usage_is_said_on_standard_error_and_returns_2()
    {
        var machine = new TestMachine("/nowhere");
        Assert.Equal(ExitCode.Usage, CommandLine.Run(["no-such-verb"], machine.Machine));
        Assert.Empty(machine.Output);
        Assert.Contains("no-such-verb", machine.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("statsu", "there is no verb 'statsu'; did you mean `tmuxagent status`?")]
    [InlineData("env sett", "there is no verb 'env sett'; did you mean `tmuxagent env set`?")]
    [InlineData("help confg", "there is no verb 'confg'; did you mean `tmuxagent config`?")]
    [InlineData("quux", "there is no verb 'quux'; `tmuxagent --help` lists them")]
    [InlineData("status --jsno", "`tmuxagent status` has no option '--jsno'; did you mean --json?")]
    [InlineData("generate --adpot=x", "`tmuxagent generate` has no option '--adpot'; did you mean --adopt?")]
    [InlineData("config get", "`tmuxagent config get` needs KEY; see `tmuxagent config get --help`")]
    [InlineData(
        "undo x",
        "RUN is the number of a run, as `tmuxagent undo --list` shows it. See `tmuxagent undo --help`"
    )]
    [InlineData("", "what is to be done? `tmuxagent --help` lists the verbs")]
    [InlineData("--lang fr status", "--lang takes one of en, zh. See `tmuxagent status --help`")]
    [InlineData("diff -C", "--directory needs a value. See `tmuxagent diff --help`")]
    [InlineData("diff -C a -C b", "--directory takes one value and is given several. See `tmuxagent diff --help`")]
    [InlineData("doctor --timeout ten", "--timeout takes a whole number. See `tmuxagent doctor --help`")]
    [InlineData("doctor --timeout 0", "--timeout takes a whole number, 1 to 3600. See `tmuxagent doctor --help`")]
    [InlineData("--lang zh statsu", "没有子命令 'statsu'；是不是想写 `tmuxagent status`？")]
    [InlineData("--lang zh diff -C", "--directory 缺少值。见 `tmuxagent diff --help`")]
    [InlineData("--lang zh undo x", "`RUN` 是运行的编号，见 `tmuxagent undo --list`。见 `tmuxagent undo --help`")]
    public void A_slip_of_typing_gets_one_line_with_the_nearest_word(string typed, string said)
    {
        var machine = new TestMachine("/nowhere");
        var words = typed.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(ExitCode.Usage, CommandLine.Run(words, machine.Machine));
        Assert.Equal($"tmuxagent: {said}\n", machine.Error);
    }

    [Fact]
    public void A_word_too_many_behind_env_is_not_repeated_since_it_may_be_a_secret()
    {
        var machine = new TestMachine("/nowhere");
        CommandLine.Run(["env", "get", "A", "sk-secret"], machine.Machine);
        Assert.Contains("one argument too many", machine.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("sk-secret", machine.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Help_VERB_prints_what_VERB_help_prints()
    {
        var (help, option) = (new TestMachine("/nowhere"), new TestMachine("/nowhere"));
        Assert.Equal(ExitCode.Success, CommandLine.Run(["help", "env", "set"], help.Machine));
        Assert.Equal(ExitCode.Success, CommandLine.Run(["env", "set", "--help"], option.Machine));
        Assert.Contains("env set", help.Output, StringComparison.Ordinal);
        Assert.Equal(option.Output, help.Output);
    }

    [Fact]
    public void The_committed_manual_page_is_what_help_man_prints()
    {
        var machine = new TestMachine("/nowhere");
        Assert.Equal(ExitCode.Success, CommandLine.Run(["help", "--man"], machine.Machine));
        Assert.Equal(
            File.ReadAllText(Path.Combine(TestSupport.RepositoryRoot.Path, "docs", "man", "tmuxagent.1")),
            machine.Output
        );
    }

    [Theory]
    [InlineData("value\n", "value")]
    [InlineData("value", "value")]
    [InlineData("two\nlines\n\n", "two\nlines\n")]
    [InlineData("", "")]
    public void Standard_input_loses_one_final_line_end(string input, string expected) =>
        Assert.Equal(expected, new TestMachine("/nowhere", input).Machine.Terminal.ReadInputToEnd("value"));
}
