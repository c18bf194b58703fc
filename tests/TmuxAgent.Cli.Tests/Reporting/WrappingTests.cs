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
    [InlineData("已经写好了，可以启动。", "已经写好了，|可以启动。")]
    [InlineData("一二三四五六，七", "一二三四五|六，七")]
    [InlineData("一二三四五（六七）", "一二三四五|（六七）")]
    [InlineData("先运行 `a b c` 再看", "先运行|`a b c` 再看")]
    [InlineData("先运行`tmuxagent init`。好", "先运行|`tmuxagent init`。|好")]
    [InlineData("清单tmuxagent.toml里", "清单|tmuxagent.toml|里")]
    [InlineData("在 家/项目/清单/文件 里", "在|家/项目/清单/文件|里")]
    [InlineData("落后于：.tmuxagent/x", "落后于：|.tmuxagent/x")]
    public void Lines_are_broken_between_words_and_outside_of_commands(string text, string lines) =>
        Assert.Equal(lines.Split('|'), Wrapping.Lines(text, 13));

    [Fact]
    public void A_chinese_character_takes_two_columns() => Assert.Equal("冲突  |", Wrapping.Padded("冲突", 6) + "|");

    [Fact]
    public void Without_a_terminal_nothing_is_broken() =>
        Assert.Equal([new string('x', 300) + " y"], Wrapping.Lines(new string('x', 300) + " y", null));
}
