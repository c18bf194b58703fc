using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Cli.Regenerating;

/// <summary>A record of a run is not as it was written.</summary>
/// <param name="why">Why, as a sentence.</param>
/// <param name="inner">What was thrown over it; null for nothing.</param>
internal sealed class RecordException(Phrase why, Exception? inner = null) : FormatException(why.ToString(), inner)
{
    /// <summary>Why, as a sentence.</summary>
    public Phrase Why { get; } = why;
}
