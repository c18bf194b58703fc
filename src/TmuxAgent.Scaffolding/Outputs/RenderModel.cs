using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Settings;

namespace TmuxAgent.Scaffolding.Outputs;

/// <summary>
/// The names that templates may use, and their values. Every template gets the same model; <c>docs/adding-a-template.md</c>
/// lists it. It holds no value from an env file, so no template can write a secret.
/// </summary>
public static class RenderModel
{
    /// <summary>The model of a manifest on a machine.</summary>
    public static IReadOnlyDictionary<string, object?> Of(
        AgentManifest manifest,
        ResolvedOutputs outputs,
        RenderContext context
    ) =>
        new Dictionary<string, object?>
        {
            ["project"] = new Dictionary<string, object?>
            {
                ["name"] = manifest.Project.Name,
                ["description"] = manifest.Project.Description,
            },
            ["orchestrator"] = Orchestrator(manifest),
            ["runner"] = new Dictionary<string, object?>
            {
                ["command"] = Command(manifest.Runner.Command, manifest).ToList<object?>(),
                ["command_words"] = manifest.Runner.Command.ToList<object?>(),
                ["poll_interval"] = Number(manifest.Runner.PollInterval),
                ["poll_interval_ms"] = (long)Math.Round(manifest.Runner.PollInterval * 1000),
            },
            ["sessions"] = new Dictionary<string, object?>
            {
                ["prefix"] = manifest.Sessions.Prefix,
                ["socket"] = manifest.Sessions.Socket,
                ["agent"] = manifest.Sessions.Agent,
                ["worktrees"] = manifest.Sessions.Worktrees,
                ["state"] = manifest.Sessions.State,
            },
            ["codex"] = Codex(manifest.Codex),
            ["proxy"] = Proxy(manifest.Proxy),
            ["service"] = Service(manifest, outputs, context),
            ["environment"] = Environment(manifest.Env),
            ["machine"] = new Dictionary<string, object?> { ["folders"] = context.CodexFolders.ToList<object?>() },
            ["csharp"] = new Dictionary<string, object?>
            {
                ["namespace"] = manifest.CSharp.Namespace,
                ["class"] = manifest.CSharp.Class,
            },
            ["settings"] = SettingsTemplate.Values(SettingsModel.From(manifest), SettingsWriter.Tool),
            ["outputs"] = OutputCatalog.All.ToDictionary(output => output.Id, output => Said(manifest, output.Id)),
            ["output_names"] = OutputNames(),
            ["paths"] = Paths(outputs),
            ["git"] = Git(outputs, manifest.Sessions),
        };

    private static Dictionary<string, object?> Orchestrator(AgentManifest manifest)
    {
        var section = manifest.Orchestrator;
        var settings = section.Settings;
        var command = Command(section.Command, manifest);
        return new Dictionary<string, object?>
        {
            ["command"] = command.ToList<object?>(),
            ["command_words"] = section.Command.ToList<object?>(),
            ["python"] = section.Python,
            ["metrics_host"] = section.MetricsHost,
            ["metrics_port"] = (long?)section.MetricsPort,
            ["probe_host"] = ProbeHost(section.MetricsHost),
            ["takes_dry_run"] = command.Any(IsOrchestratorCommandLine),
            ["package"] = command.Any(word => word.StartsWith("src.", StringComparison.Ordinal))
                ? "src.tmux_agent"
                : "tmux_agent",
            ["modules"] = Modules(command, Command(manifest.Runner.Command, manifest)),
            ["notify"] = manifest.Env.Keys.Any(key => key.Name == "WECOM_WEBHOOK") ? "stdout,wecom" : "stdout",
            ["poll_interval"] = Number(settings.PollInterval),
            ["cooldown_seconds"] = Number(settings.CooldownSeconds),
            ["max_commands_per_cycle"] = (long)settings.MaxCommandsPerCycle,
            ["history_lines"] = (long)settings.HistoryLines,
            ["session_cooldown_seconds"] = Number(settings.SessionCooldownSeconds),
            ["default_phase"] = settings.DefaultPhase,
            ["completion_phase"] = settings.CompletionPhase,
            ["notify_only_on_confirmation"] = settings.NotifyOnlyOnConfirmation,
            ["dry_run"] = settings.DryRun,
            ["stall_timeout_seconds"] = Number(settings.StallTimeoutSeconds),
            ["stall_retries_before_notify"] = (long)settings.StallRetriesBeforeNotify,
            ["failure_alert_threshold"] = (long)settings.FailureAlertThreshold,
            ["command_timeout_seconds"] = Number(settings.CommandTimeoutSeconds),
            ["delegate_to_codex"] = settings.DelegateToCodex,
        };
    }

    // The modules that the known orchestrator and its runner are started as; null for another program, which nobody may import.
    private static List<object?>? Modules(List<string> orchestrator, List<string> runner)
    {
        if (!orchestrator.Any(IsOrchestratorCommandLine))
            return null;
        var names = new[] { orchestrator, runner }
            .Select(words => words.IndexOf("-m") is var at && at >= 0 && at + 1 < words.Count ? words[at + 1] : null)
            .Select(name => name ?? "tmux_agent.orchestrator_cli")
            .Distinct();
        return [.. names];
    }

    private static List<string> Command(IEnumerable<string> words, AgentManifest manifest) =>
        [.. words.Select(word => word == "{python}" ? manifest.Orchestrator.Python : word)];

    /// <summary>A number as templates see it: a whole one without a point, so that 45 is not written 45.0.</summary>
    public static object Number(double value) =>
        value == Math.Floor(value) && Math.Abs(value) < 1e15 ? (object)(long)value : value;

    // Both ways to start tmux_agent's orchestrator take --dry-run; of another program nobody knows.
    private static bool IsOrchestratorCommandLine(string word) =>
        word.EndsWith("tmux_agent.orchestrator_cli", StringComparison.Ordinal)
        || word.EndsWith("tmux-agent-orchestrator", StringComparison.Ordinal);

    // An address to listen on everywhere is none to connect to.
    private static string ProbeHost(string host) =>
        host switch
        {
            "" or "0.0.0.0" => "127.0.0.1",
            "::" or "[::]" => "::1",
            _ => host,
        };

    private static Dictionary<string, object?> Codex(CodexSection codex) =>
        new()
        {
            ["bin"] = codex.Bin,
            ["args"] = codex.Args.ToList<object?>(),
            ["call"] = CodexCall.Arguments(codex).ToList<object?>(),
            ["model"] = codex.Model,
            ["base_url"] = codex.BaseUrl,
            ["timeout_seconds"] = Number(codex.TimeoutSeconds),
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
            ["chain"] =
                chain == null
                    ? null
                    : new Dictionary<string, object?>
                    {
                        ["type"] = chain.Type,
                        ["host"] = chain.Host,
                        ["port"] = (long)chain.Port,
                    },
        };
    }

    private static Dictionary<string, object?> Service(
        AgentManifest manifest,
        ResolvedOutputs outputs,
        RenderContext context
    ) =>
        new()
        {
            ["name"] = manifest.Service.Name,
            ["description"] = (manifest.Project.Name + " orchestrator").TrimStart(),
            ["restart"] = manifest.Service.Restart,
            ["restart_seconds"] = Number(manifest.Service.RestartSeconds),
            ["runner_description"] = (manifest.Project.Name + " runner").TrimStart(),
            // Five starts that fail at once fit into it, and no program that runs for a while before it fails does.
            ["start_limit_seconds"] = (long)Math.Ceiling(5 * (manifest.Service.RestartSeconds + 10)),
            ["unit"] = RelativePath.NameOf(outputs.PathOrDefault(OutputCatalog.Service)),
            ["runner_unit"] = outputs.PathOf(OutputCatalog.RunnerService) is { } runner
                ? RelativePath.NameOf(runner)
                : null,
            ["working_directory"] = WorkingDirectory(context.RepositoryPath),
            ["path"] = string.Join(":", context.CodexFolders.Concat(ServiceFolders.Standard(context.HomePath))),
            ["run_script"] = Absolute(outputs.PathOrDefault(OutputCatalog.RunScript), context),
            ["runner_script"] = Absolute(outputs.PathOrDefault(OutputCatalog.RunnerScript), context),
        };

    // A final "/." keeps a path that ends in a blank or a backslash from being cut or continued by systemd.
    private static string WorkingDirectory(string path) =>
        path.Length > 0 && path[path.Length - 1] is ' ' or '\t' or '\\' ? path + "/." : path;

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
            ["public"] = Names(env, key => !key.Secret),
            ["all"] = Names(env, _ => true),
            ["aliases"] = env
                .Keys.SelectMany(
                    key => key.Aliases,
                    (key, alias) => (object?)new Dictionary<string, object?> { ["name"] = alias, ["of"] = key.Name }
                )
                .ToList(),
        };
    }

    // Null where there is none, which a template can ask for with a plain "if".
    private static List<object?>? Names(EnvSection env, Func<EnvKey, bool> which)
    {
        var names = env.Keys.Where(which).Select(key => (object?)key.Name).ToList();
        return names.Count == 0 ? null : names;
    }

    private static Dictionary<string, object?> Key(EnvKey key) =>
        new()
        {
            ["name"] = key.Name,
            ["secret"] = key.Secret,
            ["default"] = key.Default,
            ["example"] = key.Example,
            ["description_lines"] = key
                .Description.Split('\n')
                .Select(line => line.TrimEnd('\r'))
                .Where(line => line.Length > 0)
                .ToList<object?>(),
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

    // In lines that fit into a comment.
    private static List<object?> OutputNames()
    {
        const int width = 110;
        var lines = new List<string> { "" };
        foreach (var output in OutputCatalog.Named)
        {
            if (lines[lines.Count - 1].Length + output.Id.Length > width)
                lines.Add("");
            lines[lines.Count - 1] += output.Id + ", ";
        }
        return [.. lines.Select((line, i) => line.Substring(0, line.Length - (i < lines.Count - 1 ? 1 : 2)))];
    }

    private static object? Said(AgentManifest manifest, string outputId) =>
        manifest.Outputs.Overrides.FirstOrDefault(said => said.Id == outputId) is { } said
            ? (object?)said.Path ?? said.Enabled
            : null;

    private static Dictionary<string, object?> Paths(ResolvedOutputs outputs)
    {
        var config = outputs.PathOrDefault(OutputCatalog.OrchestratorConfig);
        var paths = OutputCatalog.All.ToDictionary(output => output.Id, output => (object?)outputs.PathOf(output));
        foreach (
            var script in new[]
            {
                OutputCatalog.RunScript,
                OutputCatalog.RunnerScript,
                OutputCatalog.Diagnose,
                OutputCatalog.TestWeCom,
            }
        )
            paths[script.Id + "_to_root"] = RelativePath.ToRoot(outputs.PathOrDefault(script));
        foreach (
            var named in new[]
            {
                OutputCatalog.RunScript,
                OutputCatalog.RunnerScript,
                OutputCatalog.Environment,
                OutputCatalog.MachineFolders,
                OutputCatalog.AgentConfig,
                OutputCatalog.Policy,
                OutputCatalog.Proxychains,
            }
        )
            paths[named.Id] = outputs.PathOrDefault(named);
        foreach (
            var prompt in new[]
            {
                OutputCatalog.PromptCommand,
                OutputCatalog.PromptSummary,
                OutputCatalog.PromptDelegate,
                OutputCatalog.PromptStuck,
            }
        )
            paths[prompt.Id + "_from_config"] = RelativePath.Between(config, outputs.PathOrDefault(prompt));
        var unit = outputs.PathOrDefault(OutputCatalog.Service);
        paths["service_in_home"] = IsInHome(unit);
        paths["service_file"] = IsInHome(unit) ? unit.Substring(2) : unit;
        paths["bin"] = RelativePath.FolderOf(outputs.PathOrDefault(OutputCatalog.FakeCodex));
        return paths;
    }

    // A folder of the user's may be left out for a reason of the user's.
    private static bool IsOurs(string folder) => folder.StartsWith(".tmuxagent/", StringComparison.Ordinal);

    private static Dictionary<string, object?> Git(ResolvedOutputs outputs, SessionsSection sessions)
    {
        var ignored = outputs
            .Wanted.Where(output => output.Definition.MachineLocal || output.Definition.Kind == OutputKind.EnvFile)
            .Where(output =>
                !IsInHome(output.Path)
                && output.Definition != OutputCatalog.FakeCodex
                && output.Definition != OutputCatalog.MachineFolders
            )
            .Select(output => (object?)("/" + output.Path));
        // A real codex brings more files into its folder. A folder of the user's holds other things, too.
        var codex = outputs.PathOrDefault(OutputCatalog.FakeCodex);
        var bin = RelativePath.FolderOf(codex);
        var shared = outputs
            .Wanted.Where(output => !output.Definition.MachineLocal && output.Definition.Kind != OutputKind.EnvFile)
            .SelectMany(output =>
                RelativePath.FoldersOf(output.Path).Where(IsOurs).Select(folder => folder + "/").Append(output.Path)
            )
            .Distinct()
            .Select(path => (object?)("/" + path));
        return new Dictionary<string, object?>
        {
            ["shared"] = shared.ToList(),
            ["ignored"] = ignored
                // Named whether or not this machine has it: the file is the same on all machines.
                .Concat([
                    IsOurs(bin) ? $"/{bin}/" : "/" + codex,
                    "/" + outputs.PathOrDefault(OutputCatalog.MachineFolders),
                ])
                .Concat(["/.tmuxagent/local/", "/.tmuxagent/logs/", $"/{sessions.State}/", $"/{sessions.Worktrees}/"])
                .ToList(),
        };
    }
}
