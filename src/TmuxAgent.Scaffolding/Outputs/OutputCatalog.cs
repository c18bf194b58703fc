using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Settings;
using TmuxAgent.Scaffolding.Templates;

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

    /// <summary>The env file.</summary>
    public static OutputDefinition Env { get; } =
        new("env", "env/env.sbn", ".env", OutputKind.EnvFile, PrivateMode)
        {
            ReadBy = Readers.Both,
            IsNamedByEnv = true,
            PathBySections = (manifest, _) => manifest.Env.File,
        };

    /// <summary>Its committed example.</summary>
    public static OutputDefinition EnvExample { get; } =
        new("env_example", "env/example.env.sbn", ".env.example", OutputKind.Managed, PlainMode)
        {
            IsNamedByEnv = true,
            PathBySections = (manifest, _) => manifest.Env.Example,
        };

    /// <summary>Starts the orchestrator.</summary>
    public static OutputDefinition RunScript { get; } =
        new("run_script", "scripts/run_orchestrator.sh.sbn", "run_orchestrator.sh", OutputKind.Managed, ProgramMode)
        {
            ReadBy = Readers.Orchestrator,
        };

    /// <summary>Starts the runner.</summary>
    public static OutputDefinition RunnerScript { get; } =
        new("runner_script", "scripts/run_runner.sh.sbn", "run_runner.sh", OutputKind.Managed, ProgramMode)
        {
            ReadBy = Readers.Runner,
            IsWanted = HasRunner,
        };

    /// <summary>Loads the environment, for both.</summary>
    public static OutputDefinition Environment { get; } =
        new("environment", "scripts/environment.sh.sbn", ".tmuxagent/lib/environment.sh", OutputKind.Managed, PlainMode)
        {
            ReadBy = Readers.Both,
        };

    /// <summary>Where this machine has codex and what it needs.</summary>
    public static OutputDefinition MachineFolders { get; } =
        new("machine", "scripts/machine.sh.sbn", ".tmuxagent/lib/machine.sh", OutputKind.Managed, PlainMode)
        {
            ReadBy = Readers.Both,
            MachineLocal = true,
            IsWanted = (_, context) => context.CodexFolders.Count > 0,
        };

    /// <summary>The orchestrator's systemd user unit.</summary>
    public static OutputDefinition Service { get; } =
        new(
            "service",
            "service/orchestrator.service.sbn",
            ".tmuxagent/systemd/orchestrator.service",
            OutputKind.Managed,
            PlainMode
        )
        {
            MachineLocal = true,
            ReadBy = Readers.Orchestrator,
            IsUnit = true,
            PathBySections = (manifest, _) => $".tmuxagent/systemd/{manifest.Service.Name}.service",
        };

    /// <summary>The runner's.</summary>
    public static OutputDefinition RunnerService { get; } =
        new(
            "runner_service",
            "service/runner.service.sbn",
            ".tmuxagent/systemd/orchestrator-runner.service",
            OutputKind.Managed,
            PlainMode
        )
        {
            MachineLocal = true,
            ReadBy = Readers.Runner,
            IsUnit = true,
            IsWanted = HasRunner,
            PathBySections = (manifest, _) => $".tmuxagent/systemd/{manifest.Service.Name}-runner.service",
        };

    /// <summary>FakeCodex.</summary>
    // Its place is where a real codex of 294 MB may be put instead, which git must never see.
    public static OutputDefinition FakeCodex { get; } =
        new("fake_codex", "codex/codex.sh.sbn", ".tmuxagent/bin/codex", OutputKind.Managed, ProgramMode)
        {
            MachineLocal = true,
            IsWanted = (manifest, _) => manifest.Codex.Fake != FakeCodexMode.Never,
        };

    /// <summary>The orchestrator's own settings.</summary>
    public static OutputDefinition OrchestratorConfig { get; } =
        new(
            "orchestrator_config",
            "orchestrator/orchestrator.toml.sbn",
            ".tmuxagent/orchestrator.toml",
            OutputKind.KeyedToml,
            PlainMode
        )
        {
            ReadBy = Readers.Orchestrator,
        };

    /// <summary>The runner's settings.</summary>
    public static OutputDefinition AgentConfig { get; } =
        new(
            "agent_config",
            "orchestrator/agent-config.yaml.sbn",
            ".tmuxagent/agent-config.yaml",
            OutputKind.SeededOnce,
            PlainMode
        )
        {
            ReadBy = Readers.Both,
        };

    /// <summary>How sessions are made.</summary>
    public static OutputDefinition FleetConfig { get; } =
        new("fleet_config", "orchestrator/fleet.toml.sbn", ".tmuxagent/fleet.toml", OutputKind.KeyedToml, PlainMode);

    /// <summary>The runner's policy.</summary>
    public static OutputDefinition Policy { get; } =
        new("policy", "orchestrator/policy.yaml.sbn", ".tmuxagent/policy.yaml", OutputKind.SeededOnce, PlainMode)
        {
            ReadBy = Readers.Runner,
        };

    /// <summary>Prompt for the next command.</summary>
    public static OutputDefinition PromptCommand { get; } =
        new(
            "prompt_command",
            "prompts/command.md.sbn",
            ".tmuxagent/prompts/command.md",
            OutputKind.SeededOnce,
            PlainMode
        )
        {
            ReadBy = Readers.Orchestrator,
        };

    /// <summary>Prompt for a summary.</summary>
    public static OutputDefinition PromptSummary { get; } =
        new(
            "prompt_summary",
            "prompts/summary.md.sbn",
            ".tmuxagent/prompts/summary.md",
            OutputKind.SeededOnce,
            PlainMode
        )
        {
            ReadBy = Readers.Orchestrator,
        };

    /// <summary>Prompt for a task handed on.</summary>
    public static OutputDefinition PromptDelegate { get; } =
        new(
            "prompt_delegate",
            "prompts/delegate.md.sbn",
            ".tmuxagent/prompts/delegate.md",
            OutputKind.SeededOnce,
            PlainMode
        )
        {
            ReadBy = Readers.Orchestrator,
        };

    /// <summary>Prompt for a branch that does not move.</summary>
    public static OutputDefinition PromptStuck { get; } =
        new("prompt_stuck", "prompts/stuck.md.sbn", ".tmuxagent/prompts/stuck.md", OutputKind.SeededOnce, PlainMode)
        {
            ReadBy = Readers.Orchestrator,
        };

    /// <summary>Looks what is wrong.</summary>
    public static OutputDefinition Diagnose { get; } =
        new(
            "diagnose",
            "scripts/diagnose_orchestrator.sh.sbn",
            "diagnose_orchestrator.sh",
            OutputKind.Managed,
            ProgramMode
        );

    /// <summary>Sends a test message.</summary>
    public static OutputDefinition TestWeCom { get; } =
        new("test_wecom", "scripts/test_wecom.py.sbn", "test_wecom.py", OutputKind.Managed, ProgramMode);

    /// <summary>proxychains' configuration.</summary>
    public static OutputDefinition Proxychains { get; } =
        new("proxychains", "proxy/proxychains.conf.sbn", ".tmuxagent/proxychains.conf", OutputKind.Managed, PlainMode)
        {
            ReadBy = Readers.Orchestrator,
            IsWanted = (manifest, _) => ProxyChain.From(manifest.Proxy) != null,
        };

    /// <summary>The typed settings class.</summary>
    public static OutputDefinition CSharp { get; } =
        new("csharp", "", "AgentSettings.cs", OutputKind.Managed, PlainMode)
        {
            Text = manifest => SettingsText.Of(SettingsModel.From(manifest), SettingsWriter.Tool),
            IsWanted = (_, context) => context.CSharpFolder != null,
            PathBySections = (manifest, context) =>
                RelativePath.Combine(context.CSharpFolder ?? "", manifest.CSharp.Class + ".cs"),
        };

    /// <summary>The schema of the manifest, for editors.</summary>
    public static OutputDefinition Schema { get; } =
        new("schema", "", ".tmuxagent/schema.json", OutputKind.Managed, PlainMode)
        {
            Text = _ => EmbeddedText.Read("tmuxagent.schema.json"),
        };

    /// <summary>What git is not to see.</summary>
    public static OutputDefinition GitIgnore { get; } =
        new("gitignore", "git/gitignore.sbn", ".gitignore", OutputKind.ManagedBlock, PlainMode);

    /// <summary>Every output.</summary>
    public static IReadOnlyList<OutputDefinition> All { get; } =
    [
        Env,
        EnvExample,
        RunScript,
        RunnerScript,
        Environment,
        MachineFolders,
        Service,
        RunnerService,
        FakeCodex,
        OrchestratorConfig,
        AgentConfig,
        FleetConfig,
        Policy,
        PromptCommand,
        PromptSummary,
        PromptDelegate,
        PromptStuck,
        Diagnose,
        TestWeCom,
        Proxychains,
        CSharp,
        Schema,
        GitIgnore,
    ];

    /// <summary>What <c>[outputs]</c> may name.</summary>
    public static IReadOnlyList<OutputName> Named { get; } = [.. All.Where(output => !output.IsNamedByEnv)];

    /// <summary>The output of that id, or null.</summary>
    public static OutputDefinition? Find(string id) => All.FirstOrDefault(output => output.Id == id);

    private static bool HasRunner(AgentManifest manifest, RenderContext context) => manifest.Runner.Command.Count > 0;
}
