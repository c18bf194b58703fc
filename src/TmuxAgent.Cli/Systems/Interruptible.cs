namespace TmuxAgent.Cli.Systems;

/// <summary>Work that waits for other programs, and ends at once when the person or the system wants it.</summary>
internal static class Interruptible
{
    /// <summary>Runs it; returns its exit code, or 128 + number after a signal.</summary>
    /// <param name="work">The work.</param>
    public static int Run(Func<CancellationToken, Task<int>> work)
    {
        using var stop = new StopSignals();
        return stop.Guard(() => work(stop.Token).GetAwaiter().GetResult(), () => { });
    }

    /// <summary>The same for programs that leave nothing running: whatever they started ends with them.</summary>
    public static int RunAlone(Func<CancellationToken, Task<int>> work)
    {
        Descendants.Adopt();
        try
        {
            return Run(work);
        }
        finally
        {
            Descendants.Kill();
        }
    }
}
