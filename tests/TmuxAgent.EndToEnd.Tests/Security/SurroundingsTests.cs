using System.Text;
using System.Text.Json;
using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.Security;

/// <summary>The process as it is started: streams, home, current directory, other users.</summary>
public sealed class SurroundingsTests : IDisposable
{
    private readonly UserSandbox _user = new();

    public SurroundingsTests() => _user.Tool("init", "--yes").MustSucceed();

    public void Dispose() => _user.Dispose();

    [Theory]
    [InlineData("status > /dev/full", 74, "standard output cannot be written")]
    [InlineData("status >&-", 74, "standard output cannot be written")]
    [InlineData("status --json > /dev/full", 74, "standard output cannot be written")]
    [InlineData("--help > /dev/full", 74, "standard output cannot be written")]
    [InlineData("status >&- 2>&- <&-", 74, "")]
    public void Output_that_cannot_be_written_is_said_and_fails(string command, int exitCode, string message)
    {
        var run = Shell($"\"$TOOL\" {command}");
        Assert.Equal(exitCode, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("bug", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void No_file_is_written_into_a_closed_stream()
    {
        File.Delete(_user.At("run_orchestrator.sh"));
        Shell("\"$TOOL\" generate >&- 2>&- <&-");
        foreach (var file in Directory.EnumerateFiles(_user.Home, "*", SearchOption.AllDirectories))
            Assert.DoesNotContain("create  run_orchestrator.sh", File.ReadAllText(file), StringComparison.Ordinal);
    }

    [Fact]
    public void A_reader_that_stops_reading_is_no_failure() =>
        Assert.Equal(
            "0",
            Shell("set -o pipefail; \"$TOOL\" status | head -1 >/dev/null; echo ${PIPESTATUS[0]}").Output.Trim()
        );

    [Fact]
    public void A_deleted_current_directory_is_said_and_another_one_can_be_named()
    {
        var gone = Shell("mkdir gone; cd gone; rmdir ../gone; \"$TOOL\" status");
        Assert.Equal(74, gone.ExitCode);
        Assert.Contains("-C DIR", gone.Error, StringComparison.Ordinal);
        Shell("mkdir gone; cd gone; rmdir ../gone; \"$TOOL\" status -C \"$REPOSITORY\"").MustSucceed();
    }

    [Theory]
    [InlineData("not/absolute")]
    [InlineData("/nowhere/at/all")]
    [InlineData("")]
    public void A_home_that_is_none_stops_the_verb_and_nothing_is_written(string home)
    {
        _user.Write(
            "tmuxagent.toml",
            _user.Read("tmuxagent.toml").Replace("file = \".env\"", "file = \"~/.env\"", StringComparison.Ordinal)
        );
        var before = Everything();
        var run = Shell($"HOME='{home}' \"$TOOL\" generate");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("HOME", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, Everything());
    }

    [Fact]
    public void A_folder_whose_name_is_no_UTF_8_is_refused_and_no_sibling_appears()
    {
        Shell("mkdir $'bad\\xff'").MustSucceed();
        var inside = Shell("cd $'bad\\xff'; \"$TOOL\" init --yes");
        var named = Shell("\"$TOOL\" init --yes -C $'bad\\xff'");
        // Counted and removed by the shell: .NET cannot name the folder either.
        var left = Shell("ls -d bad* | wc -l; ls -A $'bad\\xff' | wc -l; rm -r bad*").Output;
        Assert.Equal("1\n0\n", left);
        foreach (var run in new[] { inside, named })
        {
            Assert.Equal(2, run.ExitCode);
            Assert.Contains("UTF-8", run.Error, StringComparison.Ordinal);
        }
    }

    [SkippableFact]
    public void A_manifest_above_that_another_user_owns_is_not_obeyed()
    {
        Skip.IfNot(Environment.UserName == "root", "only root can make a file of another user's");
        var below = Path.Combine(_user.Home, "shared");
        Directory.CreateDirectory(Path.Combine(below, "mine"));
        File.Copy(_user.At("tmuxagent.toml"), Path.Combine(below, "tmuxagent.toml"));
        _user.Command("chown", "-R", "65534:65534", below).MustSucceed();
        var refused = Shell($"cd '{below}/mine' && \"$TOOL\" generate");
        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("belongs to another user", refused.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(below, ".env")));
        // The remedy as it is printed.
        Assert.Contains($"-C {below}", refused.Error, StringComparison.Ordinal);
        Shell($"cd '{below}/mine' && \"$TOOL\" status -C '{below}'").MustSucceed();
        // Who typed sudo is the owner.
        Shell($"cd '{below}/mine' && SUDO_UID=65534 \"$TOOL\" status").MustSucceed();
    }

    [Theory]
    [InlineData("version = 2\n", "TMA0")]
    [InlineData("version = = 1\n", "TMA0")]
    public void A_verb_that_stops_still_prints_its_document(string manifest, string rule)
    {
        _user.Write("tmuxagent.toml", manifest);
        foreach (
            var verb in new[]
            {
                "generate",
                "status",
                "diff",
                "check",
                "env list",
                "env get X",
                "env set X=1",
                "init --yes",
            }
        )
        {
            var run = Shell($"\"$TOOL\" {verb} --json");
            Assert.Equal(2, run.ExitCode);
            using var document = JsonDocument.Parse(run.Output);
            Assert.Equal(2, document.RootElement.GetProperty("exitCode").GetInt32());
            Assert.NotEqual(0, document.RootElement.GetProperty("errors").GetArrayLength());
            Assert.StartsWith(
                rule,
                document.RootElement.GetProperty("findings")[0].GetProperty("rule").GetString(),
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public void Wrong_usage_with_json_is_a_document_too()
    {
        var run = Shell("\"$TOOL\" status --nonsense --json");
        Assert.Equal(2, run.ExitCode);
        using var document = JsonDocument.Parse(run.Output);
        Assert.Contains(
            "--nonsense",
            document.RootElement.GetProperty("errors")[0].GetString(),
            StringComparison.Ordinal
        );
    }

    private SortedDictionary<string, string> Everything()
    {
        var tree = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(_user.Home, "*", SearchOption.AllDirectories))
            tree[file] = File.ReadAllText(file, Encoding.Latin1);
        return tree;
    }

    private ProcessResult Shell(string script)
    {
        _user.Environment["TOOL"] = PackedTool.ExecutablePath;
        _user.Environment["REPOSITORY"] = _user.Repository;
        return _user.Command("bash", "-c", script);
    }
}
