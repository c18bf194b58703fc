using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Core.Tests.Phrases;

public class PhraseTests
{
    private static readonly Phrase Missing = new($"{"A"} is missing in line {7}", $"第 {7} 行缺少 {"A"}");

    [Fact]
    public void It_is_read_in_the_language_that_is_asked_for()
    {
        Assert.Equal("A is missing in line 7", Missing.In(Language.English));
        Assert.Equal("第 7 行缺少 A", Missing.In(Language.Chinese));
    }

    [Fact]
    public void A_phrase_in_a_phrase_follows_the_language()
    {
        var outer = new Phrase($"stopped: {Missing}", $"已停止：{Missing}");
        Assert.Equal("stopped: A is missing in line 7", outer.In(Language.English));
        Assert.Equal("已停止：第 7 行缺少 A", outer.In(Language.Chinese));
    }

    [Fact]
    public void Numbers_are_written_as_programs_write_them()
    {
        var number = new Phrase($"{1234.5} s", $"{1234.5} 秒");
        Assert.Equal("1234.5 s", number.In(Language.English));
    }

    [Fact]
    public void Its_arguments_are_told_in_the_order_of_the_English_text() =>
        Assert.Equal(["A", "7"], Missing.ArgumentsIn(Language.Chinese));

    [Fact]
    public void Braces_of_a_verbatim_text_stay() =>
        Assert.Equal("{0} {x}", Phrase.Verbatim("{0} {x}").In(Language.Chinese));

    [Fact]
    public void Several_are_joined_and_a_separator_may_hold_braces()
    {
        var joined = Phrase.Join(" {} ", [Missing, Phrase.Verbatim("b")]);
        Assert.Equal("A is missing in line 7 {} b", joined.In(Language.English));
        Assert.Equal("第 7 行缺少 A {} b", joined.In(Language.Chinese));
        Assert.True(Phrase.Join(", ", []).IsEmpty);
    }

    [Fact]
    public void Two_that_say_the_same_are_equal()
    {
        Assert.Equal(Missing, new Phrase($"{"A"} is missing in line {7}", $"第 {7} 行缺少 {"A"}"));
        Assert.NotEqual(Missing, new Phrase($"{"A"} is missing in line {7}", $"缺少 {"A"}"));
        Assert.Equal(Phrase.None, Phrase.Verbatim(""));
    }

    [Fact]
    public void A_change_reaches_every_language()
    {
        var changed = Missing.Map(text => text.Replace("A", "***", StringComparison.Ordinal));
        Assert.Equal("第 7 行缺少 ***", changed.In(Language.Chinese));
        Assert.Equal("*** is missing in line 7", changed.In(Language.English));
    }
}
