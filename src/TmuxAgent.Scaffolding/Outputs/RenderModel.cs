using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Planning;
using TmuxAgent.Core.Settings;

namespace TmuxAgent.Scaffolding.Outputs;

/// <summary>
/// The names that templates may use, and their values. Every template gets the same model; <c>docs/adding-a-template.md</c>
/// lists it. It holds no value from an env file, so no template can write a secret.
/// </summary>
public static class RenderModel
{
    /// <summary>The model of a manifest on a machine.</summary>
    public static IReadOnlyDictionary<string, object?> Of(AgentManifest manifest, ResolvedOutputs outputs, RenderContext context) =>
        new Dictionary<string, object?>
        {
            ["project"] = new Dictionary<string, object?>
            {
                ["name"] = manifest.Project.Name,
                ["description"] = manifest.Project.Description,
            },
            ["orchestrator"] = Orchestrator(manifest),
            ["codex"] = Codex(manifest.Codex),
            ["proxy"] = Proxy(manifest.Proxy),
            ["service"] = Service(manifest, outputs, context),
            ["environment"] = Environment(manifest.Env),
            ["csharp"] = new Dictionary<string, object?>
            {
                ["namespace"] = manifest.CSharp.Namespace,
                ["class"] = manifest.CSharp.Class,
            },
            ["settings"] = SettingsTemplate.Values(SettingsModel.From(manifest), SettingsWriter.Tool),
            ["outputs"] = OutputCatalog.All.ToDictionary(output => output.Id, output => Said(manifest, output.Id)),
            ["paths"] = Paths(outputs),
            ["git"] = Git(outputs),
        };

    private static Dictionary<string, object?> Orchestrator(AgentManifest manifest)
    {
        var section = manifest.Orchestrator;
        var settings = section.Settings;
        var command = section.Command.Select(word => word == "{python}" ? section.Python : word).ToList();
        return new Dictionary<string, object?>
        {
            ["command"] = command.ToList<object?>(),
            ["command_words"] = section.Command.ToList<object?>(),
            ["python"] = section.Python,
            ["metrics_host"] = section.MetricsHost,
            ["metrics_port"] = (long?)section.MetricsPort,
            ["probe_host"] = ProbeHost(section.MetricsHost),
            ["takes_dry_run"] = command.Any(IsOrchestratorCommandLine),
            ["notify"] = manifest.Env.Keys.Any(key => key.Name == "WECOM_WEBHOOK") ? "stdout,wecom" : "stdout",
            ["poll_interval"] = settings.PollInterval,
            ["cooldown_seconds"] = settings.CooldownSeconds,
            ["max_commands_per_cycle"] = (long)settings.MaxCommandsPerCycle,
            ["history_lines"] = (long)settings.HistoryLines,
            ["session_cooldown_seconds"] = settings.SessionCooldownSeconds,
            ["default_phase"] = settings.DefaultPhase,
            ["completion_phase"] = settings.CompletionPhase,
            ["notify_only_on_confirmation"] = settings.NotifyOnlyOnConfirmation,
            ["dry_run"] = settings.DryRun,
            ["stall_timeout_seconds"] = settings.StallTimeoutSeconds,
            ["stall_retries_before_notify"] = (long)settings.StallRetriesBeforeNotify,
            ["failure_alert_threshold"] = (long)settings.FailureAlertThreshold,
            ["command_timeout_seconds"] = settings.CommandTimeoutSeconds,
            ["delegate_to_codex"] = settings.DelegateToCodex,
        };
    }

    // Both ways to start tmux_agent's orchestrator take --dry-run; of another program nobody knows.
    private static bool IsOrchestratorCommandLine(string word) =>
        word.EndsWith("tmux_agent.orchestrator_cli", StringComparison.Ordinal) ||
        word.EndsWith("tmux-agent-orchestrator", StringComparison.Ordinal);

    // An address to listen on everywhere is none to connect to.
    private static string ProbeHost(string host) => host switch
    {
        "" or "0.0.0.0" => "127.0.0.1",
        "::" or "[::]" => "::1",
        _ => host,
    };

    private static Dictionary<string, object?> Codex(CodexSection codex) => new()
    {
        ["bin"] = codex.Bin,
        ["args"] = codex.Args.ToList<object?>(),
        ["model"] = codex.Model,
        ["timeout_seconds"] = codex.TimeoutSeconds,
        ["fake"] = codex.Fake switch
        {
            FakeCodexMode.Always => "always",
            FakeCodexMode.Never => "never",
            _ => "auto",
        },
    };

    private static Dictionary<string, object?> Proxy(ProxySection proxy)
    {
        var chain = ProxyChain.From(proxy);
        return new Dictionary<string, object?>
        {
            ["http"] = proxy.Http,
            ["socks"] = proxy.Socks,
            ["no_proxy"] = proxy.NoProxy.ToList<object?>(),
            ["proxychains"] = proxy.Proxychains,
            ["chain"] = chain == null ? null : new Dictionary<string, object?>
            {
                ["type"] = chain.Type,
                ["host"] = chain.Host,
                ["port"] = (long)chain.Port,
            },
        };
    }

    private static Dictionary<string, object?> Service(AgentManifest manifest, ResolvedOutputs outputs, RenderContext context) => new()
    {
        ["name"] = manifest.Service.Name,
        ["description"] = (manifest.Project.Name + " orchestrator").TrimStart(),
        ["restart"] = manifest.Service.Restart,
        ["restart_seconds"] = manifest.Service.RestartSeconds,
        // The final "/." keeps a path that ends in a blank or a backslash from being cut or continued by systemd.
        ["working_directory"] = context.RepositoryPath + "/.",
        ["env_file"] = Absolute(outputs.PathOrDefault("env"), context),
        ["run_script"] = Absolute(outputs.PathOrDefault("run_script"), context),
    };

    private static string Absolute(string path, RenderContext context) =>
        IsInHome(path) ? context.HomePath + path.Substring(1) : context.RepositoryPath + "/" + path;

    private static bool IsInHome(string path) => path.StartsWith("~/", StringComparison.Ordinal);

    private static Dictionary<string, object?> Environment(EnvSection env)
    {
        var keys = env.Keys.Select(Key).ToList<object?>();
        return new Dictionary<string, object?>
        {
            ["file"] = env.File,
            ["example_pattern"] = "/" + env.Example,
            ["example"] = env.Example,
            ["in_home"] = IsInHome(env.File),
            ["path"] = IsInHome(env.File) ? env.File.Substring(2) : env.File,
            ["keys"] = keys,
            ["names"] = Names(env, key => key.MirrorOf == null),
            ["required"] = Names(env, key => key.Requirement == Requirement.Required),
            ["recommended"] = Names(env, key => key.Requirement == Requirement.Recommended),
            ["secrets"] = Names(env, key => key.Secret),
        };
    }

    // Null where there is none, which a template can ask for with a plain "if".
    private static List<object?>? Names(EnvSection env, Func<EnvKey, bool> which)
    {
        var names = env.Keys.Where(which).Select(key => (object?)key.Name).ToList();
        return names.Count == 0 ? null : names;
    }

    private static Dictionary<string, object?> Key(EnvKey key) => new()
    {
        ["name"] = key.Name,
        ["secret"] = key.Secret,
        ["default"] = key.Default,
        ["example"] = key.Example,
        ["description_lines"] = key.Description.Split('\n').Select(line => line.TrimEnd('\r')).Where(line => line.Length > 0).ToList<object?>(),
        ["note"] = Note(key),
    };

    // What a person has to know besides the description, in one line.
    private static string Note(EnvKey key)
    {
        var notes = new List<string>();
        if (key.Requirement != Requirement.Optional)
            notes.Add(key.Requirement == Requirement.Required ? "required" : "recommended");
        if (key.Secret)
            notes.Add("secret");
        if (key.Values.Count > 0)
            notes.Add("one of: " + string.Join(", ", key.Values));
        if (key.Deprecated != null)
            notes.Add("deprecated: " + key.Deprecated.Replace('\n', ' '));
        return string.Join("; ", notes);
    }

    private static object? Said(AgentManifest manifest, string outputId) =>
        manifest.Outputs.Overrides.FirstOrDefault(said => said.Id == outputId) is { } said ? (object?)said.Path ?? said.Enabled : null;

    private static Dictionary<string, object?> Paths(ResolvedOutputs outputs)
    {
        var config = outputs.PathOrDefault("orchestrator_config");
        var paths = OutputCatalog.All.ToDictionary(output => output.Id, output => (object?)outputs.PathOf(output.Id));
        foreach (var script in new[] { "run_script", "diagnose", "test_wecom" })
            paths[script + "_to_root"] = RelativePath.ToRoot(outputs.PathOrDefault(script));
        foreach (var named in new[] { "run_script", "agent_config", "policy", "proxychains" })
            paths[named] = outputs.PathOrDefault(named);
        foreach (var prompt in new[] { "prompt_command", "prompt_summary", "prompt_delegate", "prompt_stuck" })
            paths[prompt + "_from_config"] = RelativePath.Between(config, outputs.PathOrDefault(prompt));
        paths["bin"] = RelativePath.FolderOf(outputs.PathOrDefault("fake_codex"));
        return paths;
    }

    private static Dictionary<string, object?> Git(ResolvedOutputs outputs)
    {
        var ignored = outputs.Wanted
            .Where(output => output.Definition.MachineLocal || output.Definition.Kind == OutputKind.EnvFile)
            .Where(output => !IsInHome(output.Path))
            .Select(output => (object?)("/" + output.Path));
        return new Dictionary<string, object?>
        {
            ["ignored"] = ignored.Concat(["/.tmuxagent/local/", "/.tmuxagent/logs/"]).ToList(),
        };
    }
}
