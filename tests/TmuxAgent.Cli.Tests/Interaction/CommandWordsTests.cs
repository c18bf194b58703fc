using TmuxAgent.Cli.Interaction;

namespace TmuxAgent.Cli.Tests.Interaction;

public class CommandWordsTests
{
    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("a  b\tc", "a", "b", "c")]
    [InlineData("a 'b c' \"d e\"", "a", "b c", "d e")]
    [InlineData("--x='b c'd ''", "--x=b cd", "")]
    [InlineData(@"a\ b 'c\d' ""\""""", "a b", @"c\d", "\"")]
    [InlineData("'it \"is\"'", "it \"is\"")]
    public void Words_are_split_as_a_shell_does(string command, params string[] words) =>
        Assert.Equal(words, CommandWords.Split(command));

    [Theory]
    [InlineData("a 'b")]
    [InlineData("a \"b'")]
    public void A_quote_that_is_never_closed_is_no_command(string command) => Assert.Null(CommandWords.Split(command));
}
