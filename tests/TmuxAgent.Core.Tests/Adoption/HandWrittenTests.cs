using System.Text;
using TmuxAgent.Scaffolding.Adoption;

namespace TmuxAgent.Core.Tests.Adoption;

public sealed class HandWrittenTests
{
    [Theory]
    [InlineData("exec python3 -m src.tmux_agent.main --config a.toml", true)]
    [InlineData("exec proxychains4 -q .venv/bin/python -m tmux_agent.orchestrator_cli --config a.toml", true)]
    [InlineData("exec python3 -m src.tmux_agent.main \\\n  --config a.toml", true)]
    [InlineData("exec python3 -m src.tmux_agent.main --config a.toml; rm -rf x", false)]
    [InlineData("exec python3 -m src.tmux_agent.main --config \"$(cat secret)\"", false)]
    [InlineData("exec python3 -m other.main --config tmux_agent", false)]
    [InlineData("pip install tmux_agent\nexec python3 -m src.tmux_agent.main", false)]
    public void A_start_script_is_one_that_does_nothing_else(string body, bool isOne)
    {
        var script = $"#!/usr/bin/env bash\n# why\nset -euo pipefail\nset -a && source ~/.env && set +a\n{body}\n";
        Assert.Equal(isOne, Is("run_script", script));
        Assert.Equal(isOne, Is("run_script", script.Replace("\n", "\r\n", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("run_script")]
    [InlineData("diagnose")]
    [InlineData("test_wecom")]
    [InlineData("fake_codex")]
    [InlineData("service")]
    [InlineData("gitignore")]
    public void Anything_else_is_not(string outputId)
    {
        Assert.False(Is(outputId, ""));
        Assert.False(Is(outputId, "FakeCodex tmux_agent exec codex WECOM_WEBHOOK /metrics msgtype .post( [Service]\n"));
        Assert.False(Is(outputId, new string('a', 1 << 20)));
    }

    [Fact]
    public void The_command_of_a_start_script_is_known()
    {
        var command = StartCommand.In(
            Encoding.UTF8.GetBytes(
                "#!/bin/sh\nexec proxychains4 -q venv/bin/python3.11 -m tmux_agent.main --config a.toml\n"
            )
        );
        Assert.Equal("venv/bin/python3.11", command!.Python);
        Assert.Equal(["{python}", "-m", "tmux_agent.main", "--config", "a.toml"], command.Words);
        Assert.True(command.Proxychains);
    }

    private static bool Is(string outputId, string text) => HandWritten.IsFor(outputId, Encoding.UTF8.GetBytes(text));
}
