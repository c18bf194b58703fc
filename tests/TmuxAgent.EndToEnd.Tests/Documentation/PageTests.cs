using TmuxAgent.TestSupport;
using Xunit.Abstractions;

namespace TmuxAgent.EndToEnd.Tests.Documentation;

/// <summary>
/// What the pages show is what happens. With <c>TMUXAGENT_WRITE_DOCS=1</c> the shown output is written anew instead.
/// </summary>
public class PageTests(ITestOutputHelper log)
{
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
        if (MadeRegion.Writes)
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
        Assert.InRange(unrun.Count, 0, 10);
    }

    [Theory]
    [InlineData("a  b", "a    b", true)]
    [InlineData("a b", "a c", false)]
    [InlineData("process … runs", "process 4711 runs", true)]
    [InlineData("process … runs", "process 4711 ends", false)]
    [InlineData("first\n…\nlast", "first\nand\nmore\nlast", true)]
    [InlineData("first\nlast", "first\nand\nlast", false)]
    [InlineData("", "something", false)]
    public void What_differs_is_seen(string shown, string printed, bool isSame) =>
        Assert.Equal(isSame, ShownOutput.Says(Lines(shown), Lines(printed)));

    [Fact]
    public void What_is_written_anew_keeps_the_lines_that_differ_from_run_to_run() =>
        Assert.Equal(
            ["process … runs", "new", "process … ends, port 9108"],
            ShownOutput.Renewed(["process … runs", "old"], ["process 4711 runs", "new", "process 4712 ends, port 9108"])
        );

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
