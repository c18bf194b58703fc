namespace TmuxAgent.Cli.Probes;

/// <summary>Looks which orchestrator entry point a repository has, because that decides how it is started.</summary>
internal static class OrchestratorProbe
{
    private const string ConsoleScript = ".venv/bin/tmux-agent-orchestrator";

    private static readonly string[] OrchestratorArguments =
        ["--config", ".tmuxagent/agent-config.yaml", "--orchestrator-config", ".tmuxagent/orchestrator.toml"];

    /// <summary>The command that starts the runner beside the orchestrator: no words where there is none, null where nothing was found.</summary>
    public static IReadOnlyList<string>? FindRunnerCommand(string repository)
    {
        var package = Path.Combine(repository, "src", "tmux_agent");
        var main = Path.Combine(package, "main.py");
        if (File.Exists(Path.Combine(package, "orchestrator_cli.py")))
            return !File.Exists(main) || IsRunner(main) ? RunnerCommand("src.tmux_agent") : [];
        if (File.Exists(Path.Combine(repository, ConsoleScript)))
            return RunnerCommand("tmux_agent");
        return File.Exists(main) ? [] : null;
    }

    /// <summary>The command that starts what is there, or null where no orchestrator was found.</summary>
    public static IReadOnlyList<string>? FindCommand(string repository)
    {
        var package = Path.Combine(repository, "src", "tmux_agent");
        if (File.Exists(Path.Combine(package, "orchestrator_cli.py")))
            return ["{python}", "-m", "src.tmux_agent.orchestrator_cli", .. OrchestratorArguments];
        if (File.Exists(Path.Combine(repository, ConsoleScript)))
            return [ConsoleScript, .. OrchestratorArguments];
        var main = Path.Combine(package, "main.py");
        if (!File.Exists(main))
            return null;
        return IsRunner(main)
            ? RunnerCommand("src.tmux_agent")
            : ["{python}", "-m", "src.tmux_agent.main", "--config", ".tmuxagent/orchestrator.toml"];
    }

    // Where main is the pane runner it demands a policy; an older main is the orchestrator itself.
    private static bool IsRunner(string main) => File.ReadAllText(main).Contains("--policy", StringComparison.Ordinal);

    private static string[] RunnerCommand(string package) =>
        ["{python}", "-m", package + ".main", "--config", ".tmuxagent/agent-config.yaml", "--policy", ".tmuxagent/policy.yaml"];
}
