using System.Diagnostics;

namespace TmuxAgent.TestSupport;

/// <summary>Waits for a condition instead of a time.</summary>
public static class Wait
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Asks again and again until the condition holds. False where the time limit came first.</summary>
    public static bool Until(Func<bool> condition, TimeSpan limit)
    {
        var watch = Stopwatch.StartNew();
        while (!condition())
        {
            if (watch.Elapsed > limit)
                return false;
            Thread.Sleep(Pause);
        }
        return true;
    }
}
