using System.Diagnostics;
using System.Text;
using TmuxAgent.Core.KeyUses;
using Xunit.Abstractions;

namespace TmuxAgent.Core.Tests.KeyUses;

/// <summary>Whatever is in a file, an extractor ends, soon, and finds names at their places.</summary>
[Collection("Fuzz")]
public class ExtractorFuzzTests(ITestOutputHelper output)
{
    [Fact]
    public void Random_pieces_and_mutated_files_are_read_to_their_end()
    {
        var seeds = LabelledFile.Corpus().SelectMany(language => language.Files).Select(file => file.Text).ToArray();
        var rounds = 0;
        foreach (var (text, _) in FuzzText.Until(seeds))
        {
            foreach (var extractor in SourceLanguages.All)
                Check(extractor, text);
            rounds++;
        }
        output.WriteLine($"{rounds} texts, each through {SourceLanguages.All.Count} extractors");
    }

    public static TheoryData<string> Repeated =>
        [
            .. FuzzText.Pieces,
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
            // Linear is 8, and up to 30 where fresh memory is slow; quadratic is 64. What a busy machine disturbs is another
            // time right, so the shortest times count.
            var (shorter, longer) = (double.MaxValue, double.MaxValue);
            for (var i = 0; i < 60 && (i == 0 || longer >= 40 * Math.Max(shorter, 0.1)); i++)
            {
                shorter = Math.Min(shorter, Time(extractor, small));
                longer = Math.Min(longer, Time(extractor, large));
            }
            Assert.True(longer < 40 * Math.Max(shorter, 0.1), $"{extractor.Language}: '{piece}'");
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
        Assert.All(extractor.Suppressed("x", text), one => Assert.InRange(one.Place.Span.End, 1, text.Length));
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
}
