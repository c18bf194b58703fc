using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Languages;

namespace TmuxAgent.Core.Tests.EnvFiles;

public class PortableFormTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("http://127.0.0.1:7890", "http://127.0.0.1:7890")]
    [InlineData("a b", "'a b'")]
    [InlineData("中", "'中'")]
    [InlineData("a\nb", "'a\nb'")]
    [InlineData("pa$word", "'pa$word'")]
    [InlineData("back\\slash", "'back\\slash'")]
    [InlineData("it's", "\"it's\"")]
    [InlineData("~/x", "'~/x'")]
    [InlineData("${a:b}", "'${a:b}'")]
    [InlineData("${", "'${'")]
    public void The_first_form_that_fits_is_taken(string value, string expected)
    {
        Assert.True(PortableForm.TryWrite(value, out var text, out _));
        Assert.Equal(expected, text);
    }

    [Theory]
    [InlineData("it's $5", "', $")]
    [InlineData("a\\\\b", "\\\\")]
    [InlineData("ends in \\", "\\ at the end")]
    [InlineData("'\"", "', \"")]
    [InlineData("a${HOME}b", "${...}")]
    [InlineData("${X:-y}", "${...}")]
    [InlineData("a\rb", "U+000D")]
    [InlineData("a\u007fb", "U+007F")]
    public void A_refusal_names_the_key_and_the_characters_and_not_the_value(string value, string characters)
    {
        Assert.False(PortableForm.TryWrite(value, out _, out var problem));
        Assert.Equal(characters, string.Join(", ", problem.Characters));
        Assert.Contains("MY_KEY", problem.Describe("MY_KEY").ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(value, problem.Describe("MY_KEY").ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Half_a_surrogate_pair_is_refused()
    {
        Assert.False(PortableForm.TryWrite("a\ud800", out _, out var problem));
        Assert.Equal("U+D800", Assert.Single(problem.Characters).ToString());
    }

    [Fact]
    public void What_is_written_is_read_back_without_disagreement()
    {
        var random = new Random(2);
        for (var i = 0; i < 20_000; i++)
        {
            var value = EnvTexts.Random(random, "\"' #$\\\n\t=AB1`~\uFEFF中;&{}", 12);
            if (!PortableForm.TryWrite(value, out var text, out _))
                continue;
            var line = Assert.Single(EnvDocument.Parse(".env", "K=" + text + "\n").Lines);
            Assert.Equal((value, 0), (line.Value, line.Disagreements.Count));
        }
    }
}
