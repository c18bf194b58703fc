using TmuxAgent.Cli.Systems;

namespace TmuxAgent.Cli.Commands;

/// <summary>What a verb of <c>service</c> that changes something was asked for.</summary>
/// <param name="Machine">The machine.</param>
/// <param name="Folder">Where.</param>
/// <param name="Verb">The verb as typed.</param>
/// <param name="Limit">Longest time to wait.</param>
/// <param name="Json">Whether the answer is JSON.</param>
/// <param name="Stop">Is cancelled when nobody waits any longer.</param>
internal sealed record ServiceAsk(
    Machine Machine,
    WorkFolder Folder,
    string Verb,
    TimeSpan Limit,
    bool Json,
    CancellationToken Stop
)
{
    /// <summary>Whether nothing is done, and what is due is only said.</summary>
    public bool DryRun { get; init; }
}
