namespace TmuxAgent.Core.Manifest;

/// <summary>The keys of <c>[runner]</c>.</summary>
internal static class RunnerKeys
{
    public static readonly TextsKey<RunnerSection> Command = new(
        "command",
        runner => runner.Command,
        [
            "{python}",
            "-m",
            "src.tmux_agent.main",
            "--config",
            ".tmuxagent/agent-config.yaml",
            "--policy",
            ".tmuxagent/policy.yaml",
        ],
        ManifestText.OneLineProblem,
        TextForm.Line,
        "Program and arguments, as in `[orchestrator]`. An empty list: there is no runner, and neither its script nor its unit is written."
    );

    public static readonly SecondsKey<RunnerSection> PollInterval = new(
        "poll_interval",
        runner => runner.PollInterval,
        1.5,
        zeroAllowed: false,
        "Between two looks at the panes; for a new agent configuration."
    );

    public static readonly SectionKeys<RunnerSection> All = new(
        "runner",
        "The runner types the orchestrator's commands into the tmux sessions and reads their results back.",
        manifest => manifest.Runner,
        Command,
        PollInterval
    );
}
