using System.Text;
using TmuxAgent.Core.Phrases;
using TmuxAgent.Scaffolding.Phrases;

namespace TmuxAgent.Scaffolding.Planning;

/// <summary>
/// The tool's lines in a file that is otherwise the user's. Works on bytes (each read as one character), so that a file
/// in any encoding keeps every byte outside the markers.
/// </summary>
internal sealed class ManagedBlockText
{
    /// <summary>The line above the block.</summary>
    public const string BeginMarker = "# >>> tmuxagent: written by the tool, edit outside >>>";

    /// <summary>The line below the block.</summary>
    public const string EndMarker = "# <<< tmuxagent <<<";

    private static readonly Encoding Bytes = Encoding.GetEncoding("iso-8859-1");

    private readonly string _text;
    private readonly int _blockStart;
    private readonly int _innerStart;
    private readonly int _innerEnd;
    private readonly int _blockEnd;

    private ManagedBlockText(string text, int blockStart, int innerStart, int innerEnd, int blockEnd)
    {
        _text = text;
        _blockStart = blockStart;
        _innerStart = innerStart;
        _innerEnd = innerEnd;
        _blockEnd = blockEnd;
    }

    /// <summary>Whether the file has a block.</summary>
    public bool HasBlock => _blockEnd > _blockStart;

    /// <summary>The lines between the markers; empty where there is no block.</summary>
    public byte[] Inner => Bytes.GetBytes(_text.Substring(_innerStart, _innerEnd - _innerStart));

    /// <summary>Finds the block. Null where the markers do not pair up; <paramref name="problem"/> says how.</summary>
    public static ManagedBlockText? Read(byte[] content, out Phrase? problem)
    {
        var text = Bytes.GetString(content);
        int begin = -1,
            inner = -1,
            innerEnd = -1,
            end = -1;
        problem = null;
        var start = 0;
        while (start < text.Length)
        {
            var newLine = text.IndexOf('\n', start);
            var next = newLine < 0 ? text.Length : newLine + 1;
            var line = text.Substring(start, next - start).TrimEnd();
            if (line == BeginMarker)
            {
                if (begin >= 0)
                    problem = PlanPhrases.BeginsTwice;
                (begin, inner) = (start, next);
            }
            else if (line == EndMarker)
            {
                if (begin < 0 || end >= 0)
                    problem = PlanPhrases.EndsWithoutBegin;
                (innerEnd, end) = (start, next);
            }
            start = next;
        }
        if (problem is null && begin >= 0 && end < 0)
            problem = PlanPhrases.NeverEnds;
        if (problem is not null)
            return null;
        return begin < 0
            ? new ManagedBlockText(text, text.Length, text.Length, text.Length, text.Length)
            : new ManagedBlockText(text, begin, inner, innerEnd, end);
    }

    /// <summary>A file that holds only the block.</summary>
    public static byte[] NewFile(byte[] inner) => Read([], out _)!.With(inner);

    /// <summary>The file with these lines between the markers; a block is added at the end where there is none.</summary>
    public byte[] With(byte[] inner)
    {
        if (HasBlock)
            return Bytes.GetBytes(
                _text.Substring(0, _innerStart) + Bytes.GetString(inner) + _text.Substring(_innerEnd)
            );
        var newLine = LineEnds.AreAllCrLf(Bytes.GetBytes(_text)) ? "\r\n" : "\n";
        // An empty line above the block; none where the last line had no end, by which that can be given back.
        var gap = _text.Length == 0 ? "" : newLine;
        var lines = newLine == "\n" ? inner : LineEnds.ToCrLf(inner);
        return Bytes.GetBytes(_text + gap + BeginMarker + newLine + Bytes.GetString(lines) + EndMarker + newLine);
    }

    /// <summary>The file without the block and without the line end that was set above it.</summary>
    public byte[] Without()
    {
        var before = _text.Substring(0, _blockStart);
        var after = _text.Substring(_blockEnd);
        if (before.EndsWith("\n\n", StringComparison.Ordinal))
            before = before.Substring(0, before.Length - 1);
        else if (before.EndsWith("\n\r\n", StringComparison.Ordinal))
            before = before.Substring(0, before.Length - 2);
        else if (after.Length == 0 && before.EndsWith("\n", StringComparison.Ordinal))
            before = before.Substring(0, before.Length - (before.EndsWith("\r\n", StringComparison.Ordinal) ? 2 : 1));
        return Bytes.GetBytes(before + after);
    }
}
