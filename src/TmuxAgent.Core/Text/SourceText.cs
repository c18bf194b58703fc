namespace TmuxAgent.Core.Text;

/// <summary>A text with its path, which turns offsets into lines and columns.</summary>
public sealed class SourceText
{
    // Most texts are read without a finding, so that no place is ever asked for.
    private int[]? _lineStarts;

    /// <param name="path">How messages name the text; repository-relative with <c>/</c> where there is a repository.</param>
    /// <param name="content">The text, line ends as they are in the file.</param>
    public SourceText(string path, string content)
    {
        Path = path;
        Content = content;
    }

    /// <summary>How messages name the text.</summary>
    public string Path { get; }

    /// <summary>The text itself.</summary>
    public string Content { get; }

    /// <summary>Number of lines; a final line end opens one more, empty line.</summary>
    public int LineCount => LineStarts.Length;

    /// <summary>Line and column of an offset from 0 to the length of the text.</summary>
    public LinePosition PositionAt(int offset)
    {
        var starts = LineStarts;
        var index = Array.BinarySearch(starts, offset);
        if (index < 0)
            index = ~index - 1;
        return new LinePosition(index + 1, offset - starts[index] + 1);
    }

    /// <summary>The place of a span, for a finding.</summary>
    public Location LocationOf(TextSpan span) => new(Path, span, PositionAt(span.Start), PositionAt(span.End));

    private int[] LineStarts => _lineStarts ??= FindLineStarts(Content);

    // A line ends at LF, CRLF or a lone CR, as the C# compiler counts them, so that both name the same line.
    private static int[] FindLineStarts(string content)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < content.Length; i++)
        {
            var ends =
                content[i] == '\n' || (content[i] == '\r' && (i + 1 == content.Length || content[i + 1] != '\n'));
            if (ends)
                starts.Add(i + 1);
        }
        return [.. starts];
    }
}
