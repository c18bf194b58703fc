using System.Diagnostics;

namespace TmuxAgent.Cli.Systems;

/// <summary>
/// All processes below this one. A program that a probe starts may put another one into the background and end: that one
/// then becomes ours and not init's, so that none is left behind.
/// </summary>
internal static class Descendants
{
    /// <summary>Whose parent ends becomes a child of this process (prctl(2), PR_SET_CHILD_SUBREAPER).</summary>
    public static void Adopt() => _ = LinuxCalls.ProcessControl(LinuxCalls.BecomeSubreaper, 1);

    // One that waits for a disk dies only then.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(300);

    /// <summary>Kills all of them, until none is left that is not dead already or cannot die now.</summary>
    public static void Kill()
    {
        var watch = Stopwatch.StartNew();
        // One that forks while the list is read shows in the next one.
        while (Find() is { Count: > 0 } found && watch.Elapsed < Patience)
        {
            foreach (var process in found)
                _ = LinuxCalls.Kill(process, ChildSignals.Kill);
            Thread.Yield();
        }
    }

    private static List<int> Find()
    {
        var children = Processes().ToLookup(process => process.Parent, process => process.Id);
        var found = new List<int>();
        var below = new Stack<int>([Environment.ProcessId]);
        while (below.TryPop(out var parent))
        {
            foreach (var child in children[parent])
            {
                found.Add(child);
                below.Push(child);
            }
        }
        return found;
    }

    private static IEnumerable<(int Id, int Parent)> Processes() =>
        from id in ProcessFile.All()
        let status = ProcessFile.ReadStatus(id)
        where status is not (null or { State: "Z" or "X" })
        select (id, status.Parent);
}
