using TmuxAgent.Cli.Commands;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Cli.Tests.Commands;

public class SpokenLanguageTests
{
    [Theory]
    [InlineData("", "", "English")]
    [InlineData("--lang zh", "LANG=en_US.UTF-8", "Chinese")]
    [InlineData("check --lang=en", "LANG=zh_CN.UTF-8", "English")]
    [InlineData("", "TMUXAGENT_LANG=en LC_ALL=zh_CN.UTF-8", "English")]
    [InlineData("", "TMUXAGENT_LANG=zh LC_ALL=C", "Chinese")]
    [InlineData("", "LC_ALL=C.UTF-8 LANG=zh_CN.UTF-8", "English")]
    [InlineData("", "LC_MESSAGES=zh_TW LANG=en_GB", "Chinese")]
    [InlineData("", "LANG=zh_CN.GB18030", "Chinese")]
    [InlineData("", "LANG=POSIX", "English")]
    [InlineData("session start x -- --lang zh", "", "English")]
    public void The_first_that_is_set_decides(string words, string variables, string expected)
    {
        var set = variables
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split('='))
            .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

        var language = SpokenLanguage.Of(
            words.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            set.GetValueOrDefault
        );

        Assert.Equal(Enum.Parse<Language>(expected), language);
    }
}
