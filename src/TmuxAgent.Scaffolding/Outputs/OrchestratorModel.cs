using TmuxAgent.Core.Manifest;
using TmuxAgent.Scaffolding.Health;

namespace TmuxAgent.Scaffolding.Outputs;

/// <summary>What templates know of the orchestrator and its runner besides their keys.</summary>
internal static class OrchestratorModel
{
    /// <summary>Under the name <c>orchestrator</c>.</summary>
    public static Dictionary<string, object?> Orchestrator(AgentManifest manifest)
    {
        var model = OrchestratorKeys.All.ValuesIn(manifest);
        var command = Command(manifest.Orchestrator.Command, manifest);
        AddCommand(model, OrchestratorKeys.Command.Name, command);
        model["probe_host"] = MetricsAddress.ToAsk(manifest.Orchestrator.MetricsHost);
        model["takes_dry_run"] = command.Any(OrchestratorModules.IsKnown);
        model["modules"] = OrchestratorModules.Of(manifest)?.ToList<object?>();
        model["probe"] = ImportProbe.Program;
        model["families"] = MetricsFamilies.All.ToList<object?>();
        model["notify"] = manifest.Env.Keys.Any(key => key.Name == "WECOM_WEBHOOK") ? "stdout,wecom" : "stdout";
        return model;
    }

    /// <summary>Under the name <c>runner</c>.</summary>
    public static Dictionary<string, object?> Runner(AgentManifest manifest)
    {
        var model = RunnerKeys.All.ValuesIn(manifest);
        AddCommand(model, RunnerKeys.Command.Name, Command(manifest.Runner.Command, manifest));
        model["poll_interval_ms"] = (long)Math.Round(manifest.Runner.PollInterval * 1000);
        return model;
    }

    // Scripts need the words with {python} replaced, a manifest as they are written.
    private static void AddCommand(Dictionary<string, object?> model, string key, List<string> command)
    {
        model["command_words"] = model[key];
        model[key] = command.ToList<object?>();
    }

    private static List<string> Command(IEnumerable<string> words, AgentManifest manifest) =>
        [.. words.Select(word => word == "{python}" ? manifest.Orchestrator.Python : word)];
}
