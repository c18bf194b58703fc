using System.Text.Json;
using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.Outputs;

public sealed class FakeCodexTests : IDisposable
{
    private const string Id = "cmd-0123456789abcdef0123456789abcdef";

    // Calls codex as the orchestrator does, by its rules for a good answer, and prints the decision or the kind of error.
    private const string Ask = """
        import json, os, sys
        sys.path.insert(0, sys.argv[1])
        import orchestrator_cli
        codex = {"bin": sys.argv[2], "extra_args": ["exec", "--skip-git-repo-check", "-"], "timeout": float(sys.argv[3])}
        try:
            print(json.dumps(orchestrator_cli.ask_codex(codex, sys.stdin.read())))
        except orchestrator_cli.CodexError as error:
            print(json.dumps({"error": error.kind}))
        """;

    private readonly TemporaryFolder _folder = new();
    private readonly string _codex;

    public FakeCodexTests() => _codex = Scaffold.Write(_folder.Path).At(".tmuxagent/bin/codex");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("fail", "non_zero_exit")]
    [InlineData("hang", "timeout")]
    [InlineData("garbage", "json_parse_error")]
    [InlineData("empty", "empty_output")]
    [InlineData("invalid-utf8", "json_parse_error")]
    public void A_bad_day_is_the_error_that_the_orchestrator_would_count(string day, string kind) =>
        Assert.Equal(
            kind,
            AskLikeTheOrchestrator(day, timeout: day == "hang" ? "1" : "30").GetProperty("error").GetString()
        );

    [Theory]
    [InlineData("")]
    [InlineData("slow:0.1")]
    public void A_good_day_is_a_decision_that_does_nothing(string day)
    {
        var decision = AskLikeTheOrchestrator(day);
        Assert.Equal(
            ["summary", "commands", "notify", "requires_confirmation", "phase", "blockers"],
            decision.EnumerateObject().Select(property => property.Name)
        );
        Assert.Equal(0, decision.GetProperty("commands").GetArrayLength());
        Assert.False(decision.GetProperty("requires_confirmation").GetBoolean());
    }

    [Fact]
    public void Confirm_is_a_decision_that_waits_for_a_person()
    {
        var decision = AskLikeTheOrchestrator("confirm");
        Assert.True(decision.GetProperty("requires_confirmation").GetBoolean());
        Assert.Equal("high", decision.GetProperty("commands")[0].GetProperty("risk_level").GetString());
        Assert.NotEmpty(decision.GetProperty("notify").GetString()!);
    }

    [Fact]
    public void Commands_come_back_one_a_line_whatever_they_hold()
    {
        string[] commands = ["git status", .. HostileText.Names, "tab\there"];
        var decision = AskLikeTheOrchestrator("commands:" + string.Join('\n', commands));
        Assert.Equal(
            commands,
            decision.GetProperty("commands").EnumerateArray().Select(command => command.GetProperty("text").GetString())
        );
    }

    [Fact]
    public void The_real_call_answers_with_the_decision_alone_on_standard_output()
    {
        var result = Codex("a prompt\n\n", [], "exec", "--skip-git-repo-check", "-").MustSucceed();
        Assert.Equal(JsonValueKind.Object, JsonDocument.Parse(result.Output).RootElement.ValueKind);
        Assert.Matches(@"__TMUXAGENT_RESULT fake-run-\d+ 0\n", result.Error);
    }

    [Fact]
    public void A_command_id_in_the_prompt_or_the_environment_comes_back_in_the_marker()
    {
        var prompt = Codex($"run {Id}\n", [], "exec", "--skip-git-repo-check", "-").MustSucceed();
        Assert.EndsWith($"}}\n__TMUXAGENT_RESULT {Id} 0\n", prompt.Output, StringComparison.Ordinal);
        var variable = Codex("", new() { ["TMUXAGENT_COMMAND_ID"] = "cmd-1" }, "--model", "M", "ping").MustSucceed();
        Assert.Equal("FakeCodex: received -> ping\n__TMUXAGENT_RESULT cmd-1 0\n", variable.Output);
        Assert.Contains("\"summary\"", ReadAsOrchestrator(prompt.Output), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ping", "--model", "gpt-5-codex", "ping")]
    [InlineData("ping pong", "--model=gpt-5-codex", "ping", "pong")]
    [InlineData("--help me", "-m", "x", "--", "--help me")]
    public void The_short_call_says_what_it_received_and_the_marker(string received, params string[] arguments)
    {
        var output = Codex("", [], arguments).MustSucceed().Output;
        Assert.Matches($@"^FakeCodex: received -> {received}\n__TMUXAGENT_RESULT fake-run-\d+ 0\n$", output);
    }

    [Theory]
    [InlineData("--version", "^codex-cli .*FakeCodex")]
    [InlineData("--help", "Usage: codex")]
    public void Version_and_help_answer(string argument, string expected) =>
        Assert.Matches(expected, Codex("", [], argument).MustSucceed().Output);

    [Fact]
    public void A_long_prompt_with_any_bytes_is_read()
    {
        var bytes = new byte[1_000_000];
        new Random(1).NextBytes(bytes);
        var result = ProcessRunner.Run(new ProcessCommand(_codex, "exec", "-") { Input = bytes }).MustSucceed();
        Assert.Equal(JsonValueKind.Object, JsonDocument.Parse(result.Output).RootElement.ValueKind);
    }

    [Theory]
    [InlineData("exec", "--skip-git-repo-check", "-")]
    [InlineData("ping")]
    public void A_closed_standard_input_is_an_empty_one(params string[] arguments)
    {
        var result = ProcessRunner.Run(
            new ProcessCommand("bash", ["-c", "exec \"$0\" \"$@\" <&-", _codex, .. arguments])
            {
                TimeLimit = TimeSpan.FromSeconds(20),
            }
        );
        Assert.Contains("__TMUXAGENT_RESULT", result.MustSucceed().Output + result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_session_without_a_command_is_given_a_harmless_one_and_then_none()
    {
        var first = Decision(
            Codex("Session: agent-x\n{}", [], "exec", "-m", "x", "-c", "openai_base_url=\"http://h/v1\"", "-")
        );
        Assert.Equal(
            "echo 'FakeCodex decided this command'",
            Assert.Single(first.GetProperty("commands").EnumerateArray()).GetProperty("text").GetString()
        );
        var then = Decision(Codex("Session: agent-x\n{\"command_tracker\": []}", [], "exec", "-"));
        Assert.Empty(then.GetProperty("commands").EnumerateArray());
    }

    private static JsonElement Decision(ProcessResult result) =>
        JsonDocument.Parse(result.MustSucceed().Output).RootElement;

    [Fact]
    public void An_unknown_day_is_refused() =>
        Assert.Equal(2, Codex("", new() { ["TMUXAGENT_FAKE_CODEX"] = "sunny" }, "ping").ExitCode);

    private ProcessResult Codex(string input, Dictionary<string, string?> environment, params string[] arguments) =>
        ProcessRunner.Run(
            new ProcessCommand(_codex, arguments)
            {
                Input = System.Text.Encoding.UTF8.GetBytes(input),
                Environment = environment,
            }
        );

    private JsonElement AskLikeTheOrchestrator(string day, string timeout = "30")
    {
        var result = ProcessRunner.Run(
            new ProcessCommand("python3", "-c", Ask, StandIn, _codex, timeout)
            {
                Input = "Decide."u8.ToArray(),
                Environment = new Dictionary<string, string?> { ["TMUXAGENT_FAKE_CODEX"] = day },
            }
        );
        return JsonDocument.Parse(result.MustSucceed().Output).RootElement;
    }

    private static string ReadAsOrchestrator(string answer) =>
        ProcessRunner
            .Run(
                new ProcessCommand(
                    "python3",
                    "-c",
                    "import sys; sys.path.insert(0, sys.argv[1]); import orchestrator_cli as o, json; print(json.dumps(o.parse_decision(sys.stdin.read())))",
                    StandIn
                )
                {
                    Input = System.Text.Encoding.UTF8.GetBytes(answer),
                }
            )
            .MustSucceed()
            .Output;

    private static string StandIn => Path.Combine(RepositoryRoot.Path, "tests/TmuxAgent.EndToEnd.Tests/StandIn");
}
