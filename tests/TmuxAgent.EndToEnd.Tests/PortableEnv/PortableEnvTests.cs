using System.Text;
using TmuxAgent.Core.Languages;
using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.PortableEnv;

/// <summary>The promise of the portable form, held against the six programs themselves.</summary>
public sealed class PortableEnvTests
{
    private const int Values = 10_000;
    private const int Batch = 2_000;
    private const int Refused = 500;
    private const string Neighbour = "KZ=\"it's\"";

    private static readonly string[] Pieces =
    [
        "a",
        "B",
        "1",
        " ",
        "\t",
        "\n",
        "'",
        "\"",
        "$",
        "\\",
        "#",
        "`",
        "=",
        "~",
        "%",
        "!",
        ";",
        "&",
        "(",
        "{",
        "}",
        "*",
        "?",
        "${A}",
        "$A",
        "中文",
        "é",
        "😀",
        "\uFEFF",
        "\u2028",
        "\u00A0",
        "export ",
        "/",
        ":",
        "-",
        ",",
        "  ",
        "--",
        "\\n",
    ];

    [SkippableFact]
    public void Six_programs_read_back_ten_thousand_values_without_a_difference()
    {
        Skip.If(SystemdUserManager.Shared is null, SystemdUserManager.UnavailableReason);
        var random = new Random(20260101);
        for (var start = 0; start < Values; start += Batch)
        {
            var expected = Enumerable.Range(start, Batch).ToDictionary(i => $"K{i}", _ => Accepted(random));
            var file = Write(
                "portable.env",
                string.Concat(expected.Select(pair => $"{pair.Key}={PortableText(pair.Value)}\n"))
            );
            Assert.All(
                EnvReaders.All,
                reader => Assert.Equal("", Differences(reader.Key, reader.Value([file])[0], expected))
            );
        }
    }

    [SkippableFact]
    public void A_refused_value_is_wrong_in_some_program_in_every_spelling()
    {
        Skip.If(SystemdUserManager.Shared is null, SystemdUserManager.UnavailableReason);
        var random = new Random(7);
        var refused = new HashSet<string>();
        while (refused.Count < Refused)
        {
            var value = RandomValue(random);
            if (!PortableForm.TryWrite(value, out _, out _))
                refused.Add(value);
        }
        var alive = refused
            .SelectMany(value => Spellings(value).Select(text => (Value: value, Text: text)))
            .Distinct()
            .ToList();
        Assert.True(alive.Count > 5 * Refused);
        // A spelling that one program gets wrong is out. Each stands in a file of its own, because some programs lose whole
        // files, and a quoted line follows it, because some find the end of a value there.
        foreach (var reader in EnvReaders.All.Values)
        {
            var files = alive.Select((one, i) => Write($"spelling-{i}.env", $"K={one.Text}\n{Neighbour}\n")).ToList();
            var read = reader(files);
            Assert.Equal(files.Count, read.Count);
            alive =
            [
                .. alive.Where(
                    (one, i) => read[i].GetValueOrDefault("K") == one.Value && read[i].GetValueOrDefault("KZ") == "it's"
                ),
            ];
        }
        Assert.True(alive.Count == 0, string.Join("\n", alive.Select(one => $"<{one.Value}> as <{one.Text}>")));
    }

    // Unquoted, single quotes, double quotes with escapes, escaped throughout, and quotes joined.
    private static IEnumerable<string> Spellings(string value)
    {
        yield return value;
        yield return "'" + value + "'";
        yield return "\"" + value + "\"";
        yield return "'" + value.Replace("'", "\\'", StringComparison.Ordinal) + "'";
        yield return "'" + value.Replace("'", "'\\''", StringComparison.Ordinal) + "'";
        yield return "'" + value.Replace("'", "'\"'\"'", StringComparison.Ordinal) + "'";
        yield return "\"" + Escaped(value, "\"$`\\") + "\"";
        yield return "\"" + Escaped(value, "\"\\") + "\"";
        yield return Escaped(value, " \t'\"$`\\#;&(){}*?~!");
    }

    private static string Escaped(string value, string special) =>
        string.Concat(value.Select(c => special.Contains(c, StringComparison.Ordinal) ? "\\" + c : c.ToString()));

    private static string Accepted(Random random)
    {
        while (true)
        {
            var value = RandomValue(random);
            if (PortableForm.TryWrite(value, out _, out _))
                return value;
        }
    }

    private static string RandomValue(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(9)).Select(_ => Pieces[random.Next(Pieces.Length)]));

    private static string Differences(
        string reader,
        Dictionary<string, string> read,
        Dictionary<string, string> expected
    ) =>
        string.Join(
            "\n",
            expected
                .Where(pair => read.GetValueOrDefault(pair.Key) != pair.Value)
                .Take(3)
                .Select(pair => $"{reader} reads <{read.GetValueOrDefault(pair.Key)}> for <{pair.Value}>")
        );

    private static string PortableText(string value) =>
        PortableForm.TryWrite(value, out var text, out _)
            ? text
            : throw new ArgumentException("the value was accepted before", nameof(value));

    // In the home of the manager's own user: systemd reads the file as that user, and the values are not secret.
    private static string Write(string name, string content)
    {
        var file = Path.Combine(SystemdUserManager.Shared!.Home, name);
        File.WriteAllText(file, content, new UTF8Encoding(false));
        return file;
    }
}
