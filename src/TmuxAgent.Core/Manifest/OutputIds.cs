namespace TmuxAgent.Core.Manifest;

/// <summary>The names of outputs in <c>[outputs]</c>.</summary>
public static class OutputIds
{
    /// <summary>The systemd user unit; the one output that may lie under <c>~/</c>.</summary>
    public const string Service = "service";

    /// <summary>All of them. The env file and its example are named in <c>[env]</c>.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "run_script", Service, "fake_codex", "orchestrator_config", "agent_config", "policy", "prompt_command",
        "prompt_summary", "prompt_delegate", "prompt_stuck", "diagnose", "test_wecom", "proxychains", "csharp", "gitignore",
    ];
}
