using TmuxAgent.Cli.Probes;
using TmuxAgent.Cli.Systems;
using TmuxAgent.TestSupport;

namespace TmuxAgent.Cli.Tests.Probes;

public sealed class OrchestratorProbeTests : IDisposable
{
    private readonly TemporaryFolder _repository = new();

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void An_empty_repository_has_none() =>
        Assert.Null(OrchestratorProbe.FindCommand(_repository.Path, new FileSystem()));

    [Fact]
    public void The_orchestrator_module_is_preferred_to_the_pane_runner_beside_it()
    {
        _repository.Write("src/tmux_agent/main.py", "parser.add_argument('--policy', required=True)");
        _repository.Write("src/tmux_agent/orchestrator_cli.py", "");
        Assert.Equal(
            [
                "{python}",
                "-m",
                "src.tmux_agent.orchestrator_cli",
                "--config",
                ".tmuxagent/agent-config.yaml",
                "--orchestrator-config",
                ".tmuxagent/orchestrator.toml",
            ],
            OrchestratorProbe.FindCommand(_repository.Path, new FileSystem())
        );
    }

    [Fact]
    public void An_installed_console_script_is_started_by_its_path()
    {
        _repository.Write(".venv/bin/tmux-agent-orchestrator", "#!/bin/sh\n");
        Assert.Equal(
            ".venv/bin/tmux-agent-orchestrator",
            OrchestratorProbe.FindCommand(_repository.Path, new FileSystem())![0]
        );
    }

    [Fact]
    public void A_pane_runner_alone_is_given_the_policy_it_demands()
    {
        _repository.Write("src/tmux_agent/main.py", "parser.add_argument('--policy', required=True)");
        Assert.Contains("--policy", OrchestratorProbe.FindCommand(_repository.Path, new FileSystem())!);
    }

    [Fact]
    public void An_older_main_is_started_as_the_orchestrator_itself()
    {
        _repository.Write("src/tmux_agent/main.py", "parser.add_argument('--config')");
        Assert.Equal(
            ["{python}", "-m", "src.tmux_agent.main", "--config", ".tmuxagent/orchestrator.toml"],
            OrchestratorProbe.FindCommand(_repository.Path, new FileSystem())
        );
    }
}
