using System.Text.RegularExpressions;
using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.Regenerating;

/// <summary>A run that finds everything as it should be.</summary>
public sealed partial class NothingToDoTests
{
    [SkippableFact]
    public void A_run_with_nothing_to_do_opens_nothing_for_writing()
    {
        Skip.If(ProcessRunner.Find("strace") is null, "strace is not installed; run eng/install-test-tools");
        using var bench = new Bench();
        var log = Path.Combine(bench.Home, "trace");
        bench.Trace(["-o", log, "-e", "trace=%file,ftruncate,fchmod,pwrite64"], "generate").MustSucceed();
        var writing = File.ReadLines(log)
            .Where(line => WritingCall().IsMatch(line) && !DeviceOrKernelFile().IsMatch(line))
            .ToArray();
        Assert.True(writing.Length == 0, string.Join('\n', writing));
        Assert.True(
            File.ReadLines(log).Any(line => line.Contains("run_orchestrator.sh", StringComparison.Ordinal)),
            "the trace saw nothing"
        );
    }

    [GeneratedRegex(
        @"O_WRONLY|O_RDWR|O_CREAT|O_TRUNC| (mkdir|rename|unlink|rmdir|chmod|fchmod|ftruncate|pwrite64|symlink|link|creat)(at2?|at)?\("
    )]
    private static partial Regex WritingCall();

    [GeneratedRegex("\"/(dev|proc|sys)/")]
    private static partial Regex DeviceOrKernelFile();
}
