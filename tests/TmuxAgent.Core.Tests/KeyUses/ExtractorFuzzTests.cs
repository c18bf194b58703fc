using System.Diagnostics;
using System.Text;
using TmuxAgent.Core.KeyUses;
using Xunit.Abstractions;

namespace TmuxAgent.Core.Tests.KeyUses;

/// <summary>Whatever is in a file, an extractor ends, soon, and finds names at their places.</summary>
public class ExtractorFuzzTests(ITestOutputHelper output)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(
        double.Parse(
            Environment.GetEnvironmentVariable("TMUXAGENT_FUZZ_SECONDS") ?? "8",
            System.Globalization.CultureInfo.InvariantCulture
        )
    );

    // What opens, closes or escapes something in one of the languages.
    private static readonly string[] Pieces =
    [
        "\"",
        "'",
        "`",
        "\"\"\"",
        "'''",
        "\\",
        "$",
        "${",
        "$(",
        "$((",
        "{",
        "}",
        "(",
        ")",
        "[",
        "]",
        "#{",
        "{{",
        "}}",
        "/",
        "//",
        "/*",
        "*/",
        "#",
        "<<EOF\n",
        "<<~X\n",
        "<<<'T'\n",
        "EOF\n",
        "\n",
        "\r\n",
        "\t",
        " ",
        "%w[",
        "%q(",
        "r#\"",
        "\"#",
        "f\"",
        "$\"",
        "$$\"\"\"",
        "@\"",
        "=begin\n",
        "=end\n",
        "<?php ",
        "?>",
        "|",
        "&",
        ";",
        ",",
        "=",
        ":",
        "::",
        "->",
        "=>",
        "!",
        "?",
        "++",
        "os.environ[",
        "os.getenv(",
        "process.env.",
        "ENV[",
        "getenv(",
        "env::var(",
        "KEY",
        "case x in",
        "esac",
        "if",
        "fi",
        "export ",
        "- ",
        "run: |\n",
        "environment:\n",
        "  ",
        "class S(BaseSettings):\n",
        "Env()",
        "'\\''",
        "\0",
        "\uD800",
        "é",
    ];

    [Fact]
    public void Random_pieces_and_mutated_files_are_read_to_their_end()
    {
        var random = new Random(20261124);
        var seeds = LabelledFile.Corpus().SelectMany(language => language.Files).Select(file => file.Text).ToArray();
        var clock = Stopwatch.StartNew();
        var rounds = 0;
        while (clock.Elapsed < Longest)
        {
            var text = random.Next(3) == 0 ? Mutated(seeds[random.Next(seeds.Length)], random) : Random(random);
            foreach (var extractor in SourceLanguages.All)
                Check(extractor, text);
            rounds++;
        }
        output.WriteLine($"{rounds} texts, each through {SourceLanguages.All.Count} extractors");
    }

    public static TheoryData<string> Repeated =>
        [
            .. Pieces,
            "('",
            "\"${",
            "f\"{",
            "$(`",
            "a'b\\'",
            "/[",
            "x = Env()\n",
            "def f(k):\n os.getenv(k)\n",
            "A=\"",
            "KEY, ",
            "\"KEY\", ",
            "f(",
            "<<A <<B ",
            "with env.prefixed('A'):\n",
        ];

    [Theory]
    [MemberData(nameof(Repeated))]
    public void Time_grows_with_the_length_and_no_faster(string piece)
    {
        foreach (var extractor in SourceLanguages.All)
        {
            var (small, large) = (Repeat(piece, 10_000), Repeat(piece, 80_000));
            // Quadratic is 64, every time; a busy machine only ever adds to the shortest that was seen.
            var (shorter, longer) = (double.MaxValue, double.MaxValue);
            for (var round = 0; round < 60 && !(longer / Math.Max(shorter, 0.1) < 20); round++)
            {
                shorter = Math.Min(shorter, Time(extractor, small));
                longer = Math.Min(longer, Time(extractor, large));
            }
            Assert.True(longer / Math.Max(shorter, 0.1) < 20, $"{extractor.Language}: '{piece}' {shorter} {longer} ms");
        }
    }

    private static double Time(KeyUseExtractor extractor, string text)
    {
        var clock = Stopwatch.StartNew();
        extractor.Extract("x", text);
        return clock.Elapsed.TotalMilliseconds;
    }

    // Begins with what makes an extractor look at all.
    private static string Repeat(string piece, int length)
    {
        var text = new StringBuilder("<?php # environ getenv ENV env .env Environment $ = \n");
        while (text.Length < length)
            text.Append(piece);
        return text.ToString();
    }

    private static void Check(KeyUseExtractor extractor, string text)
    {
        var end = 0;
        foreach (var use in extractor.Extract("x", text))
        {
            var span = use.Place.Span;
            Assert.True(
                span.Start >= end && span.Length > 0 && span.End <= text.Length,
                $"{extractor.Language}: {use}"
            );
            Assert.True(
                use.Spelling == KeySpelling.Composed || text.AsSpan(span.Start, span.Length).SequenceEqual(use.Name)
            );
            end = span.Start + 1;
        }
    }

    private static string Random(Random random)
    {
        var text = new StringBuilder();
        for (var i = random.Next(200); i >= 0; i--)
            text.Append(
                random.Next(8) == 0 ? ((char)random.Next(0x250)).ToString() : Pieces[random.Next(Pieces.Length)]
            );
        return text.ToString();
    }

    private static string Mutated(string seed, Random random)
    {
        var text = new StringBuilder(seed);
        for (var i = random.Next(1, 12); i > 0 && text.Length > 1; i--)
        {
            var at = random.Next(text.Length);
            switch (random.Next(3))
            {
                case 0:
                    text.Remove(at, Math.Min(random.Next(1, 40), text.Length - at));
                    break;
                case 1:
                    text.Insert(at, Pieces[random.Next(Pieces.Length)]);
                    break;
                default:
                    text.Length = random.Next(8) == 0 ? at : text.Length;
                    break;
            }
        }
        return text.ToString();
    }
}
