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
    [InlineData("value\n", "value")]
    [InlineData("value", "value")]
    [InlineData("two\nlines\n\n", "two\nlines\n")]
    [InlineData("", "")]
    public void Standard_input_loses_one_final_line_end(string input, string expected) =>
        Assert.Equal(expected, new TestMachine("/nowhere", input).Machine.Terminal.ReadInputToEnd("value"));
}
