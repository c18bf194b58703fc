using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.Security;

/// <summary>Templates that a stranger's repository brings.</summary>
public class HostileTemplateTests
{
    [Theory]
    [InlineData("{{ a = 'xxxxxxxxxxxxxxxx' * 900000; for i in 1..4000; b = a + i; end }}")]
    [InlineData("{{ 1 | math.format \"D999999999\" }}")]
    [InlineData("{{ func f; f; f; end; f }}")]
    public void An_override_that_wants_endless_work_ends_with_a_finding_and_writes_nothing(string template)
    {
        using var sandbox = new UserSandbox();
        sandbox.Write("tmuxagent.toml", "version = 1\n");
        sandbox.Write(".tmuxagent/templates/scripts/run_orchestrator.sh.sbn", template);

        var result = sandbox.Tool("generate");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(
            ".tmuxagent/templates/scripts/run_orchestrator.sh.sbn:1:",
            result.Error,
            StringComparison.Ordinal
        );
        Assert.Matches("error TMA040[26]", result.Error);
        Assert.False(File.Exists(sandbox.At("run_orchestrator.sh")));
    }
}
