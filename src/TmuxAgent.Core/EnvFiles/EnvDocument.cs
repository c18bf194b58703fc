using TmuxAgent.Core.Collections;
using TmuxAgent.Core.Text;

namespace TmuxAgent.Core.EnvFiles;

/// <summary>An env file as it was read: all lines with their places, and what each means.</summary>
public sealed class EnvDocument
{
    private EnvDocument(SourceText text, EquatableArray<EnvLine> lines)
    {
        Text = text;
        Lines = lines;
    }

    /// <summary>The text that was read.</summary>
    public SourceText Text { get; }

    /// <summary>All lines in order. Their spans join to the whole text; a final line end opens no further line.</summary>
    public EquatableArray<EnvLine> Lines { get; }

    /// <summary>The lines that assign a value.</summary>
    public IEnumerable<EnvLine> Assignments => Lines.Where(line => line.Kind == EnvLineKind.Assignment);

    /// <summary>Reads any text. Never fails: what no reader understands becomes a line of junk.</summary>
    public static EnvDocument Parse(SourceText text) => new(text, new EnvReader(text.Content).Read());

    /// <summary>Reads any text.</summary>
    /// <param name="path">How messages name the file.</param>
    /// <param name="content">The whole file; a byte order mark may stand at its start.</param>
    public static EnvDocument Parse(string path, string content) => Parse(new SourceText(path, content));

    /// <summary>
    /// The line whose value counts for a key: the last assignment, as in all six readers. Null where there is none.
    /// </summary>
    public EnvLine? Find(string key) => Assignments.LastOrDefault(line => line.Key == key);

    /// <summary>The first commented placeholder of a key, or null.</summary>
    public EnvLine? FindPlaceholder(string key) =>
        Lines.FirstOrDefault(line => line.Kind == EnvLineKind.Placeholder && line.Key == key);

    /// <summary>The characters of a span as they stand in the file.</summary>
    public string Raw(TextSpan span) => Text.Content.Substring(span.Start, span.Length);

    /// <summary>Where a line stands, for a message.</summary>
    public Location LocationOf(EnvLine line) => Text.LocationOf(line.ContentSpan);
}
