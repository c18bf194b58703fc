using TmuxAgent.Core.EnvFiles;

namespace TmuxAgent.Core.Tests.EnvFiles;

public class EnvDocumentTests
{
    [Theory]
    [InlineData("K=abc", "abc", EnvQuoting.None)]
    [InlineData("K=", "", EnvQuoting.None)]
    [InlineData("K=''", "", EnvQuoting.Single)]
    [InlineData("K='a #b'", "a #b", EnvQuoting.Single)]
    [InlineData("K=\"it's\"", "it's", EnvQuoting.Double)]
    [InlineData("export K='v'", "v", EnvQuoting.Single)]
    [InlineData("K='line1\nline2'", "line1\nline2", EnvQuoting.Single)]
    [InlineData("K='pa$$word$HOME'", "pa$$word$HOME", EnvQuoting.Single)]
    [InlineData("K=a=b=c", "a=b=c", EnvQuoting.None)]
    public void What_all_readers_agree_on_is_read_without_remark(string text, string value, EnvQuoting quoting)
    {
        var line = Assert.Single(EnvDocument.Parse(".env", text).Lines);
        Assert.Equal(("K", value, quoting, 0), (line.Key, line.Value, line.Quoting, line.Disagreements.Count));
    }

    [Theory]
    [InlineData("K=abc#def", "abc#def", EnvDisagreementKind.UnquotedHash)]
    [InlineData("K=abc #comment", "abc", EnvDisagreementKind.InlineComment)]
    [InlineData("K='it'\\''s'", "it's", EnvDisagreementKind.Concatenation)]
    [InlineData("K=\"pa\\$word\"", "pa$word", EnvDisagreementKind.Escape)]
    [InlineData("K=\"line\\nbreak\"", "line\\nbreak", EnvDisagreementKind.Escape)]
    [InlineData("K=abc\r\n", "abc", EnvDisagreementKind.CarriageReturn)]
    [InlineData("K = 'x'", "x", EnvDisagreementKind.BlankAroundEquals)]
    [InlineData("K= x", "x", EnvDisagreementKind.BlankAroundEquals)]
    [InlineData("K=~/x", "~/x", EnvDisagreementKind.Tilde)]
    [InlineData("K='a\\\\b'", "a\\\\b", EnvDisagreementKind.SingleQuotedBackslash)]
    [InlineData("K='ends in \\'", "ends in \\", EnvDisagreementKind.SingleQuotedBackslash)]
    [InlineData("K=a b", "a b", EnvDisagreementKind.UnquotedBlank)]
    [InlineData("K=http://h/?a=1&b=2", "http://h/?a=1&b=2", EnvDisagreementKind.UnquotedOperator)]
    [InlineData("K=$HOME/x", "$HOME/x", EnvDisagreementKind.Expansion)]
    [InlineData("K='${HOME}'", "${HOME}", EnvDisagreementKind.Expansion)]
    [InlineData("K=\"`id`\"", "`id`", EnvDisagreementKind.Expansion)]
    [InlineData("K=\"abc", "\"abc", EnvDisagreementKind.UnclosedQuote)]
    [InlineData("K=it's", "it's", EnvDisagreementKind.UnclosedQuote)]
    [InlineData("K='a\u0001'", "a\u0001", EnvDisagreementKind.ControlCharacter)]
    [InlineData("1K=v", "v", EnvDisagreementKind.BadKey)]
    [InlineData("A-B=v", "v", EnvDisagreementKind.BadKey)]
    [InlineData("\uFEFFK=v", "v", EnvDisagreementKind.ByteOrderMark)]
    public void What_readers_disagree_on_is_noted(string text, string value, EnvDisagreementKind kind)
    {
        var line = Assert.Single(EnvDocument.Parse(".env", text).Lines);
        Assert.Equal(value, line.Value);
        Assert.Contains(kind, line.Disagreements.Select(d => d.Kind));
    }

    [Theory]
    [InlineData("", EnvLineKind.Blank)]
    [InlineData(" \t", EnvLineKind.Blank)]
    [InlineData("# words", EnvLineKind.Comment)]
    [InlineData("# KEY=prose", EnvLineKind.Comment)]
    [InlineData("#KEY=", EnvLineKind.Placeholder)]
    [InlineData("#KEY='a b'", EnvLineKind.Placeholder)]
    [InlineData("KEY", EnvLineKind.Junk)]
    [InlineData("=x", EnvLineKind.Junk)]
    [InlineData("KEY: value", EnvLineKind.Junk)]
    public void Each_line_is_of_one_kind(string text, EnvLineKind kind) =>
        Assert.Equal(kind, EnvDocument.Parse(".env", text + "\nNEXT=1\n").Lines[0].Kind);

    [Fact]
    public void An_unclosed_quote_does_not_swallow_the_lines_below()
    {
        var document = EnvDocument.Parse(".env", "A='x\nB='y'\nC=z\n");
        Assert.Equal(["A", "B", "C"], document.Assignments.Select(line => line.Key));
        Assert.Equal("y", document.Find("B")!.Value);
    }

    [Fact]
    public void The_last_assignment_of_a_key_counts() =>
        Assert.Equal("2", EnvDocument.Parse(".env", "K=1\nK=2\n").Find("K")!.Value);

    [Fact]
    public void Spans_name_key_and_value()
    {
        var document = EnvDocument.Parse(".env", "# c\n export KEY='a b'  # why\n");
        var line = document.Assignments.Single();
        Assert.Equal(("KEY", "'a b'"), (document.Raw(line.KeySpan), document.Raw(line.ValueSpan)));
    }

    [Fact]
    public void Any_text_round_trips_and_its_spans_lie_within_their_line()
    {
        var random = new Random(1);
        for (var i = 0; i < 20_000; i++)
        {
            var text = EnvTexts.Random(random, "\"' #$\\\r\n\t=AB1`~\uFEFF中;&\u0001");
            var document = EnvDocument.Parse(".env", text);
            Assert.Equal(text, string.Concat(document.Lines.Select(line => document.Raw(line.Span))));
            Assert.All(
                document.Lines,
                line =>
                {
                    Assert.InRange(line.ContentSpan.End, line.ContentSpan.Start, line.Span.End);
                    Assert.InRange(line.ValueSpan.End, 0, line.Span.End);
                    Assert.All(
                        line.Disagreements,
                        d => Assert.InRange(d.Span.End, d.Span.Start, Math.Max(line.Span.End, d.Span.Start))
                    );
                }
            );
        }
    }
}
