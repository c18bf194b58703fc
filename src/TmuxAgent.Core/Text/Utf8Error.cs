using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Core.Text;

/// <summary>Why bytes are not a text.</summary>
/// <param name="Location">Behind the last character that could be read.</param>
/// <param name="ByteOffset">Offset of the first bad byte in the file, counted from 0.</param>
/// <param name="Message">The reason and the remedy.</param>
public sealed record Utf8Error(Location Location, int ByteOffset, Phrase Message);
