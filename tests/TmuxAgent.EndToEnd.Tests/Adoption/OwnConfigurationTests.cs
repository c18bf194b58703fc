using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.Adoption;

/// <summary>
/// <c>init</c> in a repository that has run its orchestrator for long: settings of its own in places of its own, prompts
/// under its own names, a program that happens to have the name of one of ours.
/// </summary>
public sealed class OwnConfigurationTests : IDisposable
{
    private const string Orchestrator = """
        # Tuned over a summer.
        poll_interval = 30.0
        history_lines = 160
        stall_timeout_seconds = 25.5
        metrics_port = 19108
        metrics_host = "0.0.0.0"

        [codex]
        bin = "codex"
        timeout = 90.0
        extra_args = ["exec", "--model", "gpt-5-mini", "-"]
        env = { LANG = "C.UTF-8" }

        [prompts]
        command = "prompts/command.md"
        summary = "../words/summary.md"
        delegate = "prompts/hand_over.md"

        [[tasks]]
        branch = "bot/main"
        title = "机器人"
        """;

    private const string Fleet = """
        [agent]
        command = "claude --model {model}"
        model = "claude-sonnet-4-20250514"
        templates_dir = ".tmuxagent/templates"

        [worktree]
        root = "trees"

        [tmux]
        prefix = "fleet-"
        bin = "tmux"

        [state]
        db = "~/.fleet/state.db"
        """;

    private const string AgentConfig = """
        poll_interval_ms: 2500
        tmux_bin: tmux
        sqlite_path: ~/.fleet/state.db
        approval_dir: ~/.fleet/approvals
        notify: wecom,local_bus  # the group
        hosts:
          - name: nas
            ssh:
              host: 192.168.1.50
            tmux:
              socket: far
          - name: local
            tmux:
              socket: fleet
              session_filters: ["^fleet-"]
        """;

    private const string OwnWebhookTest = """
        #!/usr/bin/env python3
        import os
        from src.tmux_agent.notify import Notifier
        Notifier(channel="wecom_app").send(os.environ["WECOM_CORP_ID"])
        """;

    private static readonly string[] OwnFiles =
    [
        ".tmuxagent/orchestrator.toml",
        ".tmuxagent/fleet.toml",
        "agent-config.yaml",
        "test_wecom.py",
        ".tmuxagent/prompts/command.md",
        ".tmuxagent/prompts/hand_over.md",
        "words/summary.md",
    ];

    private readonly UserSandbox _user = new();

    public OwnConfigurationTests()
    {
        _user.Write(OwnFiles[0], Orchestrator);
        _user.Write(OwnFiles[1], Fleet);
        _user.Write(OwnFiles[2], AgentConfig);
        _user.Write(OwnFiles[3], OwnWebhookTest);
        foreach (var prompt in OwnFiles[4..])
            _user.Write(prompt, "Say {branch}.\n");
        _user.Write("src/tmux_agent/orchestrator_cli.py", "");
        _user.Write("src/tmux_agent/main.py", "parser.add_argument('--policy')\n");
    }

    public void Dispose() => _user.Dispose();

    [Fact]
    public void Everything_is_taken_in_where_it_is_and_the_manifest_says_what_it_says()
    {
        var before = OwnFiles.ToDictionary(file => file, _user.Read);
        _user.Tool("init", "--yes").MustSucceed();

        Assert.All(before, file => Assert.Equal(file.Value, _user.Read(file.Key)));
        var manifest = _user.Read("tmuxagent.toml").Split('\n');
        Assert.All(
            [
                "poll_interval = 30",
                "history_lines = 160",
                "stall_timeout_seconds = 25.5",
                "metrics_port = 19108",
                "metrics_host = \"0.0.0.0\"",
                "timeout_seconds = 90",
                "args = [\"exec\", \"--model\", \"gpt-5-mini\", \"-\"]",
                "model = \"gpt-5-mini\"",
                "prefix = \"fleet-\"",
                "socket = \"fleet\"",
                "agent = \"claude --model {model}\"",
                "model = \"claude-sonnet-4-20250514\"",
                "worktrees = \"trees\"",
                "state = \"~/.fleet\"",
                "poll_interval = 2.5",
                "agent_config = \"agent-config.yaml\"",
                "prompt_summary = \"words/summary.md\"",
                "prompt_delegate = \".tmuxagent/prompts/hand_over.md\"",
                "prompt_stuck = false",
                "test_wecom = false",
            ],
            line => Assert.Contains(line, manifest)
        );
        // No second set beside it.
        Assert.All(
            [".tmuxagent/agent-config.yaml", ".tmuxagent/prompts/summary.md", ".tmuxagent/prompts/stuck.md"],
            file => Assert.False(File.Exists(_user.At(file)), file)
        );
        Assert.All(
            ["run_orchestrator.sh", "run_runner.sh"],
            script =>
            {
                Assert.Contains("agent-config.yaml", _user.Read(script), StringComparison.Ordinal);
                Assert.DoesNotContain(".tmuxagent/agent-config.yaml", _user.Read(script), StringComparison.Ordinal);
            }
        );
    }

    [Fact]
    public void A_second_run_changes_nothing_and_undo_brings_back_every_bit()
    {
        var before = SnapshotOf.Files(_user);
        _user.Tool("init", "--yes").MustSucceed();
        var after = SnapshotOf.Files(_user);
        _user.Tool("init", "--yes").MustSucceed();
        _user.Tool("generate").MustSucceed();
        Assert.Equal(after, SnapshotOf.Files(_user));
        Assert.Equal(0, _user.Tool("generate", "--check").ExitCode);
        _user.Tool("undo", "--yes").MustSucceed();
        Assert.Equal(before, SnapshotOf.Files(_user));
    }

    [Fact]
    public void What_the_manifest_changes_later_reaches_the_file_that_was_taken_in()
    {
        _user.Tool("init", "--yes").MustSucceed();
        _user.Tool("config", "set", "orchestrator.metrics_port", "19109").MustSucceed();
        _user.Tool("config", "set", "sessions.model", "opus").MustSucceed();
        _user.Tool("generate").MustSucceed();
        Assert.Equal(
            Orchestrator.Replace("19108", "19109", StringComparison.Ordinal),
            _user.Read(".tmuxagent/orchestrator.toml")
        );
        Assert.Equal(
            Fleet.Replace("claude-sonnet-4-20250514", "opus", StringComparison.Ordinal),
            _user.Read(".tmuxagent/fleet.toml")
        );
    }

    [Fact]
    public void A_state_folder_below_the_home_is_made_private_and_an_old_one_keeps_its_mode()
    {
        _user.Tool("init", "--yes").MustSucceed();
        _user.Command(_user.At("run_orchestrator.sh")).MustSucceed();
        var state = Path.Combine(_user.Home, ".fleet");
        Assert.Equal("700", _user.Command("stat", "-c", "%a", state).Output.Trim());
        _user.Command("chmod", "755", state).MustSucceed();
        _user.Command(_user.At("run_orchestrator.sh")).MustSucceed();
        Assert.Equal("755", _user.Command("stat", "-c", "%a", state).Output.Trim());
    }

    [Fact]
    public void What_is_no_TOML_is_left_alone_and_named()
    {
        _user.Write(".tmuxagent/fleet.toml", "[agent\n");
        var run = _user.Tool("init", "--yes");
        Assert.Equal(5, run.ExitCode);
        Assert.Equal("[agent\n", _user.Read(".tmuxagent/fleet.toml"));
        Assert.Matches(@"refused\s+\.tmuxagent/fleet\.toml", run.Output);
    }

    [Fact]
    public void A_secret_in_a_setting_stays_out_of_the_manifest()
    {
        const string secret = "sk-live4f8Zq0aXn2PbT7Lw";
        _user.Write(
            ".tmuxagent/orchestrator.toml",
            Orchestrator.Replace("\"exec\", ", $"\"exec\", \"-c\", \"api_key={secret}\", ", StringComparison.Ordinal)
        );
        var run = _user.Tool("init", "--yes").MustSucceed();
        Assert.DoesNotContain(secret, _user.Read("tmuxagent.toml"), StringComparison.Ordinal);
        Assert.DoesNotContain(secret, run.Output + run.Error, StringComparison.Ordinal);
        Assert.Contains("codex.extra_args stays there alone", run.Error, StringComparison.Ordinal);
    }
}
