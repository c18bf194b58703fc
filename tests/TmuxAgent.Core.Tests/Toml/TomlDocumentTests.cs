using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Text;

namespace TmuxAgent.Core.Tests.Toml;

public class TomlDocumentTests
{
    private static TomlDocument Read(string text) => TomlDocument.Read(new SourceText("t.toml", text));

    private static TomlTable Sound(string text)
    {
        var document = Read(text);
        Assert.Empty(document.Findings);
        return document.Root;
    }

    private static string TextAt(string text, TextSpan span) => text.Substring(span.Start, span.Length);

    [Fact]
    public void Every_key_and_value_has_its_place()
    {
        const string text = "'é' = '😀' # x\n[a.\"b c\"]\nx.y = [1, '''two\n''']\n[[t]]\nd = 1979-05-27 07:32:00 # c\n";
        var root = Sound(text);

        var table = (TomlTable)((TomlTable)root.Find("a")!.Value).Find("b c")!.Value;
        Assert.Equal("[a.\"b c\"]", TextAt(text, table.Place.Span));
        var x = table.Find("x")!;
        Assert.Equal("x", TextAt(text, x.NamePlace.Span));
        var y = ((TomlTable)x.Value).Find("y")!;
        Assert.Equal("y", TextAt(text, y.NamePlace.Span));
        var array = (TomlArray)y.Value;
        Assert.Equal("[1, '''two\n''']", TextAt(text, array.Place.Span));
        Assert.Equal(["1", "'''two\n'''"], array.Items.Select(i => TextAt(text, i.Place.Span)));
        var element = (TomlTable)((TomlArray)root.Find("t")!.Value).Items[0];
        Assert.Equal("1979-05-27 07:32:00", TextAt(text, element.Find("d")!.Value.Place.Span));
    }

    [Fact]
    public void Tables_are_put_together_from_headers_dotted_keys_and_braces()
    {
        var root = Sound(
            "a.b = 1\n[x.y]\nq = 1\n[x]\nz = {p.q = 2, p.r = 3,}\n[[x.t]]\n[x.t.u]\nv = 1\n[[x.t]]\nw = 2\n"
        );

        Assert.Equal("a(b)x(y(q)z(p(q r))t[u(v)w])", Shape(root));
    }

    [Fact]
    public void Each_kind_of_value_is_known()
    {
        var root = Sound(
            "a = 'x'\nb = 0x10\nc = -1_0.5e1\nd = true\ne = [1]\nf = {}\ng = 1979-05-27T07:32:00Z\nh = 1979-05-27T07:32\n"
                + "i = 1979-05-27\nj = 07:32\nk = inf\nl = \"\\x41\\e\"\n[[m]]\n"
        );

        Assert.Equal(
            [
                "a string",
                "an integer",
                "a float",
                "a boolean",
                "an array",
                "a table",
                "an offset date-time",
                "a local date-time",
                "a local date",
                "a local time",
                "a float",
                "a string",
                "an array of tables",
            ],
            root.Entries.Select(e => e.Value.Kind.ToString())
        );
        Assert.Equal(16, ((TomlInteger)root.Find("b")!.Value).Value);
        Assert.Equal(-105, ((TomlFloat)root.Find("c")!.Value).Value);
        Assert.Equal("A\u001b", ((TomlString)root.Find("l")!.Value).Value);
    }

    [Fact]
    public void Errors_after_the_first_are_found_too()
    {
        var document = Read("a = \nb = 'x'\nc = 1\nd = [1 2]\n[y]\nc = 01\ne = \"\\q\"\nf = 2025-02-30\n");

        Assert.Equal(
            ["TMA0302 1", "TMA0302 4", "TMA0304 6", "TMA0304 7", "TMA0304 8"],
            document.Findings.Select(f => $"{f.Rule.Id} {f.Location.Start.Line}")
        );
    }

    public static TheoryData<string, string> WrongTexts =>
        new()
        {
            { "a", "TMA0302 A key needs '='" },
            { "a = sk-secret", "TMA0302 Something else is expected" },
            { "a = 'open\n", "TMA0302 The string is not closed" },
            { "a = \"\"\"open\n", "TMA0302 A string is never closed" },
            { "a = [1 2]", "TMA0302 A comma or ']' is missing" },
            { "a = 1 2", "TMA0302 This may not follow here" },
            { "[a\nb = 1", "TMA0302 This may not follow here" },
            { "a = 1\r", "TMA0302 The control character U+000D" },
            { "a = '\u0001'", "TMA0302 The control character U+0001" },
            { "a = 1 # \u007f", "TMA0302 The control character U+007F" },
            { "a = \"\"\"\\ x\"\"\"", "TMA0304 A backslash before a blank" },
            { "a = \"\\x4\"", "TMA0304 This escape sequence is not complete" },
            { "a = \"\\q\"", "TMA0304 This is not an escape sequence" },
            { "a = \"\\ud800\"", "TMA0304 This escape sequence is not a Unicode" },
            { "a = \"\\u00", "TMA0304 This is not an escape sequence" },
            { "a = \"\\", "TMA0302 A string is never closed" },
            { "a = 2025-02-30", "TMA0304 There is no such date" },
            { "a = 1987-7-05", "TMA0304 This is not a date" },
            { "a = 012", "TMA0304 A number does not begin with 0" },
            { "a = -01", "TMA0304 A number does not begin with 0" },
            { "a = 1__0", "TMA0304 This is not a value of TOML" },
            { "a = 9223372036854775808", "TMA0304 This is not a value of TOML" },
            { "a = -9223372036854775809", "TMA0304 This is not a value of TOML" },
            { "a = 0xfffffffffffffffff", "TMA0304 This is not a value of TOML" },
        };

    [Theory]
    [MemberData(nameof(WrongTexts))]
    public void Each_error_is_told_in_words_of_ours_that_quote_no_value(string text, string expected)
    {
        var findings = Read(text).Findings;

        Assert.StartsWith(
            expected,
            $"{findings[0].Rule.Id} {findings[0].Message.ToString()}",
            StringComparison.Ordinal
        );
        Assert.All(findings, f => Assert.DoesNotContain("secret", f.Message.ToString(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("[a]\nb = 1\n\n[a]\nc = 2\n", "'a' is already defined on line 1", 4)]
    [InlineData("a = 1\nb = 2\na = 3\n", "'a' is already defined on line 1", 3)]
    [InlineData("a = {b = 1}\n[a]\n", "'a' is already defined on line 1", 2)]
    [InlineData("a = {b = 1}\na.c = 2\n", "'a' is already defined on line 1", 2)]
    [InlineData("a = {b = 1, b = 2}\n", "'a.b' is already defined on line 1", 1)]
    [InlineData("[a.b]\n[a]\nb.c = 1\n", "'a.b' is already defined on line 1", 3)]
    [InlineData("a.b = 1\n[a]\n", "'a' is already defined on line 1", 2)]
    [InlineData("a.b = 1\na.b.c = 2\n", "'a.b' is already defined on line 1", 2)]
    [InlineData("a = [{}]\n[[a]]\n", "'a' is already defined on line 1", 2)]
    [InlineData("[[a]]\n[a]\n", "'a' is already defined on line 1", 2)]
    [InlineData("[a]\n[[a]]\n", "'a' is already defined on line 1", 2)]
    [InlineData("[a]\nb.c = 1\n[a.b]\n", "'a.b' is already defined on line 2", 3)]
    [InlineData("\"a\" = 1\n'a' = 2\n", "'a' is already defined on line 1", 2)]
    public void What_is_defined_twice_is_refused_and_names_the_line_of_the_first(string text, string message, int line)
    {
        var finding = Assert.Single(Read(text).Findings);

        Assert.Same(RuleCatalog.TomlDuplicate, finding.Rule);
        Assert.Contains(message, finding.Message.ToString(), StringComparison.Ordinal);
        Assert.Equal(line, finding.Location.Start.Line);
    }

    [Theory]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("-9223372036854775808", long.MinValue)]
    [InlineData("0x7fff_ffff_ffff_ffff", long.MaxValue)]
    public void Integers_reach_both_ends_of_64_bits(string number, long expected) =>
        Assert.Equal(expected, ((TomlInteger)Sound($"a = {number}").Find("a")!.Value).Value);

    [Fact]
    public void A_multi_line_string_means_the_same_whatever_the_line_ends_of_the_file()
    {
        var root = Sound("a = \"\"\"\r\none\r\ntwo \\\r\n  \r\n  three\"\"\"\r\nb = '''\r\none\r\n'''\r\n");

        Assert.Equal("one\ntwo three", ((TomlString)root.Find("a")!.Value).Value);
        Assert.Equal("one\n", ((TomlString)root.Find("b")!.Value).Value);
    }

    [Theory]
    [InlineData("a = ", "[")]
    [InlineData("a = ", "{x=")]
    [InlineData("a = ", "[{x=")]
    [InlineData("", "a.")]
    [InlineData("[", "a.")]
    [InlineData("a = {", "b.")]
    public void Deep_nesting_is_refused_without_running_out_of_stack(string before, string repeated) =>
        Assert.NotEmpty(Read(before + string.Concat(Enumerable.Repeat(repeated, 200_000)) + "a").Findings);

    [Fact]
    public void Nesting_beyond_the_limit_names_its_place()
    {
        Assert.Empty(Read($"a = {new string('[', 50)}{new string(']', 50)}").Findings);

        var finding = Assert.Single(Read($"a = {new string('[', 500)}{new string(']', 500)}").Findings);
        Assert.Same(RuleCatalog.TomlLimit, finding.Rule);
        Assert.Equal(1, finding.Location.Start.Line);
    }

    [Fact]
    public void A_long_text_is_refused_before_it_is_read()
    {
        var finding = Assert.Single(Read(new string('#', TomlDocument.LongestText + 1)).Findings);
        Assert.Same(RuleCatalog.TomlLimit, finding.Rule);
    }

    [Theory]
    [InlineData("junk\n")]
    [InlineData("\0")]
    [InlineData("[a]\n")]
    public void The_number_of_findings_is_limited_and_the_rest_is_told(string unit)
    {
        var document = Read(string.Concat(Enumerable.Repeat(unit, 1000)));

        Assert.Equal(21, document.Findings.Count);
        Assert.Contains(
            document.Findings,
            f =>
                f.Rule == RuleCatalog.TomlLimit
                && f.Message.ToString().Contains("more than 20", StringComparison.Ordinal)
        );
    }

    private static string Shape(TomlTable table) =>
        string.Join(' ', table.Entries.Select(e => e.Name + Shape(e.Value)))
            .Replace(") ", ")", StringComparison.Ordinal);

    private static string Shape(TomlValue value) =>
        value switch
        {
            TomlTable table => $"({Shape(table)})",
            TomlArray { IsArrayOfTables: true } array =>
                $"[{string.Join(' ', array.Items.Select(i => Shape((TomlTable)i)))}]",
            _ => "",
        };
}
