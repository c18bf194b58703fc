using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.Regenerating;

/// <summary>Runs at the same time on one repository.</summary>
public sealed class ConcurrencyTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(8)]
    public async Task Runs_at_the_same_time_come_to_one_result(int count)
    {
        using var bench = new Bench();
        ChangedManifest.Apply(bench);
        bench.Save("changed");
        bench.Run("generate").MustSucceed();
        var expected = bench.Tree();
        for (var round = 0; round < 5; round++)
        {
            bench.Restore("changed");
            var runs = await Task.WhenAll(
                Enumerable
                    .Range(0, count)
                    .Select(_ => ProcessRunner.RunAsync(bench.Prepare(PackedTool.ExecutablePath, ["generate"])))
            );

            Assert.All(runs, run => Assert.True(run.ExitCode == 0, $"{run.ExitCode} {run.Error}"));
            Bench.AssertSame(expected, bench.Tree(), $"{count} runs");
            // init, the run that set up the scene, and one of these.
            Assert.Equal(3, Directory.GetDirectories(Path.Combine(bench.State, "undo")).Length);
        }
    }

    [Fact]
    public async Task Eight_inits_at_the_same_time_make_one_scaffold()
    {
        using var user = new UserSandbox();
        var runs = await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(_ => ProcessRunner.RunAsync(user.Prepare(PackedTool.ExecutablePath, ["init", "--yes"])))
        );

        Assert.All(runs, run => Assert.True(run.ExitCode == 0, $"{run.ExitCode} {run.Error}"));
        Assert.Equal(0, user.Tool("generate", "--check").ExitCode);
        Assert.Single(
            Directory.GetDirectories(
                Path.Combine(
                    Directory.GetDirectories(Path.Combine(user.Home, ".local/state/tmuxagent")).Single(),
                    "undo"
                )
            )
        );
    }
}
