using TmuxAgent.Cli.Systems;

namespace TmuxAgent.Cli.Probes;

/// <summary>Looks which orchestrator entry point a repository has, because that decides how it is started.</summary>
internal static class OrchestratorProbe
{
    private const int LargestProgram = 1 << 20;

    private static readonly string[] OrchestratorArguments =
        ["--config", ".tmuxagent/agent-config.yaml", "--orchestrator-config", ".tmuxagent/orchestrator.toml"];

    /// <summary>The command that starts what is there, or null where no orchestrator was found.</summary>
    public static IReadOnlyList<string>? FindCommand(string repository)
    {
        var package = Path.Combine(repository, "src", "tmux_agent");
        if (File.Exists(Path.Combine(package, "orchestrator_cli.py")))
            return ["{python}", "-m", "src.tmux_agent.orchestrator_cli", .. OrchestratorArguments];
        const string ConsoleScript = ".venv/bin/tmux-agent-orchestrator";
        if (File.Exists(Path.Combine(repository, ConsoleScript)))
            return [ConsoleScript, .. OrchestratorArguments];
        if (InputFile.ReadBelow(repository, "src/tmux_agent/main.py", LargestProgram).Content is not { } program)
            return null;
        // Where main is the pane runner it demands a policy; an older main is the orchestrator itself.
        return program.AsSpan().IndexOf("--policy"u8) >= 0
            ? ["{python}", "-m", "src.tmux_agent.main", "--config", ".tmuxagent/agent-config.yaml", "--policy", ".tmuxagent/policy.yaml"]
            : ["{python}", "-m", "src.tmux_agent.main", "--config", ".tmuxagent/orchestrator.toml"];
    }
}
