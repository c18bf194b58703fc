using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Text;
using TmuxAgent.Core.Toml;

namespace TmuxAgent.Core.Tests.Toml;

public class TomlReaderTests
{
    private static TomlDocument Read(string text) => TomlReader.Read(new SourceText("t.toml", text));

    private static string[] Places(TomlDocument document) =>
        [.. document.Findings.Select(f => $"{f.Rule.Id} {f.Location.Start}")];

    private static string TextAt(string text, TextSpan span) => text.Substring(span.Start, span.Length);

    [Fact]
    public void Every_key_and_value_has_its_place()
    {
        const string text = "[a.\"b c\"]\nx.y = [1, '''two\n''']\n[[t]]\nd = 1979-05-27 07:32:00 # c\n";
        var root = Read(text).Root;

        var table = (TomlTable)((TomlTable)root.Find("a")!.Value).Find("b c")!.Value;
        Assert.Equal("[a.\"b c\"]", TextAt(text, table.Span));
        var x = table.Find("x")!;
        Assert.Equal("x", TextAt(text, x.NameSpan));
        var y = ((TomlTable)x.Value).Find("y")!;
        Assert.Equal("y", TextAt(text, y.NameSpan));
        var array = (TomlArray)y.Value;
        Assert.Equal("[1, '''two\n''']", TextAt(text, array.Span));
        Assert.Equal(["1", "'''two\n'''"], array.Items.Select(i => TextAt(text, i.Span)));
        var element = (TomlTable)((TomlArray)root.Find("t")!.Value).Items[0];
        Assert.Equal("1979-05-27 07:32:00", TextAt(text, element.Find("d")!.Value.Span));
    }

    [Fact]
    public void Errors_after_the_first_are_found_too()
    {
        var document = Read("a = \nb = 'open\nc = 1\nd = [1 2]\n[x\n[y]\nc = 01\nc = 2\nc = 3\ne = \"\\q\"\nf = 2025-02-30\n");

        Assert.Equal(
            [
                "TMA0302 1:5", "TMA0302 2:5", "TMA0302 4:8", "TMA0302 5:1", "TMA0304 7:5", "TMA0303 9:1", "TMA0304 10:6",
                "TMA0304 11:5",
            ],
            Places(document));
        Assert.NotNull(document.Root.Find("c"));
    }

    [Theory]
    [InlineData("a = [\n 1,\nb = 2\n[c]\n")]
    [InlineData("a = [\n 1\nb = 2\n[c]\n")]
    [InlineData("a = [1, [2,\n  # comment\n\n  b = 2\n[c]\n")]
    [InlineData("a = [\n[c]\nb = 2\n")]
    public void An_unclosed_array_is_one_error_and_swallows_no_statement(string text)
    {
        var document = Read(text);

        var finding = Assert.Single(document.Findings);
        Assert.Equal(1, finding.Location.Start.Line);
        Assert.Contains("never closed", finding.Message, StringComparison.Ordinal);
        Assert.NotNull(document.Root.Find("c"));
    }

    [Theory]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("-9223372036854775808", long.MinValue)]
    [InlineData("0x7fff_ffff_ffff_ffff", long.MaxValue)]
    public void Integers_reach_both_ends_of_64_bits(string number, long expected) =>
        Assert.Equal(expected, ((TomlInteger)Read($"a = {number}").Root.Find("a")!.Value).Value);

    [Theory]
    [InlineData("9223372036854775808")]
    [InlineData("-9223372036854775809")]
    [InlineData("0xffffffffffffffff")]
    [InlineData("99999999999999999999999999999999")]
    [InlineData("1e400")]
    public void A_number_out_of_range_is_an_error_with_its_place(string number)
    {
        var finding = Assert.Single(Read($"a = {number}").Findings);
        Assert.Same(RuleCatalog.TomlValue, finding.Rule);
        Assert.Equal(new TextSpan(4, number.Length), finding.Location.Span);
    }

    [Fact]
    public void A_multi_line_string_means_the_same_whatever_the_line_ends_of_the_file()
    {
        var root = Read("a = \"\"\"\r\none\r\ntwo \\\r\n  \r\n  three\"\"\"\r\nb = '''\r\none\r\n'''\r\n").Root;

        Assert.Equal("one\ntwo three", ((TomlString)root.Find("a")!.Value).Value);
        Assert.Equal("one\n", ((TomlString)root.Find("b")!.Value).Value);
    }

    [Fact]
    public void A_forgotten_quote_does_not_put_the_value_into_the_message()
    {
        var document = Read("default = sk-secret\nother = 'sk-secret\n[a]\nb = 'x' sk-secret\n");

        Assert.Equal(3, document.Findings.Count);
        Assert.All(document.Findings, f => Assert.DoesNotContain("secret", f.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_duplicate_names_the_line_of_the_first()
    {
        var finding = Assert.Single(Read("[a]\nb = 1\n\n[a]\nb = 2\n").Findings);
        Assert.Contains("'a' is already defined on line 1", finding.Message, StringComparison.Ordinal);
        Assert.Equal(new LinePosition(4, 2), finding.Location.Start);
    }

    [Theory]
    [InlineData("a = ", "[")]
    [InlineData("a = ", "{x=")]
    [InlineData("a = ", "[{x=")]
    [InlineData("", "a.")]
    [InlineData("[", "a.")]
    [InlineData("a = {", "b.")]
    public void Deep_nesting_is_refused_without_running_out_of_stack(string before, string repeated)
    {
        var document = Read(before + string.Concat(Enumerable.Repeat(repeated, 200_000)) + "a");

        Assert.NotEmpty(document.Findings);
        Assert.True(DepthOf(document.Root) <= TomlReader.MaxDepth + 1);
    }

    [Fact]
    public void Nesting_up_to_the_limit_is_read()
    {
        var depth = TomlReader.MaxDepth - 1;
        var header = string.Join('.', Enumerable.Repeat("a", TomlReader.MaxDepth));

        Assert.Empty(Read($"a = {new string('[', depth)}{new string(']', depth)}").Findings);
        Assert.Empty(Read($"[{header}]").Findings);
        Assert.Same(RuleCatalog.TomlLimit, Assert.Single(Read($"[{header}.a]").Findings).Rule);
        Assert.Same(RuleCatalog.TomlLimit, Assert.Single(Read($"[{header}]\nx = 1").Findings).Rule);
    }

    [Fact]
    public void The_number_of_findings_is_limited()
    {
        var document = Read(string.Concat(Enumerable.Repeat("junk\n", 1000)));

        Assert.Equal(21, document.Findings.Count);
        Assert.Same(RuleCatalog.TomlLimit, document.Findings[20].Rule);
    }

    private static int DepthOf(TomlValue value) => value switch
    {
        TomlTable table => 1 + table.Entries.Select(e => DepthOf(e.Value)).DefaultIfEmpty(0).Max(),
        TomlArray array => 1 + array.Items.Select(DepthOf).DefaultIfEmpty(0).Max(),
        _ => 0,
    };
}
