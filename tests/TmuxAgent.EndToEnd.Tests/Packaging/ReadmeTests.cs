using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.Packaging;

/// <summary>README's command for those who install nothing. What else it shows is run as every page is.</summary>
public class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "README.md"));

    [Fact]
    public void The_first_command_makes_a_scaffold_and_says_what_comes_next()
    {
        using var user = new UserSandbox();
        var command = Readme
            .Split('\n')
            .Single(line => line.StartsWith("dotnet run --project", StringComparison.Ordinal))
            .Split(" #")[0];
        // NuGet and the SDK keep their caches in the home of whoever runs the tests.
        var run = user.Prepare(
            "bash",
            [
                "-c",
                $"cd '{RepositoryRoot.Path}' && HOME='{Environment.GetEnvironmentVariable("HOME")}' {command.Replace("~/my-agent", $"'{user.Home}/my-agent'", StringComparison.Ordinal)}",
            ]
        );
        var result = ProcessRunner.Run(run with { TimeLimit = TimeSpan.FromMinutes(5) }).MustSucceed();
        Assert.Contains("Next:", result.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(user.Home, "my-agent", "run_orchestrator.sh")));
    }
}
