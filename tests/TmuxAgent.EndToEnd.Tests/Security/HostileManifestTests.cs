using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.Security;

/// <summary>Manifests that a stranger's repository brings.</summary>
public class HostileManifestTests
{
    [Fact]
    public void A_pattern_never_takes_longer_than_its_value_is_long()
    {
        using var sandbox = new UserSandbox();
        var keys = Enumerable
            .Range(0, 200)
            .Select(i => $"[env.keys.K{i}]\npattern = '(a+)+b'\ndefault = '{new string('a', 200)}'\n");
        sandbox.Write("tmuxagent.toml", "version = 1\n" + string.Concat(keys));

        var result = sandbox.Tool("check");

        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains("does not match the pattern", result.Error + result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("too long", result.Error + result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pattern = '(?=a)b'", "TMA0319")]
    [InlineData("pattern = '(a)\\1'", "TMA0319")]
    public void A_pattern_that_cannot_be_bounded_is_refused(string line, string rule)
    {
        using var sandbox = new UserSandbox();
        sandbox.Write("tmuxagent.toml", $"version = 1\n[env.keys.K]\n{line}\n");

        Assert.Contains(rule, sandbox.Tool("generate").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Deep_nesting_and_thousands_of_errors_are_a_few_findings()
    {
        using var sandbox = new UserSandbox();
        sandbox.Write("tmuxagent.toml", "version = 1\na = " + new string('[', 200_000));
        Assert.Contains("TMA0305", sandbox.Tool("generate").Error, StringComparison.Ordinal);

        sandbox.Write("tmuxagent.toml", string.Concat(Enumerable.Repeat("x = {\n", 50_000)));
        var result = sandbox.Tool("generate");
        Assert.Equal(2, result.ExitCode);
        Assert.InRange(result.Error.Split('\n').Length, 2, 30);
    }
}
