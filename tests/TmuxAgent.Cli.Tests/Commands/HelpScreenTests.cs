using System.CommandLine;
using System.Text.RegularExpressions;
using TmuxAgent.Cli.Commands;
using TmuxAgent.Cli.Reporting;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Cli.Tests.Commands;

/// <summary>Every verb's <c>--help</c> on terminals of 80 and 40 columns, in both languages.</summary>
public sealed partial class HelpScreenTests
{
    public static TheoryData<string> Verbs =>
        [.. All(CommandLine.Build(new TestMachine("/nowhere").Machine)).Select(WrongUsage.VerbOf)];

    [Theory]
    [MemberData(nameof(Verbs))]
    public void Nothing_is_cut_and_no_word_and_no_command_is_broken(string verb)
    {
        foreach (var language in new[] { "en", "zh" })
        foreach (var width in new[] { 40, 80 })
        {
            var machine = new TestMachine("/nowhere", "", width);
            string[] words = [.. verb.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help", "--lang", language];
            Assert.Equal(ExitCode.Success, CommandLine.Run(words, machine.Machine));
            Assert.Equal("", machine.Error);
            var lines = machine.Output.Split('\n');
            Assert.All(
                lines,
                line =>
                    Assert.True(
                        Wrapping.Columns(line) <= width || IsOnePiece(line),
                        $"more than {width} columns: {line}"
                    )
            );
            foreach (var said in Said(verb, machine.Machine.Terminal.Language))
            {
                Assert.Contains(Dense(said), Dense(machine.Output), StringComparison.Ordinal);
                foreach (Match word in Unbreakable().Matches(said))
                    Assert.Contains(lines, line => line.Contains(word.Value, StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public void Headings_are_in_the_language_too()
    {
        var machine = new TestMachine("/nowhere");
        CommandLine.Run(["resolve", "--help", "--lang=zh"], machine.Machine);
        Assert.Contains(
            "用法：\n  tmuxagent resolve <FILE> [<KEY>] [选项]\n",
            machine.Output,
            StringComparison.Ordinal
        );
        Assert.Matches(@"参数：\n  <FILE>  \S", machine.Output);
        Assert.Contains("\n选项：\n", machine.Output, StringComparison.Ordinal);
        Assert.Matches(@"-h, --help +显示这个帮助。", machine.Output);
    }

    private static IEnumerable<string> Said(string verb, Language language)
    {
        var command = All(CommandLine.Build(new TestMachine("/nowhere").Machine))
            .Single(one => WrongUsage.VerbOf(one) == verb);
        return command
            .AllOptions()
            .Concat<Symbol>(command.Arguments)
            .Concat(command.Subcommands)
            .Append(command)
            .Select(symbol => symbol.Says().In(language));
    }

    private static IEnumerable<Command> All(Command command) => command.Subcommands.SelectMany(All).Append(command);

    private static bool IsOnePiece(string line) => OnePiece().IsMatch(line.Trim());

    private static string Dense(string text) => Blanks().Replace(text, "");

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    // A command, or a word with the punctuation around it.
    [GeneratedRegex(@"^([^`\s]*`[^`]+`\S*|\S+)$")]
    private static partial Regex OnePiece();

    [GeneratedRegex(@"`[^`]+`|[A-Za-z][\w./-]*\w")]
    private static partial Regex Unbreakable();
}
