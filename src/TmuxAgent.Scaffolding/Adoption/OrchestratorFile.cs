using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Text;
using TmuxAgent.Scaffolding.Outputs;

namespace TmuxAgent.Scaffolding.Adoption;

/// <summary>What a person's <c>orchestrator.toml</c> says to the manifest.</summary>
public static class OrchestratorFile
{
    // The orchestrator's own defaults, where they are not the manifest's.
    private const string OwnMetricsHost = "0.0.0.0";

    /// <summary>Its values; null where it is no TOML.</summary>
    /// <param name="path">Its repository-relative path.</param>
    /// <param name="text">Its text.</param>
    public static IReadOnlyList<TakenValue>? Read(string path, SourceText text)
    {
        if (TomlFile.Read(text) is not { } file)
            return null;
        var taken = new List<TakenValue>();
        foreach (var key in OrchestratorSettingsKeys.All)
            Take(key.Name, $"orchestrator.{key.Name}");
        Take("metrics_host", "orchestrator.metrics_host", OwnMetricsHost);
        Take("metrics_port", "orchestrator.metrics_port", false);
        Take("codex.bin", "codex.bin");
        Take("codex.timeout", "codex.timeout_seconds");
        Take("codex.extra_args", "codex.args");
        if (ModelIn(file.Find("codex.extra_args")) is { } model)
            taken.Add(new TakenValue("codex.model", model, path, "codex.extra_args"));
        foreach (var (name, output) in Prompts)
            TakePrompt(name, output);
        if (path != OutputCatalog.OrchestratorConfig.DefaultPath)
            taken.Add(new TakenValue($"outputs.{OutputCatalog.OrchestratorConfig.Id}", path, path, path));
        return taken;

        void Take(string name, string key, object? otherwise = null)
        {
            if ((file.Find(name) ?? otherwise) is { } value)
                taken.Add(new TakenValue(key, value, path, name));
        }

        // Its paths are relative to its folder.
        void TakePrompt(string name, OutputDefinition output)
        {
            var said = file.Find($"prompts.{name}") as string;
            object? choice = said is null
                ? false
                : RelativePath.Resolve(RelativePath.Combine(RelativePath.FolderOf(path), said));
            if (!output.DefaultPath.Equals(choice))
                taken.Add(new TakenValue($"outputs.{output.Id}", choice, path, $"prompts.{name}"));
        }
    }

    private static IEnumerable<(string Name, OutputDefinition Output)> Prompts =>
        [
            ("command", OutputCatalog.PromptCommand),
            ("summary", OutputCatalog.PromptSummary),
            ("delegate", OutputCatalog.PromptDelegate),
            ("stuck_detection", OutputCatalog.PromptStuck),
        ];

    private static string? ModelIn(object? arguments)
    {
        if (arguments is not List<object?> words)
            return null;
        var at = words.FindIndex(word => word is "-m" or "--model");
        return at >= 0 && at + 1 < words.Count ? words[at + 1] as string : null;
    }
}
