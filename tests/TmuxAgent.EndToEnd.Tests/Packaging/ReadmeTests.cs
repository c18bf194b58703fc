using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.Packaging;

/// <summary>What README shows is what happens.</summary>
public class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "README.md"));

    [Fact]
    public void The_transcript_is_what_the_tool_prints()
    {
        using var user = new UserSandbox("my-agent");
        var path = $"{Path.GetDirectoryName(PackedTool.ExecutablePath)}:{Environment.GetEnvironmentVariable("PATH")}";
        var block = Readme.Split("```console\n")[1].Split("```")[0];
        var steps = block.Split("$ ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Assert.Equal(3, steps.Length);
        foreach (var step in steps)
        {
            var (command, expected) = (step.Split('\n')[0], step[(step.IndexOf('\n', StringComparison.Ordinal) + 1)..]);
            // The first one goes to the folder that the sandbox is in already.
            var script = $"PATH='{path}'; {command.Replace("cd my-agent && ", "", StringComparison.Ordinal)}";
            Assert.Equal(expected.TrimEnd(), user.Command("bash", "-c", script).Output.Trim('\n').TrimEnd());
        }
    }

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

    [Fact]
    public void Every_verb_of_the_tool_is_in_the_table()
    {
        var help = ProcessRunner.Run(PackedTool.ExecutablePath, "--help").MustSucceed().Output.Split("Commands:\n")[1];
        foreach (var line in help.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            Assert.Contains($"\n| `{line.Trim().Split(' ')[0]}", Readme, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_page_that_it_names_is_there()
    {
        var pages = Readme
            .Split("](")
            .Skip(1)
            .Select(rest => rest.Split(')')[0].Split('#')[0])
            .Where(link => !link.Contains("://", StringComparison.Ordinal));
        Assert.All(pages, page => Assert.True(Path.Exists(Path.Combine(RepositoryRoot.Path, page)), page));
    }
}
