using Xunit.Abstractions;

namespace TmuxAgent.EndToEnd.Tests.Documentation;

/// <summary>
/// What the pages show is what happens. With <c>TMUXAGENT_WRITE_DOCS=1</c> the shown output is written anew instead.
/// </summary>
public class PageTests(ITestOutputHelper log)
{
    private static bool Writes => Environment.GetEnvironmentVariable("TMUXAGENT_WRITE_DOCS") == "1";

    public static TheoryData<string> Runnable =>
        [.. Page.OfUsers.Where(path => new Page(path).Blocks.Any(block => block.IsCommands))];

    [SkippableTheory]
    [MemberData(nameof(Runnable))]
    public void What_the_page_shows_happens(string path)
    {
        var page = new Page(path);
        using var world = PageWorld.Of(page);
        var run = new PageRun(page, world);
        run.Follow();
        foreach (var block in page.Blocks.Where(block => block.IsCommands && block.Reason.Length > 0))
            log.WriteLine($"{path}:{block.First} is not run here: {block.Reason}");
        if (Writes)
            File.WriteAllLines(page.FullPath, run.Renewed());
        else
            Assert.True(run.Differences.Count == 0, string.Join("\n\n", run.Differences));
    }

    [Fact]
    public void Few_blocks_are_not_run_and_each_says_why()
    {
        string[] reasons = [Fence.Typed, "needs-network", "needs-root", "needs-key", "needs-packages"];
        var unrun = Page
            .OfUsers.SelectMany(path => new Page(path).Blocks)
            .Where(block => block.IsCommands && block.Reason.Length > 0)
            .ToList();
        Assert.All(unrun, block => Assert.Contains(block.Reason, reasons));
        Assert.InRange(unrun.Count, 0, 30);
    }
}
