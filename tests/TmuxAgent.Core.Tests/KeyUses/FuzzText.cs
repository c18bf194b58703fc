using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace TmuxAgent.Core.Tests.KeyUses;

/// <summary>Texts that no person writes, the same ones in each run.</summary>
internal static class FuzzText
{
    private const int Seed = 20261124;

    // TMUXAGENT_FUZZ_SECONDS=300 for ten minutes of both tests.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(
        double.Parse(Environment.GetEnvironmentVariable("TMUXAGENT_FUZZ_SECONDS") ?? "8", CultureInfo.InvariantCulture)
    );

    /// <summary>What opens, closes or escapes something.</summary>
    public static readonly string[] Pieces =
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

    /// <summary>Texts until the time is over; of three, two are random and one is a mutated file.</summary>
    public static IEnumerable<(string Text, Random Random)> Until(IReadOnlyList<string> seeds)
    {
        var random = new Random(Seed);
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < Longest)
            yield return (
                random.Next(3) == 0 ? Mutated(seeds[random.Next(seeds.Count)], random) : Random(random),
                random
            );
    }

    /// <summary>A text of pieces.</summary>
    public static string Random(Random random)
    {
        var text = new StringBuilder();
        for (var i = random.Next(200); i >= 0; i--)
            text.Append(
                random.Next(8) == 0 ? ((char)random.Next(0x250)).ToString() : Pieces[random.Next(Pieces.Length)]
            );
        return text.ToString();
    }

    /// <summary>A text with a few things taken out, put in, or cut off.</summary>
    public static string Mutated(string seed, Random random)
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
