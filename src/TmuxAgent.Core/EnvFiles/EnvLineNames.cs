using TmuxAgent.Core.Languages;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Core.EnvFiles;

/// <summary>
/// How messages name a line of an env file: by its key, or by its number where what looks like a key may be a piece of a
/// secret that nobody quoted.
/// </summary>
/// <param name="document">The file.</param>
/// <param name="declared">The declared keys; null where there is no manifest.</param>
public sealed class EnvLineNames(EnvDocument document, EnvKeyIndex? declared)
{
    /// <summary>Whether the line's key may be shown.</summary>
    public bool MayShow(EnvLine line) =>
        declared?.Find(line.Key) is not null || (!line.MayContinue && EnvText.IsName(line.Key));

    /// <summary>The key, or "the key in line 7".</summary>
    public Phrase Of(EnvLine line) =>
        MayShow(line) ? Phrase.Verbatim(line.Key) : EnvRulePhrases.KeyInLine(NumberOf(line));

    /// <summary>The number of the line, counted from 1.</summary>
    public int NumberOf(EnvLine line) => document.LocationOf(line).Start.Line;
}
