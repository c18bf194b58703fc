using TmuxAgent.Cli.Systems;

namespace TmuxAgent.Cli.Probes;

/// <summary>Looks which orchestrator entry point a repository has, because that decides how it is started.</summary>
internal static class OrchestratorProbe
{
    private const int LargestProgram = 1 << 20;
    private const string ConsoleScript = ".venv/bin/tmux-agent-orchestrator";

    private static readonly string[] OrchestratorArguments =
    [
        "--config",
        ".tmuxagent/agent-config.yaml",
        "--orchestrator-config",
        ".tmuxagent/orchestrator.toml",
    ];

    /// <summary>The command that starts the runner beside the orchestrator: no words where there is none, null where nothing was found.</summary>
    public static IReadOnlyList<string>? FindRunnerCommand(string repository, IFileSystem files)
    {
        var main = ReadMain(repository, files);
        if (File.Exists(Path.Combine(repository, "src", "tmux_agent", "orchestrator_cli.py")))
            return main is null || IsRunner(main) ? RunnerCommand("src.tmux_agent") : [];
        if (File.Exists(Path.Combine(repository, ConsoleScript)))
            return RunnerCommand("tmux_agent");
        return main is null ? null : [];
    }

    /// <summary>The command that starts what is there, or null where no orchestrator was found.</summary>
    public static IReadOnlyList<string>? FindCommand(string repository, IFileSystem files)
    {
        if (File.Exists(Path.Combine(repository, "src", "tmux_agent", "orchestrator_cli.py")))
            return ["{python}", "-m", "src.tmux_agent.orchestrator_cli", .. OrchestratorArguments];
        if (File.Exists(Path.Combine(repository, ConsoleScript)))
            return [ConsoleScript, .. OrchestratorArguments];
        if (ReadMain(repository, files) is not { } program)
            return null;
        return IsRunner(program)
            ? RunnerCommand("src.tmux_agent")
            : ["{python}", "-m", "src.tmux_agent.main", "--config", ".tmuxagent/orchestrator.toml"];
    }

    private static byte[]? ReadMain(string repository, IFileSystem files) =>
        files.TryRead(new Place(repository, "src/tmux_agent/main.py"), LargestProgram).Content;

    // Where main is the pane runner it demands a policy; an older main is the orchestrator itself.
    private static bool IsRunner(byte[] program) => program.AsSpan().IndexOf("--policy"u8) >= 0;

    private static string[] RunnerCommand(string package) =>
        [
            "{python}",
            "-m",
            package + ".main",
            "--config",
            ".tmuxagent/agent-config.yaml",
            "--policy",
            ".tmuxagent/policy.yaml",
        ];
}
