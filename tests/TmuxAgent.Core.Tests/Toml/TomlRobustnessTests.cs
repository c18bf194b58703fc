using System.Text;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Text;

namespace TmuxAgent.Core.Tests.Toml;

/// <summary>Whatever the input: no exception, places inside the text, a limited number of findings.</summary>
public class TomlRobustnessTests
{
    private const string Sample = """"
        # comment
        version = 1
        title = "a \"b\" \u00e9 \U0001F600"
        'lit key'.x = 'C:\dir'
        list = [1, 2.5e3, [true, false], { a.b = "c", d = [] },
          "last", # trailing
        ]
        multi = """
          first \
             second"""
        raw = '''it's'''
        [a.b]
        when = 1979-05-27T07:32:00.5-07:00
        local = 1979-05-27 07:32:00
        date = 1979-05-27
        time = 07:32:00
        [[points]]
        x = 0x1F
        [[points]]
        y = +1_000
        inf = -inf
        """";

    private static readonly string[] Fragments =
    [
        "[",
        "]",
        "[[",
        "]]",
        "{",
        "}",
        "=",
        ",",
        ".",
        "\"",
        "'",
        "\"\"\"",
        "'''",
        "\\",
        "\n",
        "\r",
        "\r\n",
        "\t",
        " ",
        "#",
        "\0",
        "\u007f",
        "\ud800",
        "é",
        "1",
        "0x",
        "_",
        "e",
        "-",
        ":",
        "T",
        "true",
        "nan",
        "a = ",
        "\\u12",
        "\n[a.b]\n",
        "\n[[points]]\n",
    ];

    [Fact]
    public void The_sample_itself_is_valid() => Assert.Empty(TomlDocument.Read(new SourceText("f", Sample)).Findings);

    [Fact]
    public void A_mutated_document_never_throws()
    {
        var random = new Random(20250101);
        for (var round = 0; round < 5_000; round++)
        {
            var text = new StringBuilder(Sample);
            for (var edits = random.Next(1, 8); edits > 0; edits--)
            {
                var at = random.Next(text.Length);
                if (random.Next(2) == 0)
                    text.Remove(at, Math.Min(random.Next(1, 10), text.Length - at));
                if (random.Next(3) > 0)
                    text.Insert(Math.Min(at, text.Length), Fragments[random.Next(Fragments.Length)]);
            }
            AssertSound(text.ToString());
        }
    }

    [Fact]
    public void Random_fragments_never_throw()
    {
        var random = new Random(7);
        for (var round = 0; round < 5_000; round++)
            AssertSound(
                string.Concat(
                    Enumerable.Range(0, random.Next(1, 40)).Select(_ => Fragments[random.Next(Fragments.Length)])
                )
            );
    }

    [Fact]
    public void Random_bytes_are_text_or_one_error()
    {
        var random = new Random(11);
        for (var round = 0; round < 5_000; round++)
        {
            var bytes = new byte[random.Next(0, 60)];
            random.NextBytes(bytes);
            var valid = Utf8Text.TryDecode("f", bytes, out var text, out var error);
            Assert.Equal(valid, error is null);
            AssertSound(text.Content);
        }
    }

    // Each of these is a shape that makes a careless reader go back over what it has read; at this size that would
    // take many minutes.
    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("[")]
    [InlineData("{")]
    [InlineData("a=[")]
    [InlineData("a=[\n")]
    [InlineData("a=[\na")]
    [InlineData("\"")]
    [InlineData("a='''\n")]
    [InlineData("a=\"\"\"\n")]
    [InlineData("\\ ")]
    [InlineData("\0")]
    [InlineData("\r")]
    [InlineData("a.")]
    [InlineData("1,")]
    [InlineData("[a]\n")]
    [InlineData("[[a]]\n")]
    [InlineData("#\u0001")]
    [InlineData("1979-05-27 ")]
    public void A_quarter_of_a_megabyte_of_anything_is_read_in_linear_time(string unit)
    {
        foreach (var prefix in new[] { "", "a = [", "a = [\n", "a = \"\"\"", "a = \"", "#" })
        {
            var text = new StringBuilder(prefix);
            while (unit.Length > 0 && text.Length < 250_000)
                text.Append(unit);
            AssertSound(text.ToString());
        }
    }

    [Fact]
    public void The_largest_text_is_read_whole_and_ten_megabytes_are_refused()
    {
        const string Line = "key-{0} = [\"some text\", {0}] # why\n";
        var text = string.Concat(Enumerable.Range(0, 50_000).Select(i => string.Format(null, Line, i)));
        Assert.Equal(50_000, TomlDocument.Read(new SourceText("f", text)).Root.Entries.Count);
        AssertSound(new string('\0', 10_000_000));
    }

    private static void AssertSound(string content)
    {
        var document = TomlDocument.Read(new SourceText("f", content));
        Assert.InRange(document.Findings.Count, 0, 21);
        foreach (var finding in document.Findings)
        {
            Assert.InRange(finding.Location.Span.Start, 0, content.Length);
            Assert.InRange(finding.Location.Span.End, finding.Location.Span.Start, content.Length);
            Assert.DoesNotContain('\n', finding.Message.ToString());
        }
        Assert.Equal(
            document.Findings.Select(f => f.Location.Span.Start).Order(),
            document.Findings.Select(f => f.Location.Span.Start)
        );
    }
}
