using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Cli.Systems;

/// <summary>The system failed, and the tool has words of its own for it.</summary>
/// <param name="said">What failed.</param>
internal class FailureException(Phrase said) : IOException(said.ToString())
{
    /// <summary>What failed.</summary>
    public Phrase Said { get; } = said;

    /// <summary>The words of any failure: the tool's, or those of the system.</summary>
    public static Phrase WordsOf(Exception failure) =>
        failure is FailureException own ? own.Said : Phrase.Verbatim(failure.Message);
}
