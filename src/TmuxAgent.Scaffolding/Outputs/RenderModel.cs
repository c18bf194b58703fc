using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Settings;

namespace TmuxAgent.Scaffolding.Outputs;

/// <summary>
/// The names that templates may use, and their values. Every template gets the same model; <c>docs/adding-a-template.md</c>
/// lists it. A section's keys come from where the manifest's keys are declared, and what is computed beside them from its
/// own model. It holds no value from an env file, so no template can write a secret.
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
            ["project"] = ProjectKeys.All.ValuesIn(manifest),
            ["orchestrator"] = OrchestratorModel.Orchestrator(manifest),
            ["runner"] = OrchestratorModel.Runner(manifest),
            ["sessions"] = SessionsKeys.All.ValuesIn(manifest),
            ["codex"] = Codex(manifest),
            ["proxy"] = Proxy(manifest),
            ["service"] = ServiceModel.Of(manifest, outputs, context),
            ["environment"] = EnvironmentModel.Of(manifest),
            ["csharp"] = CSharpKeys.All.ValuesIn(manifest),
            ["settings"] = SettingsTemplate.Values(SettingsModel.From(manifest), SettingsWriter.Tool),
            ["outputs"] = OutputCatalog.All.ToDictionary(output => output.Id, output => Said(manifest, output.Id)),
            ["paths"] = Paths(outputs),
            ["git"] = Git(outputs, manifest.Sessions),
        };

    private static Dictionary<string, object?> Codex(AgentManifest manifest)
    {
        var model = CodexKeys.All.ValuesIn(manifest);
        model["call"] = CodexCall.Arguments(manifest.Codex).ToList<object?>();
        return model;
    }

    private static Dictionary<string, object?> Proxy(AgentManifest manifest)
    {
        var model = ProxyKeys.All.ValuesIn(manifest);
        model["chain"] = ProxyChain.From(manifest.Proxy) is { } chain
            ? new Dictionary<string, object?>
            {
                ["type"] = chain.Type,
                ["host"] = chain.Host,
                ["port"] = (long)chain.Port,
            }
            : null;
        return model;
    }

    private static object? Said(AgentManifest manifest, string outputId) =>
        manifest.Outputs.Overrides.FirstOrDefault(said => said.Id == outputId) is { } said
            ? (object?)said.Path ?? said.Enabled
            : null;

    private static Dictionary<string, object?> Paths(ResolvedOutputs outputs)
    {
        var config = outputs.PathOrDefault("orchestrator_config");
        var paths = OutputCatalog.All.ToDictionary(output => output.Id, output => (object?)outputs.PathOf(output.Id));
        foreach (var script in new[] { "run_script", "runner_script", "diagnose", "test_wecom" })
            paths[script + "_to_root"] = RelativePath.ToRoot(outputs.PathOrDefault(script));
        foreach (
            var named in new[] { "run_script", "runner_script", "environment", "agent_config", "policy", "proxychains" }
        )
            paths[named] = outputs.PathOrDefault(named);
        foreach (var prompt in new[] { "prompt_command", "prompt_summary", "prompt_delegate", "prompt_stuck" })
            paths[prompt + "_from_config"] = RelativePath.Between(config, outputs.PathOrDefault(prompt));
        var unit = outputs.PathOrDefault("service");
        paths["service_in_home"] = OutsidePath.IsOutside(unit);
        paths["service_file"] = OutsidePath.IsOutside(unit) ? unit.Substring(2) : unit;
        paths["bin"] = RelativePath.FolderOf(outputs.PathOrDefault("fake_codex"));
        return paths;
    }

    // A folder of the user's may be left out for a reason of the user's.
    private static bool IsOurs(string folder) => folder.StartsWith(".tmuxagent/", StringComparison.Ordinal);

    private static Dictionary<string, object?> Git(ResolvedOutputs outputs, SessionsSection sessions)
    {
        var ignored = outputs
            .Wanted.Where(output => output.Definition.MachineLocal || output.Definition.Kind == OutputKind.EnvFile)
            .Where(output => !OutsidePath.IsOutside(output.Path) && output.Definition.Id != "fake_codex")
            .Select(output => (object?)("/" + output.Path));
        var bin = RelativePath.FolderOf(outputs.PathOrDefault("fake_codex"));
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
                .Concat([bin.Length > 0 ? $"/{bin}/" : "/" + outputs.PathOrDefault("fake_codex")])
                .Concat(["/.tmuxagent/local/", "/.tmuxagent/logs/", $"/{sessions.State}/", $"/{sessions.Worktrees}/"])
                .ToList(),
        };
    }
}
