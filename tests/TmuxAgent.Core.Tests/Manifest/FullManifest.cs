using TmuxAgent.Core.Collections;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Core.Tests.Manifest;

/// <summary>A manifest that says everything, with no value equal to its default.</summary>
internal static class FullManifest
{
    public const string Text = """
        [project]
        name = "My project"
        description = "It's 100%\nmine"
        language = "zh"
        [orchestrator]
        command = ["{python}", "-m", "x"]
        python = ".venv/bin/python"
        metrics_host = "::1"
        metrics_port = 9109
        poll_interval = 1
        cooldown_seconds = 2.5
        max_commands_per_cycle = 3
        history_lines = 4
        session_cooldown_seconds = 5
        default_phase = "p"
        completion_phase = "c"
        notify_only_on_confirmation = false
        dry_run = true
        stall_timeout_seconds = 6
        stall_retries_before_notify = 7
        failure_alert_threshold = 8
        command_timeout_seconds = 9
        delegate_to_codex = true
        [runner]
        command = ["run", "it"]
        poll_interval = 2
        [sessions]
        prefix = "s-"
        socket = "own"
        agent = "claude --model {model}"
        worktrees = "trees"
        state = "state"
        model = "opus"
        [codex]
        bin = "mycodex"
        args = []
        model = "m"
        timeout_seconds = 60.5
        fake = false
        base_url = "https://models.example/v1"
        [proxy]
        http = "http://127.0.0.1:7890"
        socks = "socks5://127.0.0.1:7891"
        no_proxy = ["localhost", "127.0.0.1", "::1"]
        proxychains = true
        [service]
        name = "agents"
        restart = "on-failure"
        restart_seconds = 0
        [env]
        file = "~/.config/demo.env"
        example = "demo.env.example"
        prefixes = ["WECOM_"]
        [env.keys.LEVEL]
        type = "enum"
        values = ["INFO", "DEBUG"]
        required = true
        default = "INFO"
        [env.keys.WECOM_WEBHOOK]
        type = "url"
        required = "recommended"
        secret = true
        description = "Webhook"
        example = "https://example.com/send?key=your-key"
        pattern = 'https://.*'
        aliases = ["WECOM_WEBHOOK_URL"]
        [env.keys.OLD]
        type = "duration"
        min = "5s"
        max = 600
        default = 7.50
        deprecated = "Use LEVEL."
        [outputs]
        run_script = "scripts/run.sh"
        service = "~/.config/systemd/user/x.service"
        policy = false
        test_wecom = true
        [csharp]
        namespace = "My.App"
        class = "Ümläut"
        [check.severity]
        TMA0602 = "off"
        [check.paths."tests/**"]
        all = "info"
        TMA0501 = "error"
        """;

    public static AgentManifest Expected { get; } =
        new(
            new ProjectSection("My project", "It's 100%\nmine") { Language = Language.Chinese },
            new OrchestratorSection(
                EquatableArray.Of("{python}", "-m", "x"),
                ".venv/bin/python",
                "::1",
                9109,
                new OrchestratorSettings(1, 2.5, 3, 4, 5, "p", "c", false, true, 6, 7, 8, 9, true)
            ),
            new RunnerSection(EquatableArray.Of("run", "it"), 2),
            new SessionsSection("s-", "own", "claude --model {model}", "trees", "state", "opus"),
            new CodexSection("mycodex", default, "m", 60.5, FakeCodexMode.Never, "https://models.example/v1"),
            new ProxySection(
                "http://127.0.0.1:7890",
                "socks5://127.0.0.1:7891",
                EquatableArray.Of("localhost", "127.0.0.1", "::1"),
                true
            ),
            new ServiceSection("agents", "on-failure", 0),
            new EnvSection(
                "~/.config/demo.env",
                "demo.env.example",
                EquatableArray.Of("WECOM_"),
                Declared.Concat(Implied).ToEquatableArray()
            )
            {
                Language = Language.Chinese,
            },
            new OutputsSection(
                EquatableArray.Of(
                    new OutputOverride("run_script", true, "scripts/run.sh"),
                    new OutputOverride("service", true, "~/.config/systemd/user/x.service"),
                    new OutputOverride("policy", false, null),
                    new OutputOverride("test_wecom", true, null)
                )
            ),
            new CSharpSection("My.App", "Ümläut")
        )
        {
            Check = new CheckSection(
                EquatableArray.Of(new RuleSeverity("TMA0602", null)),
                EquatableArray.Of(
                    new PathSeverities(
                        "tests/**",
                        EquatableArray.Of(
                            new RuleSeverity("all", Severity.Info),
                            new RuleSeverity("TMA0501", Severity.Error)
                        )
                    )
                )
            ),
        };

    private static EnvKey[] Declared =>
        [
            new("LEVEL", EnvKeyType.Enum)
            {
                Requirement = Requirement.Required,
                Values = EquatableArray.Of("INFO", "DEBUG"),
                Default = "INFO",
            },
            new("WECOM_WEBHOOK", EnvKeyType.Url)
            {
                Requirement = Requirement.Recommended,
                Secret = true,
                Description = "Webhook",
                Pattern = "https://.*",
                Example = "https://example.com/send?key=your-key",
                Aliases = EquatableArray.Of("WECOM_WEBHOOK_URL"),
            },
            new("OLD", EnvKeyType.Duration)
            {
                Min = 5,
                Max = 600,
                Default = "7.50",
                Deprecated = "Use LEVEL.",
            },
        ];

    private static EnvKey[] Implied =>
        [
            .. ImpliedKeys.AddTo(
                [],
                new ProxySection(
                    "http://127.0.0.1:7890",
                    "socks5://127.0.0.1:7891",
                    EquatableArray.Of("localhost", "127.0.0.1", "::1"),
                    true
                ),
                new CodexSection("", default, "m", 60.5, FakeCodexMode.Auto, ""),
                Language.Chinese
            ),
        ];
}
