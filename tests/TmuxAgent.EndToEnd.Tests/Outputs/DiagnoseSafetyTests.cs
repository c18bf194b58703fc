using System.Diagnostics;
using TmuxAgent.Core.Manifest;
using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.Outputs;

/// <summary>What a stranger's repository, a hostile server or a signal may not bring the diagnosis to.</summary>
public sealed class DiagnoseSafetyTests : DiagnoseHarness
{
    [Theory]
    [InlineData("core.fsmonitor")]
    [InlineData("pager.ls-files")]
    [InlineData("filter.x.clean")]
    public void A_program_that_the_repositorys_git_configuration_names_is_not_started(string setting)
    {
        using var api = Api(200);
        using var wecom = Wecom(0);
        var scaffold = Write(api, wecom);
        var canary = Home.Write("canary", $"#!/bin/sh\ntouch '{Home.At("started")}'\n", (UnixFileMode)0b111_101_101);
        ProcessRunner.Run("git", "-C", scaffold.Path, "init", "--quiet").MustSucceed();
        ProcessRunner.Run("git", "-C", scaffold.Path, "add", "--force", ".env").MustSucceed();
        ProcessRunner.Run("git", "-C", scaffold.Path, "config", setting, canary).MustSucceed();
        // Otherwise this would prove nothing: git itself does obey it.
        if (setting == "core.fsmonitor")
        {
            ProcessRunner.Run("git", "-C", scaffold.Path, "ls-files", ".env").MustSucceed();
            Assert.True(File.Exists(Home.At("started")));
            File.Delete(Home.At("started"));
        }
        var result = Diagnose(scaffold, "--timeout", "5");
        Assert.Contains("FAIL  git tracks .env", result.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(Home.At("started")), "the canary was started");
    }

    [Fact]
    public void Metrics_without_an_end_are_read_in_part_and_in_time()
    {
        using var api = Api(200);
        using var wecom = Wecom(0);
        var line = new byte[65536];
        Array.Fill(line, (byte)'x');
        using var endless = new RawHttpServer(
            async (stream, stop) =>
            {
                while (true)
                    await stream.WriteAsync(line, stop);
            }
        );
        var watch = Stopwatch.StartNew();
        var result = Diagnose(Write(api, wecom, metricsPort: endless.Port), "--timeout", "5");
        Assert.Contains($"FAIL  {endless.Port} is held by", result.Output, StringComparison.Ordinal);
        Assert.True(result.Output.Length < 10_000);
        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(1), "it read on and on");
    }

    [Theory]
    [InlineData("TERM", 143)]
    [InlineData("INT", 130)]
    [InlineData("HUP", 129)]
    public void A_signal_leaves_neither_a_file_nor_a_process_behind(string signal, int exitCode)
    {
        using var api = Api(200);
        using var wecom = Wecom(0);
        // The orchestrator that it starts never serves metrics: it waits for one that answers on another port.
        var scaffold = Write(api, wecom);
        scaffold.WriteFile(
            "src/tmux_agent/orchestrator_cli.py",
            "import pathlib, time\nif __name__ == '__main__':\n    pathlib.Path('started').touch()\n    time.sleep(600)\n",
            0b110_100_100
        );
        var temporary = Directory.CreateDirectory(Home.At("tmp")).FullName;
        var command = Command(scaffold, "--timeout", "60");
        var start = ProcessRunner.StartInfo(
            command.WithDefaultSignals() with
            {
                Environment = new Dictionary<string, string?>(command.Environment) { ["TMPDIR"] = temporary },
            }
        );
        using var process = Process.Start(start)!;
        Assert.True(
            Wait.Until(() => File.Exists(scaffold.At("started")), TimeSpan.FromSeconds(30)),
            "it started no orchestrator"
        );
        Assert.NotEmpty(Directory.EnumerateFileSystemEntries(temporary));
        ProcessRunner.Run("kill", "-" + signal, process.Id.ToString()).MustSucceed();
        Assert.True(process.WaitForExit(TimeSpan.FromSeconds(30)));
        Assert.Equal(exitCode, process.ExitCode);
        Assert.Empty(Directory.EnumerateFileSystemEntries(temporary));
        Assert.Equal("", ProcessRunner.Run("pgrep", "-f", scaffold.Path).Output);
    }

    [Fact]
    public void What_the_orchestrator_says_is_masked_before_it_is_cut()
    {
        using var api = Api(200);
        using var wecom = Wecom(0);
        var scaffold = Write(api, wecom);
        var longSecret = string.Join('\n', Enumerable.Range(0, 40).Select(line => $"marked-secret-line-{line}"));
        scaffold.AppendToEnv(
            $"""
            LONG_SECRET='{longSecret}'
            GH_PAT=marked-secret-pat
            DSN=postgres://app:marked-secret-dsn@db/x
            OWN_PROXY=http://user:marked-secret-proxy@h:1
            PLAIN=short
            CODEX_MODEL=gpt-5-codex
            STAND_IN_SAY='LONG_SECRET GH_PAT DSN OWN_PROXY WECOM_WEBHOOK PLAIN CODEX_MODEL'

            """
        );
        var result = Diagnose(scaffold);
        Assert.Contains(
            "FAIL  the orchestrator ends at once with exit code 9",
            result.Output,
            StringComparison.Ordinal
        );
        Assert.Contains("| PLAIN: short", result.Output, StringComparison.Ordinal);
        Assert.Contains("| CODEX_MODEL: gpt-5-codex", result.Output, StringComparison.Ordinal);
        Assert.Contains("| LONG_SECRET: ***", result.Output, StringComparison.Ordinal);
        AssertNoSecret(result);
    }

    [Fact]
    public void A_line_of_the_env_file_does_not_decide_what_is_removed_or_ended()
    {
        using var api = Api(200);
        using var wecom = Wecom(0);
        var precious = Home.Write("precious/file", "mine");
        var scaffold = Write(api, wecom);
        scaffold.AppendToEnv($"diagnose_scratch='{Home.At("precious")}'\nseconds=1\nscript=/x\n");
        Diagnose(scaffold, "--timeout", "5");
        Assert.True(File.Exists(precious));
    }

    [Fact]
    public void A_codex_that_does_not_want_to_end_is_ended()
    {
        using var api = Api(200);
        using var wecom = Wecom(0);
        var scaffold = Write(
            api,
            wecom,
            change: manifest => manifest with { Codex = manifest.Codex with { Fake = FakeCodexMode.Auto } }
        );
        Home.Write(
            ".local/bin/codex",
            "#!/bin/bash\ntrap '' TERM\nwhile :; do sleep 1; done\n",
            (UnixFileMode)0b111_101_101
        );
        var result = Diagnose(scaffold, "--timeout", "1");
        Assert.Contains("codex --version fails, or does not end in time", result.Output, StringComparison.Ordinal);
        Assert.Equal("", ProcessRunner.Run("pgrep", "-f", Home.At(".local/bin/codex")).Output);
    }
}
