using TmuxAgent.Cli.Reporting;

namespace TmuxAgent.Cli.Tests.Reporting;

public sealed class WrappingTests
{
    [Theory]
    [InlineData("one two three four", "one two three|four")]
    [InlineData("run `a b c d e f g` now", "run|`a b c d e f g`|now")]
    [InlineData("(`a b`, `c d`; `e f`)", "(`a b`,|`c d`; `e f`)")]
    [InlineData("a ` alone breaks as ever", "a ` alone|breaks as|ever")]
    [InlineData("配置文件 已经写好了 可以启动", "配置文件 已经|写好了 可以启|动")]
    [InlineData("没有文件与清单矛盾。", "没有文件与清|单矛盾。")]
    [InlineData("六个字加句号。好", "六个字加句|号。好")]
    [InlineData("生成了六个（文件）", "生成了六个|（文件）")]
    [InlineData("用`a b c d`撤销它", "用`a b c d`撤|销它")]
    [InlineData("先运行`tmuxagent generate`再说", "先运行|`tmuxagent generate`|再说")]
    [InlineData("FakeCodex应答", "FakeCodex应答")]
    public void Lines_are_broken_between_words_and_outside_of_commands(string text, string lines) =>
        Assert.Equal(lines.Split('|'), Wrapping.Lines(text, 13));

    [Fact]
    public void Without_a_terminal_nothing_is_broken() =>
        Assert.Equal([new string('x', 300) + " y"], Wrapping.Lines(new string('x', 300) + " y", null));
}
