using TmuxAgent.Core.Collections;
using TmuxAgent.Core.Text;

namespace TmuxAgent.Core.EnvFiles;

/// <summary>What one line of an env file is.</summary>
public enum EnvLineKind
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
    private readonly string? _value;

    // A file may have many lines, and most values are what the file has in their place: such a value is cut out when it
    // is asked for.
    private readonly string _file;

    /// <param name="file">The whole file.</param>
    /// <param name="value">What the value means; null where that is the text in its place.</param>
    internal EnvLine(string file, string? value)
    {
        _file = file;
        _value = value;
    }

    /// <summary>What the line is.</summary>
    public EnvLineKind Kind { get; init; }

    /// <summary>The whole line, its line end included.</summary>
    public TextSpan Span { get; init; }

    /// <summary>The line without its line end.</summary>
    public TextSpan ContentSpan { get; init; }

    /// <summary>The key of an assignment or placeholder; empty for other lines.</summary>
    public string Key { get; internal init; } = "";

    /// <summary>Where the key stands.</summary>
    public TextSpan KeySpan { get; init; }

    /// <summary>Where the value stands, quotes included and blanks and comments around it left out.</summary>
    public TextSpan ValueSpan { get; init; }

    /// <summary>
    /// What the value means: as bash reads it, with <c>$NAME</c>, <c>$(...)</c> and backquotes left as they are written.
    /// Where bash would not assign the text at all (<c>K = v</c>, <c>K=a b</c>), as the other readers take it.
    /// </summary>
    public string Value => _value ?? _file.Substring(ValueSpan.Start, ValueSpan.Length);

    /// <summary>How the value is written.</summary>
    public EnvQuoting Quoting { get; init; }

    /// <summary>Whether <c>export</c> stands before the key.</summary>
    public bool Exported { get; init; }

    /// <summary>
    /// The ways in which some program reads the line differently, each with its first place; empty where all six agree.
    /// </summary>
    public EquatableArray<EnvDisagreement> Disagreements { get; init; }

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
        for (var i = 0; i < Disagreements.Count; i++)
        {
            if (Disagreements[i].Kind == kind)
                return Disagreements[i];
        }
        return null;
    }
}
