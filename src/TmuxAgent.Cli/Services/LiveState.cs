using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Cli.Services;

/// <summary>One of the two programs.</summary>
/// <param name="Role">orchestrator or runner.</param>
/// <param name="Id">Its process; 0 where it does not run.</param>
/// <param name="Started">When it was started; null where it does not run.</param>
internal sealed record LiveProcess(string Role, int Id, DateTimeOffset? Started);

/// <summary>One branch, by the tracker and by the metrics.</summary>
/// <param name="Name">Its name.</param>
internal sealed record LiveBranch(string Name)
{
    /// <summary>Its tmux session; empty where none is registered.</summary>
    public string Session { get; init; } = "";

    /// <summary>Commands that wait to be typed.</summary>
    public int Queue { get; init; }

    /// <summary>Commands that were typed and have not ended.</summary>
    public int Pending { get; init; }

    /// <summary>Decisions that wait for a person.</summary>
    public int Confirmations { get; init; }

    /// <summary>Commands that failed.</summary>
    public int Failures { get; init; }

    /// <summary>Decisions that failed, unreadable answers among them.</summary>
    public int Errors { get; init; }
}

/// <summary>What the loop does at one moment.</summary>
/// <param name="Processes">The two programs.</param>
/// <param name="Metrics">Whether /metrics is served, in words.</param>
/// <param name="Decisions">Decisions that were made; null where no metrics are served.</param>
/// <param name="Commands">Commands that were queued; null where no metrics are served.</param>
/// <param name="Branches">The branches, by name.</param>
/// <param name="Troubles">What differs from the manifest or is wrong, with the command that mends it.</param>
internal sealed record LiveState(
    IReadOnlyList<LiveProcess> Processes,
    Phrase Metrics,
    int? Decisions,
    int? Commands,
    IReadOnlyList<LiveBranch> Branches,
    IReadOnlyList<LiveTrouble> Troubles
);

/// <summary>One thing that is wrong.</summary>
/// <param name="Words">What.</param>
/// <param name="Command">What mends it; empty where no command does.</param>
internal sealed record LiveTrouble(Phrase Words, string Command);
