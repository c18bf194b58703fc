using TmuxAgent.Core.Manifest;

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
            ["sessions"] = Sessions(manifest),
            ["codex"] = Codex(manifest),
            ["proxy"] = Proxy(manifest),
            ["service"] = ServiceModel.Of(manifest, outputs, context),
            ["environment"] = EnvironmentModel.Of(manifest),
            ["machine"] = new Dictionary<string, object?> { ["folders"] = context.CodexFolders.ToList<object?>() },
            ["csharp"] = CSharpKeys.All.ValuesIn(manifest),
            ["outputs"] = OutputCatalog.All.ToDictionary(output => output.Id, output => Said(manifest, output.Id)),
            ["output_names"] = OutputNames(),
            ["output_choices"] = OutputChoices(manifest),
            ["inferred_keys"] = context.InferredKeys.Select(InferredKey).ToList<object?>(),
            ["paths"] = Paths(outputs),
            ["troubles"] = TroubleModel.All(manifest.Project.Language),
            ["git"] = Git(outputs, manifest.Sessions),
        };

    private static Dictionary<string, object?> Sessions(AgentManifest manifest)
    {
        var model = SessionsKeys.All.ValuesIn(manifest);
        var state = manifest.Sessions.State;
        model["state_in_home"] = OutsidePath.IsOutside(state);
        model["state_path"] = OutsidePath.IsOutside(state) ? state.Substring(2) : state;
        return model;
    }

    private static object InferredKey(InferredKey inferred) =>
        new Dictionary<string, object?>
        {
            ["source"] = inferred.Source,
            ["name"] = inferred.Key.Name,
            ["type"] = EnvKeyTypes.NameOf(inferred.Key.Type),
            ["secret"] = inferred.Key.Secret,
            ["description"] = inferred.Key.Description,
            ["example"] = inferred.Key.Example,
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

    private static List<object?> OutputChoices(AgentManifest manifest) =>
        [
            .. OutputCatalog
                .Named.Where(output => Said(manifest, output.Id) is not null)
                .Select(output =>
                    (object?)
                        new Dictionary<string, object?> { ["id"] = output.Id, ["choice"] = Said(manifest, output.Id) }
                ),
        ];

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
        paths["service_in_home"] = OutsidePath.IsOutside(unit);
        paths["service_file"] = OutsidePath.IsOutside(unit) ? unit.Substring(2) : unit;
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
                !OutsidePath.IsOutside(output.Path)
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
                .Concat(["/.tmuxagent/local/", "/.tmuxagent/logs/", $"/{sessions.Worktrees}/"])
                .Concat(OutsidePath.IsOutside(sessions.State) ? [] : [$"/{sessions.State}/"])
                .ToList(),
        };
    }
}
