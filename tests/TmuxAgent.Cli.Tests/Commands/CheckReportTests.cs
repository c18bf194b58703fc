using System.Text.Json;
using TmuxAgent.Cli.Commands;
using TmuxAgent.TestSupport;

namespace TmuxAgent.Cli.Tests.Commands;

/// <summary>The forms in which <c>check</c> reports, its severities, comments that suppress, and baselines.</summary>
public sealed class CheckReportTests : IDisposable
{
    private const string Manifest = """
        version = 1
        [env.keys.WECOM_WEBHOOK]
        secret = true
        aliases = ["WECOM_WEBHOOK_URL"]
        """;

    private readonly TemporaryFolder _folder = new();
    private readonly TemporaryFolder _home = new();

    public CheckReportTests()
    {
        _folder.Write("tmuxagent.toml", Manifest + "\n");
        _folder.Write(".env", "WECOM_WEBHOOK=hook-value-1\n", UnixFileMode.UserRead | UnixFileMode.UserWrite);
        _folder.Write("a, b%.py", "import os\n\thook = os.environ['WECOM_WEBHOOK_URL']\n");
    }

    public void Dispose()
    {
        _folder.Dispose();
        _home.Dispose();
    }

    [Fact]
    public void A_finding_shows_its_line_with_a_mark_and_the_findings_are_counted()
    {
        var (exitCode, said, _) = Run("check");
        Assert.Equal(ExitCode.Findings, exitCode);
        Assert.Contains(
            "    2 |  hook = os.environ['WECOM_WEBHOOK_URL']\n      |                     ^^^^^^^^^^^^^^^^^\n",
            said,
            StringComparison.Ordinal
        );
        Assert.EndsWith("1 error in 1 file\n", said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_is_shown_without_what_may_be_a_secret()
    {
        _folder.Write("b.py", "os.environ.get('WECOM_WEBHOOK_URL', 'fallback-1')\n");
        _folder.Write("c.sh", "curl hook-value-1 $WECOM_WEBHOOK_URL\n");
        _folder.Write("d.yml", "env:\n  WECOM_WEBHOOK_URL: other-value\n");
        _folder.Write(".env", "WECOM_WEBHOOK_URL=env-value-1\n", UnixFileMode.UserRead | UnixFileMode.UserWrite);
        _folder.Write("e.sh", "curl env-value-1 $WECOM_WEBHOOK_URL\n");
        var (_, said, error) = Run("check");
        foreach (var value in new[] { "fallback-1", "env-value-1", "other-value" })
            Assert.DoesNotContain(value, said + error, StringComparison.Ordinal);
        Assert.Contains("***WECOM_WEBHOOK_URL***", said, StringComparison.Ordinal);
        Assert.Contains("curl *** $WECOM_WEBHOOK_URL", said, StringComparison.Ordinal);
        Assert.Contains("WECOM_WEBHOOK_URL=***\n", said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_line_is_cut_around_the_place()
    {
        _folder.Write(
            "long.py",
            $"x = '{new string('a', 500)}'; os.environ['WECOM_WEBHOOK_URL']; y = '{new string('b', 500)}'\n"
        );
        var machine = TestMachine.In(_folder, _home, width: 60);
        CommandLine.Run(["check"], machine.Machine);
        var lines = machine.Output.Split('\n');
        var at = Array.FindIndex(lines, line => line.StartsWith("    1 | …", StringComparison.Ordinal));
        Assert.InRange(lines[at].Length, 20, 60);
        Assert.Equal(
            "WECOM_WEBHOOK_URL",
            lines[at].Substring(lines[at + 1].IndexOf('^', StringComparison.Ordinal), 17)
        );
    }

    [Fact]
    public void Commands_of_a_workflow_are_escaped()
    {
        var (exitCode, said, _) = Run("check", "--format", "github");
        Assert.Equal(ExitCode.Findings, exitCode);
        Assert.StartsWith(
            "::error file=a%2C b%25.py,line=2,endLine=2,col=21,endColumn=38,title=TMA0501::'WECOM_WEBHOOK_URL' is",
            said,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_path_is_named_from_the_root_of_the_checkout()
    {
        Directory.CreateDirectory(_folder.At("sub"));
        foreach (var name in new[] { "tmuxagent.toml", ".env", "a, b%.py" })
            File.Move(_folder.At(name), _folder.At($"sub/{name}"));
        Directory.CreateDirectory(_folder.At(".git"));
        Assert.Contains(
            "file=sub/a%2C",
            Run("check", "-C", "sub", "--format", "github").Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Sarif_is_valid_by_its_own_validator()
    {
        _folder.Write("c.sh", "echo $WECOM_WEBHOK\n");
        var (exitCode, said, _) = Run("check", "--format", "sarif");
        Assert.Equal(ExitCode.Findings, exitCode);
        _home.Write("report.sarif", said);
        using var document = JsonDocument.Parse(said);
        var results = document.RootElement.GetProperty("runs")[0].GetProperty("results");
        Assert.Equal(
            ["TMA0501 a%2C%20b%25.py", "TMA0502 c.sh"],
            results.EnumerateArray().Select(result => $"{Text(result, "ruleId")} {UriOf(result)}")
        );
        var check = ProcessRunner.Run(
            new ProcessCommand("sarif-multitool", "validate", _home.At("report.sarif"))
            {
                TimeLimit = TimeSpan.FromMinutes(2),
            }
        );
        var verdict = check.Output + check.Error;
        Assert.Contains("1 files scanned", verdict, StringComparison.Ordinal);
        Assert.DoesNotContain(": error ", verdict, StringComparison.Ordinal);

        static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
        static string UriOf(JsonElement result) =>
            Text(
                result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation"),
                "uri"
            );
    }

    [Fact]
    public void Whatever_goes_wrong_is_told_in_the_form_that_was_asked_for()
    {
        _folder.Write("tmuxagent.toml", "version = 1\nno = 1\n");
        var sarif = Run("check", "--format", "sarif");
        Assert.Equal(ExitCode.Usage, sarif.ExitCode);
        using var document = JsonDocument.Parse(sarif.Output);
        Assert.False(
            document
                .RootElement.GetProperty("runs")[0]
                .GetProperty("invocations")[0]
                .GetProperty("executionSuccessful")
                .GetBoolean()
        );
        Assert.Contains(
            "::error file=tmuxagent.toml,line=2",
            Run("check", "--format", "github").Output,
            StringComparison.Ordinal
        );
        Assert.Equal(Run("check", "--json").Output, Run("check", "--format", "json").Output);
        Assert.Equal(ExitCode.Usage, Run("check", "--format", "xml").ExitCode);
    }

    [Fact]
    public void The_manifest_and_comments_say_what_is_reported_and_mended()
    {
        _folder.Write("tmuxagent.toml", Manifest + "\n[check.paths.\"old/**\"]\nTMA0501 = \"off\"\n");
        _folder.Write("a, b%.py", "os.environ['WECOM_WEBHOOK_URL']  # tmuxagent: ignore TMA0501\n");
        _folder.Write("old/c.py", "os.environ['WECOM_WEBHOOK_URL']\n");
        _folder.Write("d.py", "# tmuxagent: ignore TMA0603\nos.environ['WECOM_WEBHOOK_URL']\n");
        Assert.Equal(["d.py:1:21: warning TMA0605", "d.py:2:13: error TMA0501"], Heads(Run("check").Output));
        Run("check", "--fix");
        Assert.Contains("_URL", File.ReadAllText(_folder.At("a, b%.py")), StringComparison.Ordinal);
        Assert.Contains("_URL", File.ReadAllText(_folder.At("old/c.py")), StringComparison.Ordinal);
        Assert.DoesNotContain("_URL", File.ReadAllText(_folder.At("d.py")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_baseline_leaves_only_what_is_new_also_when_lines_move()
    {
        Assert.Equal(0, Run("check", "--write-baseline", "base.json").ExitCode);
        var text = File.ReadAllText(_folder.At("base.json"));
        Assert.DoesNotContain("hook-value", text, StringComparison.Ordinal);
        var (exitCode, said, _) = Run("check", "--baseline", "base.json");
        Assert.Equal(0, exitCode);
        Assert.Equal("nothing new; 1 in the baseline\n", said);
        Run("check", "--write-baseline", "base.json");
        Assert.Equal(text, File.ReadAllText(_folder.At("base.json")));

        _folder.Write("a, b%.py", "import os\n\n\nos.environ['WECOM_WEBHOOK_URL']\n");
        Assert.Equal(0, Run("check", "--baseline", "base.json").ExitCode);
        _folder.Write("a, b%.py", "import os\nos.environ['WECOM_WEBHOOK_URL']\nos.environ['WECOM_WEBHOOK_URL']\n");
        (exitCode, said, _) = Run("check", "--baseline", "base.json");
        Assert.Equal(ExitCode.Findings, exitCode);
        Assert.Equal(["a, b%.py:3:13: error TMA0501"], Heads(said));
        File.Delete(_folder.At("a, b%.py"));
        Assert.Contains(
            "1 finding of the baseline is gone",
            Run("check", "--baseline", "base.json").Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void What_is_no_baseline_is_neither_read_nor_overwritten()
    {
        _folder.Write("notes.json", "{}\n");
        Assert.Equal(ExitCode.Refused, Run("check", "--write-baseline", "notes.json").ExitCode);
        Assert.Equal("{}\n", File.ReadAllText(_folder.At("notes.json")));
        Assert.Equal(ExitCode.Refused, Run("check", "--baseline", "notes.json").ExitCode);
        Assert.Equal(ExitCode.Usage, Run("check", "--baseline", "missing.json").ExitCode);
    }

    private static IEnumerable<string> Heads(string said) =>
        said.Split('\n')
            .Where(line =>
                line.Contains(": error TMA", StringComparison.Ordinal)
                || line.Contains(": warning TMA", StringComparison.Ordinal)
            )
            .Select(Head);

    private static string Head(string line) => line[..(line.IndexOf("TMA", StringComparison.Ordinal) + 7)];

    private (int ExitCode, string Output, string Error) Run(params string[] arguments)
    {
        var machine = new TestMachine(_home.Path, "", ("PATH", Environment.GetEnvironmentVariable("PATH")!))
        {
            CurrentDirectory = _folder.Path,
        };
        var exitCode = CommandLine.Run(arguments, machine.Machine);
        return (exitCode, machine.Output, machine.Error);
    }
}
