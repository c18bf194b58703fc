using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Core.Tests.Phrases;

public class PatternTests
{
    [Fact]
    public void Holes_are_filled_in_each_language_in_its_own_order()
    {
        var phrase = new Pattern("{0} is held by {1}", "{1} 占用了 {0}").With(9108, "python3");
        Assert.Equal("9108 is held by python3", phrase.In(Language.English));
        Assert.Equal("python3 占用了 9108", phrase.In(Language.Chinese));
    }

    [Theory]
    [InlineData("${EDITOR:-vi} {0}", "${EDITOR:-vi} x")]
    [InlineData("{}{{0}}{10}", "{}{x}{10}")]
    [InlineData("{0", "{0")]
    public void Any_other_brace_is_text(string pattern, string expected) =>
        Assert.Equal(expected, Pattern.Fill(pattern, "x"));

    [Fact]
    public void What_was_seen_is_not_looked_through_for_holes() =>
        Assert.Equal("{1} b", Pattern.Fill("{0} {1}", "{1}", "b"));

    [Fact]
    public void A_phrase_in_a_hole_follows_the_language()
    {
        var phrase = new Pattern("asked {0}", "{0}访问").With(new Phrase($"directly", $"直接"));
        Assert.Equal("直接访问", phrase.In(Language.Chinese));
    }
}
