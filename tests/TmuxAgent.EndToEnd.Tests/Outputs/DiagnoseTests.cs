using System.Diagnostics;
using TmuxAgent.Core.Manifest;
using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.Outputs;

public sealed class DiagnoseTests : DiagnoseHarness
{
    [Fact]
    public void Where_all_is_well_it_says_so_step_by_step_and_sends_nothing()
    {
        using var api = Api(200);
        using var wecom = Wecom(0);
        var result = Diagnose(Write(api, wecom));
        Assert.True(result.ExitCode == 0, result.Output + result.Error);
        foreach (
            var line in new[]
            {
                "ok    the API accepts the key",
                "ok    FakeCodex answers",
                "ok    its host answers",
                "ok    no server runs",
                "ok    it starts, serves its metrics",
                "0 failed, 0 warnings",
            }
        )
            Assert.Contains(line, result.Output, StringComparison.Ordinal);
        Assert.Equal("Bearer " + ApiKey, Assert.Single(api.Requests).Authorization);
        Assert.All(wecom.Requests, request => Assert.Equal(("GET", "/"), (request.Method, request.Target)));
        Assert.False(Answers(), "the orchestrator was left running");
    }

    [Theory]
    [InlineData(401, "FAIL  the API refuses the key (401)")]
    [InlineData(403, "FAIL  the API denies access (403)")]
    [InlineData(404, "FAIL  the API does not know /v1/models (404)")]
    [InlineData(407, "FAIL  the API is not reached directly: the proxy wants a login (407)")]
    [InlineData(429, "warn  the API limits the calls, or the credit is used up (429)")]
    [InlineData(503, "warn  the API has a fault of its own (503)")]
    public void The_answer_of_the_API_is_explained(int status, string line)
    {
        using var api = Api(status);
        using var wecom = Wecom(0);
        var result = Diagnose(Write(api, wecom));
        Assert.Contains(line, result.Output, StringComparison.Ordinal);
        Assert.Equal(line.StartsWith("FAIL", StringComparison.Ordinal) ? 1 : 0, result.ExitCode);
    }

    [Fact]
    public void An_API_that_never_answers_and_one_that_is_not_there_are_told_apart()
    {
        using var hang = new ManualResetEventSlim();
        using var api = new LoopbackHttpServer(_ =>
        {
            hang.Wait(TimeSpan.FromSeconds(20));
            return (200, "");
        });
        using var wecom = Wecom(0);
        var slow = Diagnose(Write(api, wecom), "--timeout", "2");
        hang.Set();
        Assert.Contains(
            $"FAIL  127.0.0.1:{api.Port}, asked directly: no answer in time",
            slow.Output,
            StringComparison.Ordinal
        );
        api.Dispose();
        Assert.Contains(
            $"FAIL  127.0.0.1:{api.Port}, asked directly: connection refused",
            Diagnose(Write(api, wecom)).Output,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(0, 0, "ok    the test message was sent")]
    [InlineData(93000, 1, "error 93000: the webhook is not valid")]
    public void A_test_message_is_sent_when_asked_for(int code, int exitCode, string line)
    {
        using var api = Api(200);
        using var wecom = Wecom(code);
        var result = Diagnose(Write(api, wecom), "--send-test-message");
        Assert.Contains(line, result.Output, StringComparison.Ordinal);
        Assert.Equal(exitCode, result.ExitCode);
        Assert.Equal("POST", Assert.Single(wecom.Requests).Method);
    }

    [Fact]
    public void It_works_without_curl()
    {
        using var api = Api(401);
        using var wecom = Wecom(0);
        var result = DiagnoseOn(ToolsWithoutCurl(), Write(api, wecom));
        Assert.Contains("curl is not installed: asking through Python", result.Output, StringComparison.Ordinal);
        Assert.Contains("FAIL  the API refuses the key (401)", result.Output, StringComparison.Ordinal);
        Assert.Contains("ok    it starts, serves its metrics", result.Output, StringComparison.Ordinal);
        Assert.Equal("Bearer " + ApiKey, Assert.Single(api.Requests).Authorization);
    }

    [Fact]
    public void A_running_orchestrator_is_asked_and_left_alone()
    {
        using var api = Api(200);
        using var wecom = Wecom(0);
        var scaffold = Write(api, wecom);
        using var orchestrator = Process.Start(
            ProcessRunner.StartInfo(new ProcessCommand(scaffold.At("run_orchestrator.sh")))
        )!;
        Assert.True(Wait.Until(Answers, TimeSpan.FromSeconds(20)));
        var result = Diagnose(scaffold);
        Assert.Contains(
            $"ok    it runs: port {MetricsPort} serves its metrics",
            result.Output,
            StringComparison.Ordinal
        );
        Assert.False(orchestrator.HasExited);
        orchestrator.Kill();
        orchestrator.WaitForExit();
    }

    [Fact]
    public void Another_program_on_the_port_is_a_failure()
    {
        using var other = Api(404);
        using var api = Api(200);
        using var wecom = Wecom(0);
        var result = Diagnose(Write(api, wecom, metricsPort: other.Port));
        Assert.Contains($"FAIL  {other.Port} is held by another program: ", result.Output, StringComparison.Ordinal);
        Assert.Equal(1, result.ExitCode);
    }

    [Fact]
    public void An_orchestrator_that_ends_at_once_is_shown_with_its_last_lines_and_without_secrets()
    {
        using var api = Api(200);
        using var wecom = Wecom(0);
        var scaffold = Write(api, wecom);
        scaffold.AppendToEnv("STAND_IN_SAY='OPENAI_API_KEY WECOM_WEBHOOK'\n");
        var result = Diagnose(scaffold);
        Assert.Contains(
            "FAIL  the orchestrator ends at once with exit code 9",
            result.Output,
            StringComparison.Ordinal
        );
        Assert.Contains("| OPENAI_API_KEY: ***\n        | WECOM_WEBHOOK: ***", result.Output, StringComparison.Ordinal);
        AssertNoSecret(result);
    }

    [Theory]
    [InlineData("OPENAI_API_KEY='marked-secret-x\n", "FAIL  .env:5: TMA0116")]
    [InlineData("OPENAI_API_KEY=a marked-secret-x\n", "FAIL  .env:5: TMA0112")]
    [InlineData("OPENAI_API_KEY=a\r\n", "FAIL  .env:5: TMA0113")]
    [InlineData("A=1\nWECOM_WEBHOOK=' http://x/marked-secret-x'\n", "FAIL  .env:6: TMA0211")]
    [InlineData("WECOM_WEBHOOK_URL=http://x/\n", "FAIL  .env:5: TMA0201")]
    [InlineData(
        "HTTPS_PROXY=http://user:marked-secret-x@127.0.0.1:1\n",
        "FAIL  HTTPS_PROXY: nothing answers at 127.0.0.1 port 1"
    )]
    public void What_is_wrong_in_the_env_file_is_named_without_its_value(string env, string line)
    {
        var scaffold = Scaffold.Write(Folder.Path, env, Configure(MetricsPort));
        var result = Diagnose(scaffold, "--timeout", "2");
        Assert.True(result.Output.Contains(line, StringComparison.Ordinal), result.Output + result.Error);
        AssertNoSecret(result);
    }

    [Fact]
    public void No_secret_is_printed_or_stands_on_a_command_line_while_it_runs()
    {
        using var hang = new ManualResetEventSlim();
        using var api = new LoopbackHttpServer(_ =>
        {
            hang.Wait(TimeSpan.FromSeconds(1));
            return (200, "");
        });
        using var wecom = Wecom(93000);
        var scaffold = Write(api, wecom);
        using var watch = new CommandLineWatch("marked-secret");
        var result = Diagnose(scaffold, "--send-test-message");
        Assert.Contains(watch.Stop(), line => line.Contains("curl -q --config -", StringComparison.Ordinal));
        Assert.Empty(watch.Marked);
        Assert.Contains(wecom.Requests, request => request.Target.Contains(HookKey, StringComparison.Ordinal));
        AssertNoSecret(result);
    }

    [SkippableFact]
    public void A_tmux_server_that_was_started_with_other_values_is_named_with_the_keys()
    {
        Skip.If(ProcessRunner.Find("tmux") is null, "tmux is not installed; run eng/install-test-tools");
        var scaffold = Scaffold.Write(
            Folder.Path,
            "LOG_LEVEL=DEBUG\nCODEX_MODEL=marked-secret-model\n",
            Configure(MetricsPort)
        );
        var tmux = new ProcessCommand("tmux", "new-session", "-d")
        {
            Environment = new Dictionary<string, string?>
            {
                ["TMUX_TMPDIR"] = Home.Path,
                ["LOG_LEVEL"] = "DEBUG",
                ["CODEX_MODEL"] = "old",
                ["TMUX"] = null,
            },
        };
        ProcessRunner.Run(tmux).MustSucceed();
        try
        {
            var result = Diagnose(scaffold, "--timeout", "1");
            Assert.Contains(
                "warn  the running server has other values, or none, of: CODEX_MODEL\n",
                result.Output,
                StringComparison.Ordinal
            );
            AssertNoSecret(result);
        }
        finally
        {
            ProcessRunner.Run(tmux with { Arguments = ["kill-server"] });
        }
    }

    [Fact]
    public void No_codex_and_no_metrics_port_are_said()
    {
        var scaffold = Scaffold.Write(
            Folder.Path,
            "",
            manifest =>
                manifest with
                {
                    Codex = manifest.Codex with { Fake = FakeCodexMode.Never, Bin = "no-such-codex" },
                    Orchestrator = manifest.Orchestrator with { MetricsPort = null },
                }
        );
        var result = Diagnose(scaffold);
        Assert.Contains("FAIL  no-such-codex is not a program here", result.Output, StringComparison.Ordinal);
        Assert.Contains("metrics_port is not set", result.Output, StringComparison.Ordinal);
        Assert.Equal(1, result.ExitCode);
    }

    [Theory]
    [InlineData("--nonsense")]
    [InlineData("--timeout", "0")]
    [InlineData("--timeout")]
    public void Wrong_usage_exits_2(params string[] arguments) =>
        Assert.Equal(2, Diagnose(Scaffold.Write(Folder.Path), arguments).ExitCode);
}
