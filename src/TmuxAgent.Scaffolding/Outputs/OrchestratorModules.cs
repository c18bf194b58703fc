using TmuxAgent.Core.Manifest;

namespace TmuxAgent.Scaffolding.Outputs;

/// <summary>The Python modules that the known orchestrator and its runner are started as.</summary>
public static class OrchestratorModules
{
    /// <summary>Their names, without repetition; null for another program, which nobody may import.</summary>
    public static IReadOnlyList<string>? Of(AgentManifest manifest)
    {
        if (!manifest.Orchestrator.Command.Any(IsKnown))
            return null;
        return
        [
            .. new[] { manifest.Orchestrator.Command, manifest.Runner.Command }
                .Select(command => ModuleOf(command) ?? "tmux_agent.orchestrator_cli")
                .Distinct(),
        ];
    }

    /// <summary>The package that holds them, as Python imports it in the repository.</summary>
    public static string PackageOf(AgentManifest manifest) =>
        manifest.Orchestrator.Command.Any(word => word.StartsWith("src.", StringComparison.Ordinal))
            ? "src.tmux_agent"
            : "tmux_agent";

    /// <summary>The word behind <c>-m</c>; null where there is none.</summary>
    public static string? ModuleOf(IEnumerable<string> command) =>
        command.SkipWhile(word => word != "-m").Skip(1).FirstOrDefault();

    // Both ways to start tmux_agent's orchestrator take --dry-run; of another program nobody knows.
    internal static bool IsKnown(string word) =>
        word.EndsWith("tmux_agent.orchestrator_cli", StringComparison.Ordinal)
        || word.EndsWith("tmux-agent-orchestrator", StringComparison.Ordinal);
}
