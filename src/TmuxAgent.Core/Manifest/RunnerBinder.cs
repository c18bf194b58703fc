using TmuxAgent.Core.Collections;

namespace TmuxAgent.Core.Manifest;

/// <summary>Binds <c>[runner]</c>.</summary>
internal static class RunnerBinder
{
    private static readonly string[] DefaultCommand =
    [
        "{python}",
        "-m",
        "src.tmux_agent.main",
        "--config",
        ".tmuxagent/agent-config.yaml",
        "--policy",
        ".tmuxagent/policy.yaml",
    ];

    public static RunnerSection Bind(ManifestTable table)
    {
        var words = table.Texts("command", ManifestText.OneLineProblem);
        var runner = new RunnerSection(
            (words?.Select(word => word.Value) ?? DefaultCommand).ToEquatableArray(),
            table.Seconds("poll_interval", 1.5, zeroAllowed: false)
        );
        table.RefuseOthers();
        return runner;
    }
}
