using TmuxAgent.Core.Manifest;

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
        model["probe_host"] = ProbeHost(manifest.Orchestrator.MetricsHost);
        model["takes_dry_run"] = command.Any(IsOrchestratorCommandLine);
        model["package"] = command.Any(word => word.StartsWith("src.", StringComparison.Ordinal))
            ? "src.tmux_agent"
            : "tmux_agent";
        model["modules"] = Modules(command, Command(manifest.Runner.Command, manifest));
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
}
