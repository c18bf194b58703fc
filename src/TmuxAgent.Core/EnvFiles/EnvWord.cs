using TmuxAgent.Core.Collections;
using TmuxAgent.Core.Languages;
using TmuxAgent.Core.Text;

namespace TmuxAgent.Core.EnvFiles;

/// <summary>What is behind <c>=</c>, to the end of the line.</summary>
/// <param name="Span">Where the value is.</param>
/// <param name="Value">What it means; null where that is the text in its place.</param>
/// <param name="Quoting">How it is written.</param>
/// <param name="LineEnd">Offset of the line end behind the value.</param>
/// <param name="Disagreements">What some program reads differently.</param>
internal readonly record struct EnvWord(
    TextSpan Span,
    string? Value,
    EnvQuoting Quoting,
    int LineEnd,
    EquatableArray<EnvDisagreement> Disagreements
)
{
    /// <summary>Reads the value, the blanks and the comment.</summary>
    /// <param name="text">The whole file.</param>
    /// <param name="start">Offset behind the <c>=</c>.</param>
    /// <param name="limit">Offset that the value cannot go beyond.</param>
    public static EnvWord Read(string text, int start, int limit)
    {
        // Nearly every value is plain, and needs no reader of its own.
        var end = start;
        while (end < limit && EnvText.IsPlain(text[end]))
            end++;
        return end == limit || text[end] == '\n'
            ? new EnvWord(TextSpan.FromBounds(start, end), null, EnvQuoting.None, end, default)
            : EnvWordReader.Read(text, start, limit);
    }
}
