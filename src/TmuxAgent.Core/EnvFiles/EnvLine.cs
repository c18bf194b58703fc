using TmuxAgent.Core.Collections;
using TmuxAgent.Core.Text;

namespace TmuxAgent.Core.EnvFiles;

/// <summary>What one line of an env file is.</summary>
public enum EnvLineKind : byte
{
    /// <summary>Nothing but blanks.</summary>
    Blank,

    /// <summary>A line that begins with <c>#</c>.</summary>
    Comment,

    /// <summary>A commented assignment, <c>#KEY=</c> or <c>#KEY=value</c>: the key is known and has no value.</summary>
    Placeholder,

    /// <summary><c>KEY=value</c>, also where the key is no name for a shell or blanks stand around the <c>=</c>.</summary>
    Assignment,

    /// <summary>Anything else: a line that no reader makes a value of.</summary>
    Junk,
}

/// <summary>How a value is written.</summary>
public enum EnvQuoting
{
    /// <summary>No quotes at all.</summary>
    None,

    /// <summary>The whole value between <c>'</c>.</summary>
    Single,

    /// <summary>The whole value between <c>"</c>.</summary>
    Double,

    /// <summary>Quoted and unquoted parts joined, as in <c>a'b'"c"</c>.</summary>
    Mixed,
}

/// <summary>
/// One line of an env file with its line end; a quoted value that holds line ends makes one line of several. Every
/// character of the file belongs to exactly one line.
/// </summary>
public sealed class EnvLine
{
    // A file may have many lines, so a line is only its offsets: texts are cut out when they are asked for, and what few
    // lines have is kept apart.
    private readonly string _file;
    private readonly EnvLineDetail? _detail;
    private readonly int _start;
    private readonly int _contentEnd;
    private readonly int _end;
    private readonly int _keyStart;
    private readonly int _keyEnd;
    private readonly int _valueStart;
    private readonly int _valueEnd;

    /// <param name="file">The whole file.</param>
    /// <param name="kind">What the line is.</param>
    /// <param name="span">The whole line, its line end included.</param>
    /// <param name="contentEnd">Offset of the line end.</param>
    /// <param name="key">Where the key is; empty for a line without one.</param>
    /// <param name="value">Where the value is.</param>
    /// <param name="detail">What else is to be said of it; null where the value is plain.</param>
    internal EnvLine(
        string file,
        EnvLineKind kind,
        TextSpan span,
        int contentEnd,
        TextSpan key,
        TextSpan value,
        EnvLineDetail? detail
    )
    {
        _file = file;
        _detail = detail;
        Kind = kind;
        (_start, _contentEnd, _end) = (span.Start, contentEnd, span.End);
        (_keyStart, _keyEnd) = (key.Start, key.End);
        (_valueStart, _valueEnd) = (value.Start, value.End);
    }

    /// <summary>What the line is.</summary>
    public EnvLineKind Kind { get; }

    /// <summary>The whole line, its line end included.</summary>
    public TextSpan Span => TextSpan.FromBounds(_start, _end);

    /// <summary>The line without its line end.</summary>
    public TextSpan ContentSpan => TextSpan.FromBounds(_start, _contentEnd);

    /// <summary>The key of an assignment or placeholder; empty for other lines.</summary>
    public string Key => _file.Substring(_keyStart, _keyEnd - _keyStart);

    /// <summary>Where the key stands.</summary>
    public TextSpan KeySpan => TextSpan.FromBounds(_keyStart, _keyEnd);

    /// <summary>Where the value stands, quotes included and blanks and comments around it left out.</summary>
    public TextSpan ValueSpan => TextSpan.FromBounds(_valueStart, _valueEnd);

    /// <summary>
    /// What the value means: as bash reads it, with <c>$NAME</c>, <c>$(...)</c> and backquotes left as they are written.
    /// Where bash would not assign the text at all (<c>K = v</c>, <c>K=a b</c>), as the other readers take it.
    /// </summary>
    public string Value => _detail?.Value ?? _file.Substring(_valueStart, _valueEnd - _valueStart);

    /// <summary>How the value is written.</summary>
    public EnvQuoting Quoting => _detail?.Quoting ?? EnvQuoting.None;

    /// <summary>Whether <c>export</c> stands before the key.</summary>
    public bool Exported => _detail?.Exported ?? false;

    /// <summary>
    /// The ways in which some program reads the line differently, each with its first place; empty where all six agree.
    /// </summary>
    public EquatableArray<EnvDisagreement> Disagreements => _detail?.Disagreements ?? default;

    /// <summary>
    /// Whether programs disagree about which characters belong to the line: one takes for a key of its own what is a
    /// piece of another value to the next. Such a line is neither edited nor shown.
    /// </summary>
    public bool IsUncertain { get; internal set; }

    /// <summary>
    /// Whether the line may be the rest of a value above that nobody quoted, so that what looks like a key may be a piece
    /// of a secret. Always true where <see cref="IsUncertain"/> is.
    /// </summary>
    public bool MayContinue { get; internal set; }

    /// <summary>Whether some program reads the line differently in the given way.</summary>
    public bool Has(EnvDisagreementKind kind) => Find(kind) is not null;

    /// <summary>The first place where some program reads the line differently in the given way, or null.</summary>
    public EnvDisagreement? Find(EnvDisagreementKind kind)
    {
        var all = Disagreements;
        for (var i = 0; i < all.Count; i++)
        {
            if (all[i].Kind == kind)
                return all[i];
        }
        return null;
    }
}

/// <summary>What few lines have.</summary>
/// <param name="Value">What the value means; null where that is the text in its place.</param>
/// <param name="Quoting">How the value is written.</param>
/// <param name="Exported">Whether <c>export</c> is before the key.</param>
/// <param name="Disagreements">What some program reads differently.</param>
internal sealed record EnvLineDetail(
    string? Value,
    EnvQuoting Quoting,
    bool Exported,
    EquatableArray<EnvDisagreement> Disagreements
);
