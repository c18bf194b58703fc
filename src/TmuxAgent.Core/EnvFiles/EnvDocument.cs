using TmuxAgent.Core.Collections;
using TmuxAgent.Core.Phrases;
using TmuxAgent.Core.Text;

namespace TmuxAgent.Core.EnvFiles;

/// <summary>An env file as it was read: all lines with their places, and what each means.</summary>
public sealed class EnvDocument
{
    private readonly Lazy<EnvKeyOrder> _placeholders;
    private readonly Lazy<EnvKeyOrder> _assignments;

    private EnvDocument(SourceText text, EquatableArray<EnvLine> lines)
    {
        _placeholders = new(() => new EnvKeyOrder(text.Content, lines, EnvLineKind.Placeholder));
        _assignments = new(() => new EnvKeyOrder(text.Content, lines, EnvLineKind.Assignment));
        Text = text;
        Lines = lines;
    }

    /// <summary>Longest file that is read, in bytes or characters. More is no env file that a person wrote.</summary>
    public const int Longest = 16 * 1024 * 1024;

    /// <summary>What a message says of a longer file.</summary>
    public static Phrase TooLong(string path) => EnvChangePhrases.FileTooLong(path);

    /// <summary>Whether the text is longer than <see cref="Longest"/>; then it has no lines.</summary>
    public bool IsTooLong => Text.Content.Length > Longest;

    /// <summary>The text that was read.</summary>
    public SourceText Text { get; }

    /// <summary>All lines in order. Their spans join to the whole text; a final line end opens no further line.</summary>
    public EquatableArray<EnvLine> Lines { get; }

    /// <summary>The lines that assign a value.</summary>
    public IEnumerable<EnvLine> Assignments => Lines.Where(line => line.Kind == EnvLineKind.Assignment);

    /// <summary>Reads any text. Never fails: what no reader understands becomes a line of junk.</summary>
    public static EnvDocument Parse(SourceText text) =>
        new(text, text.Content.Length > Longest ? default : new EnvReader(text.Content).Read());

    /// <summary>Reads any text.</summary>
    /// <param name="path">How messages name the file.</param>
    /// <param name="content">The whole file; a byte order mark may stand at its start.</param>
    public static EnvDocument Parse(string path, string content) => Parse(new SourceText(path, content));

    /// <summary>Reads the bytes of a file. A byte order mark stays in the text, since two of six readers stumble over it.</summary>
    /// <param name="path">How messages name the file.</param>
    /// <param name="bytes">The whole file.</param>
    /// <param name="document">What was read; null where the bytes are not UTF-8.</param>
    /// <param name="error">Where and why they are not, or null.</param>
    public static bool TryParse(string path, byte[] bytes, out EnvDocument? document, out Utf8Error? error)
    {
        document = Utf8Text.TryDecode(path, bytes, out var text, out error, keepMark: true) ? Parse(text) : null;
        return document is not null;
    }

    /// <summary>
    /// The line whose value counts for a key: the last assignment, as in all six readers. Null where there is none.
    /// </summary>
    public EnvLine? Find(string key) => _assignments.Value.Last(key);

    /// <summary>All assignments of a key, in the order of the file.</summary>
    public IEnumerable<EnvLine> AssignmentsOf(string key) => _assignments.Value.All(key);

    /// <summary>The keys that are assigned more than once, each with its assignments.</summary>
    public IEnumerable<IReadOnlyList<EnvLine>> Repeated => _assignments.Value.Repeated();

    /// <summary>The first commented placeholder of a key, or null.</summary>
    public EnvLine? FindPlaceholder(string key) => _placeholders.Value.First(key);

    /// <summary>The characters of a span as they stand in the file.</summary>
    public string Raw(TextSpan span) => Text.Content.Substring(span.Start, span.Length);

    /// <summary>The line that holds an offset; null at the end of the text.</summary>
    public EnvLine? LineAt(int offset)
    {
        int low = 0,
            high = Lines.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Lines[middle].Span.End <= offset)
                low = middle + 1;
            else
                high = middle;
        }
        return low < Lines.Count ? Lines[low] : null;
    }

    /// <summary>Where a line stands, for a message.</summary>
    public Location LocationOf(EnvLine line) => Text.LocationOf(line.ContentSpan);
}
