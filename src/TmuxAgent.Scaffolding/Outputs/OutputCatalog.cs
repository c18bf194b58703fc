using TmuxAgent.Core.Manifest;

namespace TmuxAgent.Scaffolding.Outputs;

/// <summary>Every file that can be rendered from a manifest, in the order in which they are listed to people.</summary>
public static class OutputCatalog
{
    /// <summary><c>rw-r--r--</c></summary>
    public const int PlainMode = 0b110_100_100;

    /// <summary><c>rwxr-xr-x</c></summary>
    public const int ProgramMode = 0b111_101_101;

    /// <summary><c>rw-------</c></summary>
    public const int PrivateMode = 0b110_000_000;

    /// <summary>The second line of FakeCodex begins with this, by which scripts and probes tell it from a real codex.</summary>
    public const string FakeCodexMark = "# FakeCodex";

    /// <summary>Every output.</summary>
    public static IReadOnlyList<OutputDefinition> All { get; } =
    [
        new("env", "env/env.sbn", ".env", OutputKind.EnvFile, PrivateMode),
        new("env_example", "env/example.env.sbn", ".env.example", OutputKind.Managed, PlainMode),
        new("run_script", "scripts/run_orchestrator.sh.sbn", "run_orchestrator.sh", OutputKind.Managed, ProgramMode),
        new("runner_script", "scripts/run_runner.sh.sbn", "run_runner.sh", OutputKind.Managed, ProgramMode),
        new(
            "environment",
            "scripts/environment.sh.sbn",
            ".tmuxagent/lib/environment.sh",
            OutputKind.Managed,
            PlainMode
        ),
        new(
            "service",
            "service/orchestrator.service.sbn",
            ".tmuxagent/systemd/orchestrator.service",
            OutputKind.Managed,
            PlainMode
        )
        {
            MachineLocal = true,
        },
        new(
            "runner_service",
            "service/runner.service.sbn",
            ".tmuxagent/systemd/orchestrator-runner.service",
            OutputKind.Managed,
            PlainMode
        )
        {
            MachineLocal = true,
        },
        // Its place is where a real codex of 294 MB may be put instead, which git must never see.
        new("fake_codex", "codex/codex.sh.sbn", ".tmuxagent/bin/codex", OutputKind.Managed, ProgramMode)
        {
            MachineLocal = true,
        },
        new(
            "orchestrator_config",
            "orchestrator/orchestrator.toml.sbn",
            ".tmuxagent/orchestrator.toml",
            OutputKind.Managed,
            PlainMode
        ),
        new(
            "agent_config",
            "orchestrator/agent-config.yaml.sbn",
            ".tmuxagent/agent-config.yaml",
            OutputKind.SeededOnce,
            PlainMode
        ),
        new("fleet_config", "orchestrator/fleet.toml.sbn", ".tmuxagent/fleet.toml", OutputKind.Managed, PlainMode),
        new("policy", "orchestrator/policy.yaml.sbn", ".tmuxagent/policy.yaml", OutputKind.SeededOnce, PlainMode),
        new(
            "prompt_command",
            "prompts/command.md.sbn",
            ".tmuxagent/prompts/command.md",
            OutputKind.SeededOnce,
            PlainMode
        ),
        new(
            "prompt_summary",
            "prompts/summary.md.sbn",
            ".tmuxagent/prompts/summary.md",
            OutputKind.SeededOnce,
            PlainMode
        ),
        new(
            "prompt_delegate",
            "prompts/delegate.md.sbn",
            ".tmuxagent/prompts/delegate.md",
            OutputKind.SeededOnce,
            PlainMode
        ),
        new("prompt_stuck", "prompts/stuck.md.sbn", ".tmuxagent/prompts/stuck.md", OutputKind.SeededOnce, PlainMode),
        new(
            "diagnose",
            "scripts/diagnose_orchestrator.sh.sbn",
            "diagnose_orchestrator.sh",
            OutputKind.Managed,
            ProgramMode
        ),
        new("test_wecom", "scripts/test_wecom.py.sbn", "test_wecom.py", OutputKind.Managed, ProgramMode),
        new("proxychains", "proxy/proxychains.conf.sbn", ".tmuxagent/proxychains.conf", OutputKind.Managed, PlainMode),
        new("csharp", "csharp/settings.cs.sbn", "AgentSettings.cs", OutputKind.Managed, PlainMode),
        new("schema", "manifest/schema.json.sbn", ".tmuxagent/schema.json", OutputKind.Managed, PlainMode),
        new("gitignore", "git/gitignore.sbn", ".gitignore", OutputKind.ManagedBlock, PlainMode),
    ];

    /// <summary>The output of that id, or null.</summary>
    public static OutputDefinition? Find(string id) => All.FirstOrDefault(output => output.Id == id);

    /// <summary>Whether the output is rendered where <c>[outputs]</c> does not name it.</summary>
    public static bool IsDefault(OutputDefinition output, AgentManifest manifest, RenderContext context) =>
        output.Id switch
        {
            "fake_codex" => manifest.Codex.Fake != FakeCodexMode.Never,
            "runner_script" or "runner_service" => manifest.Runner.Command.Count > 0,
            "proxychains" => ProxyChain.From(manifest.Proxy) != null,
            "csharp" => context.CSharpFolder != null,
            _ => true,
        };

    /// <summary>Where the output goes where <c>[outputs]</c> does not say.</summary>
    public static string DefaultPathOf(OutputDefinition output, AgentManifest manifest, RenderContext context) =>
        output.Id switch
        {
            "env" => manifest.Env.File,
            "env_example" => manifest.Env.Example,
            "service" => $".tmuxagent/systemd/{manifest.Service.Name}.service",
            "runner_service" => $".tmuxagent/systemd/{manifest.Service.Name}-runner.service",
            "csharp" => RelativePath.Combine(context.CSharpFolder ?? "", manifest.CSharp.Class + ".cs"),
            _ => output.DefaultPath,
        };
}
