using TmuxAgent.Cli.Systems;

namespace TmuxAgent.Cli.Probes.Health;

/// <summary>Starts of codex that end at once, such as for its version.</summary>
internal static class CodexStart
{
    // A script of npm's needs tenths of a second; the rest is for a busy machine.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    /// <summary>What it left behind; null where it does not end in its own time.</summary>
    public static async Task<ProgramResult?> RunAsync(ProgramCall call, CancellationToken deadline)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(deadline);
        limit.CancelAfter(Limit);
        try
        {
            return await ProgramRun.RunAsync(call, limit.Token);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }
}
