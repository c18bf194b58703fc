using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Cli;

/// <summary>
/// A verb cannot go on, and the reason is the user's to mend: the message says what, why and the remedy, and holds no
/// secret. Thrown before anything is written.
/// </summary>
internal sealed class StoppedException(int exitCode, Phrase said) : Exception(said.ToString())
{
    /// <summary>One of <see cref="Cli.ExitCode"/>.</summary>
    public int ExitCode { get; } = exitCode;

    /// <summary>What is wrong, why, and the remedy.</summary>
    public Phrase Said { get; } = said;

    /// <summary>What is wrong in the user's texts, where that is the reason.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];
}
