namespace TmuxAgent.Core.Manifest;

/// <summary>The names of outputs in <c>[outputs]</c>.</summary>
public static class OutputIds
{
    /// <summary>The orchestrator's systemd user unit; with the runner's the only outputs that may lie under <c>~/</c>.</summary>
    public const string Service = "service";

    /// <summary>The runner's systemd user unit.</summary>
    public const string RunnerService = "runner_service";

    /// <summary>All of them. The env file and its example are named in <c>[env]</c>.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "run_script",
        "runner_script",
        "environment",
        Service,
        RunnerService,
        "fake_codex",
        "orchestrator_config",
        "agent_config",
        "fleet_config",
        "policy",
        "prompt_command",
        "prompt_summary",
        "prompt_delegate",
        "prompt_stuck",
        "diagnose",
        "test_wecom",
        "proxychains",
        "csharp",
        "schema",
        "gitignore",
    ];
}
