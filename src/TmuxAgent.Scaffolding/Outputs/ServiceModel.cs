using TmuxAgent.Core.Manifest;
using TmuxAgent.Scaffolding.Phrases;

namespace TmuxAgent.Scaffolding.Outputs;

/// <summary>What templates know of the systemd units besides their keys.</summary>
internal static class ServiceModel
{
    /// <summary>Under the name <c>service</c>.</summary>
    public static Dictionary<string, object?> Of(AgentManifest manifest, ResolvedOutputs outputs, RenderContext context)
    {
        var model = ServiceKeys.All.ValuesIn(manifest);
        model["description"] = UnitPhrases
            .Orchestrator(manifest.Project.Name)
            .In(manifest.Project.Language)
            .TrimStart();
        model["runner_description"] = UnitPhrases
            .Runner(manifest.Project.Name)
            .In(manifest.Project.Language)
            .TrimStart();
        // Five starts that fail at once fit into it, and no program that runs for a while before it fails does.
        model["start_limit_seconds"] = (long)Math.Ceiling(5 * (manifest.Service.RestartSeconds + 10));
        model["unit"] = RelativePath.NameOf(outputs.PathOrDefault(OutputCatalog.Service));
        model["runner_unit"] = outputs.PathOf(OutputCatalog.RunnerService) is { } runner
            ? RelativePath.NameOf(runner)
            : null;
        model["working_directory"] = WorkingDirectory(context.RepositoryPath);
        model["path"] = ServiceFolders.Path(context.CodexFolders, context.HomePath);
        model["run_script"] = Absolute(outputs.PathOrDefault(OutputCatalog.RunScript), context);
        model["runner_script"] = Absolute(outputs.PathOrDefault(OutputCatalog.RunnerScript), context);
        return model;
    }

    // A final "/." keeps a path that ends in a blank or a backslash from being cut or continued by systemd.
    private static string WorkingDirectory(string path) =>
        path.Length > 0 && path[path.Length - 1] is ' ' or '\t' or '\\' ? path + "/." : path;

    private static string Absolute(string path, RenderContext context) =>
        OutsidePath.IsOutside(path) ? context.HomePath + path.Substring(1) : context.RepositoryPath + "/" + path;
}
