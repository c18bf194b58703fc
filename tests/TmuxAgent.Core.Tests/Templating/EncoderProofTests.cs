using System.Text;
using System.Text.Json;
using TmuxAgent.Core.Languages;
using TmuxAgent.TestSupport;

namespace TmuxAgent.Core.Tests.Templating;

/// <summary>Each encoder against the program that reads its language, many strings in one run.</summary>
public sealed class EncoderProofTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("bash")]
    [InlineData("dash")]
    public void A_shell_reads_back_every_word(string shell)
    {
        var texts = HostileText.Sample(1500);
        var script = new StringBuilder();
        foreach (var text in texts)
            script.Append("printf '%s\\0' ").Append(Encoded(ShellEncoder.Word(text))).Append('\n');
        var output = ProcessRunner.Run(shell, _folder.Write("script", script.ToString())).MustSucceed().Output;
        Assert.Equal(texts, output.Split('\0').SkipLast(1));
    }

    [Fact]
    public void Python_reads_back_every_literal_of_its_own_and_of_Toml_and_of_Json_and_of_Yaml()
    {
        var texts = HostileText.Sample(1500);
        var rows = texts.Select(text =>
            new[]
            {
                Encoded(StringLiterals.Python(text)),
                Encoded(StringLiterals.Toml(text)),
                Encoded(StringLiterals.Json(text)),
                Encoded(StringLiterals.Yaml(text)),
            }
        );
        _folder.Write("rows.json", JsonSerializer.Serialize(rows));
        const string Program = """
            import ast, json, sys, tomllib, yaml
            rows = json.load(open(sys.argv[1], encoding="utf-8"))
            assert all(row[0].isascii() and row[2].isascii() for row in rows)
            toml = tomllib.loads("".join(f"k{i} = {row[1]}\n" for i, row in enumerate(rows)))
            documents = yaml.load("".join(f"- {row[3]}\n" for row in rows), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
            json.dump([[ast.literal_eval(row[0]), toml[f"k{i}"], json.loads(row[2]), documents[i]] for i, row in enumerate(rows)], sys.stdout)
            """;
        var output = ProcessRunner.Run("python3", "-c", Program, _folder.At("rows.json")).MustSucceed().Output;
        var read = JsonSerializer.Deserialize<string[][]>(output)!;
        Assert.Equal(texts.Select(text => new[] { text, text, text, text }), read);
    }

    [Fact]
    public void A_comment_never_ends_before_its_text_does()
    {
        var texts = HostileText.Sample(500);
        var comments = string.Concat(texts.Select(text => "# " + Encoded(CommentEncoder.Lines(text, "# ")) + "\n"));
        Assert.All(
            comments.Split(['\n', '\r', '\v', '\f', '\u0085', '\u2028', '\u2029']).SkipLast(1),
            line => Assert.StartsWith("#", line, StringComparison.Ordinal)
        );
        var file = _folder.Write("comments", comments + "echo done\n");
        Assert.Equal("done\n", ProcessRunner.Run("bash", file).MustSucceed().Output);
        const string Program =
            "import sys, tomllib, yaml; t = open(sys.argv[1], encoding='utf-8', newline='').read().replace('echo done', ''); "
            + "assert tomllib.loads(t) == {}; compile(t, 'x', 'exec')";
        ProcessRunner.Run("python3", "-c", Program, file).MustSucceed();
    }

    [Fact]
    public void Systemd_accepts_every_unit_that_is_not_refused()
    {
        var texts = HostileText.Sample(400);
        var unit = new StringBuilder("[Unit]\n");
        var accepted = 0;
        Append(unit, "Description=", texts.Select(SystemdEncoder.Text), ref accepted);
        unit.Append("[Service]\nType=oneshot\nExecStart=/bin/true\n");
        Append(unit, "Environment=", texts.Select(text => SystemdEncoder.Assignment("K=" + text)), ref accepted);
        Append(unit, "ExecStart=/bin/true ", texts.Select(SystemdEncoder.Argument), ref accepted);
        Append(unit, "EnvironmentFile=-", texts.Select(text => SystemdEncoder.Path("/nowhere/" + text)), ref accepted);
        Append(unit, "WorkingDirectory=", texts.Select(text => SystemdEncoder.Path("/nowhere/" + text)), ref accepted);
        Assert.InRange(accepted, 200, int.MaxValue);
        var result = Verify(unit.ToString());
        Assert.True(result.ExitCode == 0, result.Error);
        Assert.Equal("", result.Error);
    }

    [Theory]
    [InlineData("WorkingDirectory=\"/tmp/a b\"")]
    [InlineData("Environment=\"K=a")]
    public void Systemd_says_so_where_a_unit_is_wrong(string line) =>
        Assert.NotEqual("", Verify($"[Service]\nType=oneshot\nExecStart=/bin/true\n{line}\n").Error);

    private ProcessResult Verify(string unit)
    {
        var file = _folder.Write("proof.service", unit);
        return ProcessRunner.Run(
            new ProcessCommand("systemd-analyze", "--user", "verify", file)
            {
                Environment = new Dictionary<string, string?> { ["XDG_RUNTIME_DIR"] = _folder.Path },
            }
        );
    }

    private static void Append(StringBuilder unit, string key, IEnumerable<EncodedText> values, ref int accepted)
    {
        foreach (var value in values.Where(value => value.Refusal is null))
        {
            unit.Append(key).Append(value.Text).Append('\n');
            accepted++;
        }
    }

    private static string Encoded(EncodedText encoded)
    {
        Assert.Null(encoded.Refusal);
        return encoded.Text;
    }
}
